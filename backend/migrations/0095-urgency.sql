-- How urgent a place is in a year, as the parties scored it together; a score is never edited, only followed by another.
create table urgency (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  cycle_id       uuid not null,
  work_area_id   uuid not null,
  complex_id     uuid,
  turn           integer not null check (turn >= 1),
  score          integer not null check (score between 1 and 5),
  old_score      integer check (old_score between 1 and 5),
  motive         text not null check (length(motive) between 3 and 500),
  parties        text[] not null check (cardinality(parties) between 1 and 12),
  set_by         uuid not null,
  set_at         timestamptz not null,
  primary key (corporation_id, id),
  unique nulls not distinct (corporation_id, cycle_id, work_area_id, complex_id, turn),
  check ((turn = 1) = (old_score is null)),
  foreign key (corporation_id, cycle_id) references cycle (corporation_id, id),
  foreign key (corporation_id, work_area_id) references work_area (corporation_id, id),
  foreign key (corporation_id, complex_id) references complex (corporation_id, id),
  foreign key (corporation_id, set_by) references account (corporation_id, id)
);
select fence('urgency', 'select, insert');
