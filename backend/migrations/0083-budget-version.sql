-- A budget as it was at one moment, in the words of VERA: original (OOB), updated (MUB), made actual (ACB). Never changed.
create table budget_version (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  year           integer not null check (year between 2000 and 2100),
  kind           text not null check (kind in ('OOB', 'MUB', 'ACB')),
  ordinal        integer not null check (ordinal > 0),
  note           text not null default '' check (length(note) <= 500),
  fixed_by       uuid not null,
  fixed_at       timestamptz not null,
  primary key (corporation_id, id),
  unique (corporation_id, year, kind, ordinal),
  check (kind <> 'OOB' or ordinal = 1),
  foreign key (corporation_id, fixed_by) references account (corporation_id, id)
);
select fence('budget_version', 'select, insert');

-- Names stand in the row itself: a programme that gets another name later had this one then.
create table budget_version_row (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  version_id     uuid not null,
  position       integer not null,
  ceiling_id     uuid not null,
  line_id        uuid,
  programme      text not null,
  work_area      text not null,
  measure_number text,
  measure_title  text,
  complex        text,
  status         text,
  amount_cents   bigint not null,
  ordered_cents  bigint not null,
  actual_cents   bigint not null,
  primary key (corporation_id, version_id, position),
  foreign key (corporation_id, version_id) references budget_version (corporation_id, id),
  foreign key (corporation_id, ceiling_id) references ceiling (corporation_id, id),
  foreign key (corporation_id, line_id) references budget_line (corporation_id, id)
);
select fence('budget_version_row', 'select, insert');
