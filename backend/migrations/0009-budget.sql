-- Money: programmes, ceilings per programme and work area, and lines that come from decided measures. Integer cents.
create table programme (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  name           text not null check (length(name) between 3 and 80),
  version        integer not null default 1,
  primary key (corporation_id, id),
  unique (corporation_id, name)
);
select fence('programme', 'select, insert, update');

create table ceiling (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  year           integer not null check (year between 2000 and 2100),
  programme_id   uuid not null,
  work_area_id   uuid not null,
  amount_cents   bigint not null check (amount_cents >= 0),
  version        integer not null default 1,
  primary key (corporation_id, id),
  unique (corporation_id, year, programme_id, work_area_id),
  foreign key (corporation_id, programme_id) references programme (corporation_id, id),
  foreign key (corporation_id, work_area_id) references work_area (corporation_id, id)
);
select fence('ceiling', 'select, insert, update');

create table budget_line (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  measure_id     uuid not null,
  ceiling_id     uuid not null,
  year           integer not null,
  amount_cents   bigint not null check (amount_cents > 0),
  status         text not null check (status in ('requested', 'approved', 'released', 'withdrawn')),
  version        integer not null default 1,
  primary key (corporation_id, id),
  foreign key (corporation_id, measure_id) references measure (corporation_id, id),
  foreign key (corporation_id, ceiling_id) references ceiling (corporation_id, id)
);
create unique index budget_line_one_a_year on budget_line (corporation_id, measure_id, year) where status <> 'withdrawn';
create index budget_line_by_ceiling on budget_line (corporation_id, ceiling_id);
select fence('budget_line', 'select, insert, update');
