-- Measures on a complex, and the decisions about exact versions of them.
create table measure_kind (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  code           text not null check (code ~ '^[A-Z]{3}\d{2}$'),
  name           text not null,
  lever          text not null check (lever in ('maintenance', 'allocation', 'socialManagement', 'rent', 'care', 'safety')),
  unit           text not null,
  price_low_cents  bigint not null check (price_low_cents >= 0),
  price_high_cents bigint not null check (price_high_cents >= price_low_cents),
  price_date     date not null,
  lag_months     integer not null check (lag_months between 0 and 120),
  evidence       text not null check (evidence in ('good', 'moderate', 'weak', 'plausible', 'unknown')),
  needs          text[] not null default '{}',
  version        integer not null default 1,
  primary key (corporation_id, id),
  unique (corporation_id, code)
);
select fence('measure_kind', 'select, insert, update');

create table measure (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  number         text not null,
  cycle_id       uuid not null,
  work_area_id   uuid not null,
  complex_id     uuid not null,
  finding_id     uuid,
  kind_id        uuid not null,
  lever          text not null,
  title          text not null check (length(title) between 3 and 120),
  why            text not null default '',
  owner_id       uuid not null,
  proposed_by    uuid not null,
  starts_on      date not null,
  ends_on        date not null check (ends_on >= starts_on),
  dose           text not null default '',
  indicator_id   uuid not null,
  expected_change double precision not null,
  lag_months     integer not null check (lag_months between 0 and 120),
  success        text not null,
  agreement      text not null default '',
  status         text not null check (status in ('draft', 'submitted', 'approved', 'conditional', 'deferred', 'returned',
                   'rejected', 'running', 'done', 'stopped', 'withdrawn')),
  stop_reason    text,
  version        integer not null default 1,
  primary key (corporation_id, id),
  unique (corporation_id, number),
  foreign key (corporation_id, cycle_id) references cycle (corporation_id, id),
  foreign key (corporation_id, work_area_id) references work_area (corporation_id, id),
  foreign key (corporation_id, complex_id) references complex (corporation_id, id),
  foreign key (corporation_id, finding_id) references finding (corporation_id, id),
  foreign key (corporation_id, kind_id) references measure_kind (corporation_id, id),
  foreign key (corporation_id, indicator_id) references indicator (corporation_id, id),
  foreign key (corporation_id, owner_id) references account (corporation_id, id),
  foreign key (corporation_id, proposed_by) references account (corporation_id, id)
);
create index measure_by_cycle on measure (corporation_id, cycle_id, status);
create index measure_by_complex on measure (corporation_id, complex_id);
create index measure_by_finding on measure (corporation_id, finding_id);
select fence('measure', 'select, insert, update');

create table measure_cost (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  measure_id     uuid not null,
  year           integer not null check (year between 2000 and 2100),
  amount_cents   bigint not null check (amount_cents >= 0),
  primary key (corporation_id, measure_id, year),
  foreign key (corporation_id, measure_id) references measure (corporation_id, id)
);
select fence('measure_cost', 'select, insert, update, delete');

-- Who may decide up to which amount; a version is never edited, only followed.
create table mandate_version (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  valid_from     date not null,
  rules          jsonb not null,
  primary key (corporation_id, id),
  unique (corporation_id, valid_from)
);
select fence('mandate_version', 'select, insert');

create table approval_request (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  subject_kind   text not null check (subject_kind in ('measure', 'package', 'budgetChange')),
  subject_id     uuid not null,
  subject_version integer not null,
  cycle_id       uuid not null,
  work_area_id   uuid not null,
  title          text not null,
  content        jsonb not null,
  content_hash   text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  amount_cents   bigint not null check (amount_cents >= 0),
  requested_by   uuid not null,
  requested_at   timestamptz not null,
  decides        text not null,
  mandate_id     uuid not null,
  status         text not null check (status in ('open', 'decided', 'stale', 'withdrawn')),
  version        integer not null default 1,
  primary key (corporation_id, id),
  foreign key (corporation_id, cycle_id) references cycle (corporation_id, id),
  foreign key (corporation_id, work_area_id) references work_area (corporation_id, id),
  foreign key (corporation_id, requested_by) references account (corporation_id, id),
  foreign key (corporation_id, mandate_id) references mandate_version (corporation_id, id)
);
create unique index approval_request_one_open on approval_request (corporation_id, subject_kind, subject_id)
  where status = 'open';
select fence('approval_request', 'select, insert, update');

create table advice (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  request_id     uuid not null,
  role           text not null,
  required       boolean not null,
  due_on         date not null,
  verdict        text check (verdict in ('positive', 'positiveIf', 'negative')),
  remark         text check (length(remark) <= 1000),
  given_by       uuid,
  given_at       timestamptz,
  version        integer not null default 1,
  primary key (corporation_id, id),
  unique (corporation_id, request_id, role),
  check ((verdict is null) = (given_by is null) and (verdict is null) = (given_at is null)),
  foreign key (corporation_id, request_id) references approval_request (corporation_id, id),
  foreign key (corporation_id, given_by) references account (corporation_id, id)
);
select fence('advice', 'select, insert, update');

-- A decision is about one exact content; it is never edited. Taken back within the set time, or final.
create table decision (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  request_id     uuid not null,
  content_hash   text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  outcome        text not null check (outcome in ('approved', 'conditional', 'returned', 'deferred', 'rejected')),
  reason         text not null default '' check (length(reason) <= 2000),
  condition      text check (length(condition) between 3 and 500),
  condition_owner_id uuid,
  condition_due_on date,
  deferred_until date,
  decided_by     uuid not null,
  decided_as     text not null,
  on_behalf_of   uuid,
  mandate_id     uuid not null,
  decided_at     timestamptz not null,
  final_from     timestamptz not null,
  taken_back_at  timestamptz,
  final_at       timestamptz,
  version        integer not null default 1,
  primary key (corporation_id, id),
  check (outcome <> 'conditional'
    or (condition is not null and condition_owner_id is not null and condition_due_on is not null)),
  foreign key (corporation_id, request_id) references approval_request (corporation_id, id),
  foreign key (corporation_id, decided_by) references account (corporation_id, id),
  foreign key (corporation_id, on_behalf_of) references account (corporation_id, id),
  foreign key (corporation_id, condition_owner_id) references account (corporation_id, id),
  foreign key (corporation_id, mandate_id) references mandate_version (corporation_id, id)
);
create unique index decision_one_standing on decision (corporation_id, request_id) where taken_back_at is null;
create index decision_not_final on decision (final_from) where taken_back_at is null and final_at is null;
select fence('decision', 'select, insert, update');
