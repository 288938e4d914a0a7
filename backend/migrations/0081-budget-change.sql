-- A change of the budget: what moves, decided like everything else; the money moves once the decision is final.
create table budget_change (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  number         text not null check (number ~ '^BW-\d{2,}$'),
  year           integer not null check (year between 2000 and 2100),
  cycle_id       uuid not null,
  work_area_id   uuid not null,
  title          text not null check (length(title) between 3 and 120),
  reason         text not null check (length(reason) between 3 and 2000),
  status         text not null check (status in ('draft', 'submitted', 'approved', 'applied', 'returned', 'deferred',
                   'rejected', 'withdrawn')),
  proposed_by    uuid not null,
  created_at     timestamptz not null,
  applied_at     timestamptz,
  version        integer not null default 1,
  primary key (corporation_id, id),
  unique (corporation_id, year, number),
  check ((status = 'applied') = (applied_at is not null)),
  foreign key (corporation_id, cycle_id) references cycle (corporation_id, id),
  foreign key (corporation_id, work_area_id) references work_area (corporation_id, id),
  foreign key (corporation_id, proposed_by) references account (corporation_id, id)
);
select fence('budget_change', 'select, insert, update');

-- Line null: the ceiling itself gets more or less; otherwise the line under it.
create table budget_change_item (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  change_id      uuid not null,
  position       integer not null,
  ceiling_id     uuid not null,
  line_id        uuid,
  delta_cents    bigint not null check (delta_cents <> 0),
  primary key (corporation_id, change_id, position),
  foreign key (corporation_id, change_id) references budget_change (corporation_id, id),
  foreign key (corporation_id, ceiling_id) references ceiling (corporation_id, id),
  foreign key (corporation_id, line_id) references budget_line (corporation_id, id)
);
create index budget_change_item_by_ceiling on budget_change_item (corporation_id, ceiling_id);
select fence('budget_change_item', 'select, insert, delete');
