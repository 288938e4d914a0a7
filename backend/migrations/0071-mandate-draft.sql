-- The next version of the mandate while it is being made; adopted, it becomes a row of mandate_version under its own id.
create table mandate_draft (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  base_id        uuid not null,
  valid_from     date not null,
  rules          jsonb not null,
  why            text not null default '' check (length(why) <= 1000),
  status         text not null check (status in ('draft', 'submitted', 'approved', 'adopted', 'rejected')),
  drafted_by     uuid not null,
  version        integer not null default 1,
  primary key (corporation_id, id),
  foreign key (corporation_id, base_id) references mandate_version (corporation_id, id),
  foreign key (corporation_id, drafted_by) references account (corporation_id, id)
);
create unique index mandate_draft_one_open on mandate_draft (corporation_id)
  where status in ('draft', 'submitted', 'approved');
select fence('mandate_draft', 'select, insert, update');

-- A mandate is decided on like everything else, but belongs to no cycle and no work area. A request keeps what the
-- mandate looked at, so that a next version can be tried on the decisions of the year before; older requests do not.
alter table approval_request
  drop constraint approval_request_subject_kind_check,
  add constraint approval_request_subject_kind_check
    check (subject_kind in ('measure', 'package', 'budgetChange', 'mandate')),
  alter column cycle_id drop not null,
  alter column work_area_id drop not null,
  add constraint approval_request_has_place
    check (subject_kind = 'mandate' or (cycle_id is not null and work_area_id is not null)),
  add column decision_kind text check (decision_kind in ('expenseWithinMeasure', 'measureWithinBudget',
    'measureShiftedWithinArea', 'measureOutsideBudget', 'residentInitiative', 'changeOfScope', 'mandateVersion')),
  add column counted_cents bigint check (counted_cents >= 0);
create index decision_by_time on decision (corporation_id, decided_at);
