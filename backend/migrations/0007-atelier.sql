-- Workshops: figures, a map and people; pins become findings, and every finding gets a destination.
create table atelier (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  cycle_id       uuid not null,
  work_area_id   uuid not null,
  kind           text not null check (kind in ('area', 'policy', 'residents')),
  title          text not null check (length(title) between 3 and 120),
  held_on        date not null,
  status         text not null check (status in ('draft', 'open', 'closed')),
  snapshot_id    uuid,
  facilitator_id uuid not null,
  exception      text check (length(exception) between 3 and 500),
  version        integer not null default 1,
  primary key (corporation_id, id),
  foreign key (corporation_id, cycle_id) references cycle (corporation_id, id),
  foreign key (corporation_id, work_area_id) references work_area (corporation_id, id),
  foreign key (corporation_id, snapshot_id) references snapshot (corporation_id, id),
  foreign key (corporation_id, facilitator_id) references account (corporation_id, id)
);
create index atelier_by_cycle on atelier (corporation_id, cycle_id, work_area_id);
select fence('atelier', 'select, insert, update');

create table pin (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  atelier_id     uuid not null,
  number         integer not null check (number > 0),
  kind           text not null check (kind in ('problem', 'strength', 'solution')),
  text           text not null check (length(text) between 3 and 140),
  organisation   text not null check (length(organisation) between 2 and 80),
  complex_id     uuid,
  area_code      text,
  indicator_id   uuid,
  placed_by      uuid not null,
  placed_at      timestamptz not null,
  hidden         boolean not null default false,
  version        integer not null default 1,
  primary key (corporation_id, id),
  unique (corporation_id, atelier_id, number),
  check (complex_id is not null or area_code is not null),
  foreign key (corporation_id, atelier_id) references atelier (corporation_id, id),
  foreign key (corporation_id, complex_id) references complex (corporation_id, id),
  foreign key (corporation_id, indicator_id) references indicator (corporation_id, id),
  foreign key (corporation_id, placed_by) references account (corporation_id, id)
);
create index pin_by_complex on pin (corporation_id, complex_id);
select fence('pin', 'select, insert, update');

create table finding (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  atelier_id     uuid not null,
  cycle_id       uuid not null,
  work_area_id   uuid not null,
  title          text not null check (length(title) between 3 and 120),
  analysis       text not null default '',
  success        text not null default '',
  owner_id       uuid not null,
  destination    text check (destination in ('complex', 'area', 'noAction')),
  complex_id     uuid,
  because        text check (length(because) between 3 and 500),
  version        integer not null default 1,
  primary key (corporation_id, id),
  check (destination is distinct from 'complex' or complex_id is not null),
  check (destination is distinct from 'noAction' or because is not null),
  foreign key (corporation_id, atelier_id) references atelier (corporation_id, id),
  foreign key (corporation_id, cycle_id) references cycle (corporation_id, id),
  foreign key (corporation_id, work_area_id) references work_area (corporation_id, id),
  foreign key (corporation_id, complex_id) references complex (corporation_id, id),
  foreign key (corporation_id, owner_id) references account (corporation_id, id)
);
create index finding_by_cycle on finding (corporation_id, cycle_id, work_area_id);
select fence('finding', 'select, insert, update');

create table finding_pin (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  finding_id     uuid not null,
  pin_id         uuid not null,
  primary key (corporation_id, finding_id, pin_id),
  foreign key (corporation_id, finding_id) references finding (corporation_id, id),
  foreign key (corporation_id, pin_id) references pin (corporation_id, id)
);
create index finding_pin_by_pin on finding_pin (corporation_id, pin_id);
select fence('finding_pin', 'select, insert');
