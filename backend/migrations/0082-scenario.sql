-- Scenarios: named choices of measures for a budget year, laid before director and board as one whole.
create table scenario (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  year           integer not null check (year between 2000 and 2100),
  cycle_id       uuid not null,
  name           text not null check (length(name) between 3 and 60),
  status         text not null check (status in ('draft', 'submitted', 'approved', 'adopted', 'rejected', 'dropped')),
  created_by     uuid not null,
  created_at     timestamptz not null,
  version        integer not null default 1,
  primary key (corporation_id, id),
  foreign key (corporation_id, cycle_id) references cycle (corporation_id, id),
  foreign key (corporation_id, created_by) references account (corporation_id, id)
);
create index scenario_by_year on scenario (corporation_id, year);
create unique index scenario_one_name on scenario (corporation_id, year, name) where status <> 'dropped';
create unique index scenario_one_before_the_board on scenario (corporation_id, year)
  where status in ('submitted', 'approved', 'adopted');
select fence('scenario', 'select, insert, update');

create table scenario_measure (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  scenario_id    uuid not null,
  measure_id     uuid not null,
  ceiling_id     uuid not null,
  primary key (corporation_id, scenario_id, measure_id),
  foreign key (corporation_id, scenario_id) references scenario (corporation_id, id),
  foreign key (corporation_id, measure_id) references measure (corporation_id, id),
  foreign key (corporation_id, ceiling_id) references ceiling (corporation_id, id)
);
create index scenario_measure_by_measure on scenario_measure (corporation_id, measure_id);
select fence('scenario_measure', 'select, insert, delete');

-- A scenario is about the whole corporation, so its request lies in a cycle but in no work area. The mandate's own
-- request lies in neither; both constraints know it, whether or not it can be asked yet.
alter table approval_request drop constraint approval_request_subject_kind_check;
alter table approval_request add constraint approval_request_subject_kind_check
  check (subject_kind in ('measure', 'package', 'budgetChange', 'scenario', 'mandate'));
alter table approval_request alter column work_area_id drop not null;
alter table approval_request drop constraint if exists approval_request_has_place;
alter table approval_request add constraint approval_request_has_place
  check (subject_kind = 'mandate'
    or (cycle_id is not null and (work_area_id is not null or subject_kind = 'scenario')));
