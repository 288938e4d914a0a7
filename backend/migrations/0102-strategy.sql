-- What the corporation means to do with a complex. Every version stays; the newest adopted one counts.
create table complex_strategy (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  complex_id     uuid not null,
  work_area_id   uuid not null,
  course         text not null check (course in ('keep', 'improve', 'renovate', 'rebuild', 'sell')),
  why            text not null check (length(why) between 10 and 1000),
  indicator_id   uuid not null,
  score          double precision,
  score_period   text,
  threshold      double precision not null check (threshold > 0),
  review_on      date not null,
  status         text not null check (status in ('draft', 'adopted', 'dropped')),
  drafted_by     uuid not null,
  drafted_at     timestamptz not null,
  decided_by     uuid,
  decided_at     timestamptz,
  reason         text not null default '' check (length(reason) <= 500),
  review_proposed_at timestamptz,
  review_score   double precision,
  version        integer not null default 1,
  primary key (corporation_id, id),
  check ((score is null) = (score_period is null)),
  check ((status = 'draft') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  check (decided_by <> drafted_by),
  foreign key (corporation_id, complex_id) references complex (corporation_id, id),
  foreign key (corporation_id, work_area_id) references work_area (corporation_id, id),
  foreign key (corporation_id, indicator_id) references indicator (corporation_id, id),
  foreign key (corporation_id, drafted_by) references account (corporation_id, id),
  foreign key (corporation_id, decided_by) references account (corporation_id, id)
);
create unique index complex_strategy_one_draft on complex_strategy (corporation_id, complex_id) where status = 'draft';
create index complex_strategy_by_complex on complex_strategy (corporation_id, complex_id, decided_at);
select fence('complex_strategy', 'select, insert, update');
