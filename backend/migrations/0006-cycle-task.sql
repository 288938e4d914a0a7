-- The year: a cycle carries its plan year; each work area moves through the five phases at its own pace.
create table cycle (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  plan_year      integer not null check (plan_year between 2000 and 2100),
  status         text not null check (status in ('draft', 'open', 'closed')),
  evaluation_opens_on date not null,
  version        integer not null default 1,
  primary key (corporation_id, id),
  unique (corporation_id, plan_year)
);
select fence('cycle', 'select, insert, update');

create table cycle_area (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  cycle_id       uuid not null,
  work_area_id   uuid not null,
  phase          text not null check (phase in ('monitor', 'atelier', 'measures', 'budget', 'evaluation', 'closed')),
  snapshot_id    uuid,
  version        integer not null default 1,
  primary key (corporation_id, id),
  unique (corporation_id, cycle_id, work_area_id),
  foreign key (corporation_id, cycle_id) references cycle (corporation_id, id),
  foreign key (corporation_id, work_area_id) references work_area (corporation_id, id),
  foreign key (corporation_id, snapshot_id) references snapshot (corporation_id, id)
);
select fence('cycle_area', 'select, insert, update');

-- The dates of the five gates and of milestones, per cycle.
create table cycle_date (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  cycle_id       uuid not null,
  name           text not null check (name in ('gate1', 'gate2', 'gate3', 'gate4', 'gate5',
                   'bid', 'accountability', 'agreements', 'forecast', 'supervisoryBoard', 'release')),
  due_on         date not null,
  version        integer not null default 1,
  primary key (corporation_id, cycle_id, name),
  foreign key (corporation_id, cycle_id) references cycle (corporation_id, id)
);
select fence('cycle_date', 'select, insert, update');

-- The answers to the three fixed questions, or why there is none.
create table cycle_answer (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  cycle_id       uuid not null,
  work_area_id   uuid not null,
  question       smallint not null check (question between 1 and 3),
  answer         text check (length(answer) between 3 and 2000),
  no_answer_because text check (length(no_answer_because) between 3 and 500),
  author_id      uuid not null,
  version        integer not null default 1,
  primary key (corporation_id, id),
  unique (corporation_id, cycle_id, work_area_id, question),
  check ((answer is null) <> (no_answer_because is null)),
  foreign key (corporation_id, cycle_id) references cycle (corporation_id, id),
  foreign key (corporation_id, work_area_id) references work_area (corporation_id, id),
  foreign key (corporation_id, author_id) references account (corporation_id, id)
);
select fence('cycle_answer', 'select, insert, update');

-- A gate that was closed: who, when, and what was accepted with a reason. Never edited.
create table gate_closing (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  cycle_id       uuid not null,
  work_area_id   uuid not null,
  gate           smallint not null check (gate between 1 and 5),
  closed_by      uuid not null,
  closed_at      timestamptz not null,
  note           text not null default '',
  primary key (corporation_id, id),
  unique (corporation_id, cycle_id, work_area_id, gate),
  foreign key (corporation_id, cycle_id) references cycle (corporation_id, id),
  foreign key (corporation_id, work_area_id) references work_area (corporation_id, id),
  foreign key (corporation_id, closed_by) references account (corporation_id, id)
);
select fence('gate_closing', 'select, insert');

-- Whose move it is. A task belongs to a person, or to a function in a work area.
create table task (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  kind           text not null,
  subject_kind   text not null,
  subject_id     text not null,
  title          text not null,
  cycle_id       uuid,
  work_area_id   uuid,
  assignee_id    uuid,
  role           text,
  because        text not null,
  due_on         date not null,
  not_before     date,
  created_at     timestamptz not null,
  done_at        timestamptz,
  done_by        uuid,
  version        integer not null default 1,
  primary key (corporation_id, id),
  check (assignee_id is not null or role is not null),
  foreign key (corporation_id, cycle_id) references cycle (corporation_id, id),
  foreign key (corporation_id, work_area_id) references work_area (corporation_id, id),
  foreign key (corporation_id, assignee_id) references account (corporation_id, id),
  foreign key (corporation_id, done_by) references account (corporation_id, id)
);
create index task_open on task (corporation_id, due_on) where done_at is null;
create index task_by_subject on task (corporation_id, subject_kind, subject_id);
select fence('task', 'select, insert, update');
