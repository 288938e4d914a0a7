-- What a sociaal beheerder did, where and how long: on a complex, never on a person.
create table field_log (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  complex_id     uuid not null,
  kind           text not null check (kind ~ '^A\d{2}$'),
  happened_at    timestamptz not null,
  minutes        integer not null check (minutes between 1 and 1440),
  result         text check (result in ('solved', 'appointment', 'followUp', 'referred', 'notHome')),
  note           text check (length(note) <= 280),
  measure_id     uuid,
  logged_by      uuid not null,
  received_at    timestamptz not null,
  withdrawn_at   timestamptz,
  withdrawn_because text,
  version        integer not null default 1,
  primary key (corporation_id, id),
  foreign key (corporation_id, complex_id) references complex (corporation_id, id),
  foreign key (corporation_id, measure_id) references measure (corporation_id, id),
  foreign key (corporation_id, logged_by) references account (corporation_id, id)
);
create index field_log_by_complex on field_log (corporation_id, complex_id, happened_at);
create index field_log_by_person on field_log (corporation_id, logged_by, happened_at);
create index field_log_by_measure on field_log (corporation_id, measure_id);
select fence('field_log', 'select, insert, update');
