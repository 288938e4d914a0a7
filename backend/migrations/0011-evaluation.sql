-- What a measure did, frozen with its method, and what people conclude from it.
create table evaluation (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  measure_id     uuid not null,
  indicator_id   uuid not null,
  effect         jsonb not null,
  verdict        text not null,
  judgement      text not null check (judgement in ('continue', 'adjust', 'stop')),
  lesson         text not null check (length(lesson) between 3 and 2000),
  expected_change double precision not null,
  evaluated_by   uuid not null,
  evaluated_at   timestamptz not null,
  primary key (corporation_id, id),
  unique (corporation_id, measure_id, indicator_id),
  foreign key (corporation_id, measure_id) references measure (corporation_id, id),
  foreign key (corporation_id, indicator_id) references indicator (corporation_id, id),
  foreign key (corporation_id, evaluated_by) references account (corporation_id, id)
);
select fence('evaluation', 'select, insert');
