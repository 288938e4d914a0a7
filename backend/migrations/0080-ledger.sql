-- What was really spent: bookings from the ledger, the file they came in with, and orders placed on released lines.
create table ledger_batch (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  file_name      text not null check (length(file_name) between 1 and 200),
  fingerprint    text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  status         text not null check (status in ('checked', 'committed', 'undone')),
  matched        integer not null check (matched >= 0),
  unmatched      integer not null check (unmatched >= 0),
  known          integer not null check (known >= 0),
  rejected       integer not null check (rejected >= 0),
  amount_cents   bigint not null,
  created_by     uuid not null,
  created_at     timestamptz not null,
  committed_at   timestamptz,
  undone_at      timestamptz,
  version        integer not null default 1,
  primary key (corporation_id, id),
  foreign key (corporation_id, created_by) references account (corporation_id, id)
);
create index ledger_batch_by_time on ledger_batch (corporation_id, created_at desc);
select fence('ledger_batch', 'select, insert, update');

-- What the check read: lines that wait for the commit, and lines that were rejected with their reason.
create table ledger_check (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  batch_id       uuid not null,
  lines          jsonb not null,
  rejections     jsonb not null,
  primary key (corporation_id, batch_id),
  foreign key (corporation_id, batch_id) references ledger_batch (corporation_id, id)
);
select fence('ledger_check', 'select, insert, update');

-- A booking never changes; a ledger corrects with another booking, which may be negative. Suppliers are not kept.
create table booking (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  batch_id       uuid not null,
  ledger_year    integer not null check (ledger_year between 2000 and 2100),
  number         text not null check (length(number) between 1 and 40),
  booked_on      date not null,
  cost_centre    text not null check (length(cost_centre) <= 40),
  description    text not null check (length(description) <= 200),
  amount_cents   bigint not null check (amount_cents <> 0),
  measure_id     uuid,
  matched_by     text check (matched_by in ('number', 'rule', 'hand')),
  match_note     text check (length(match_note) between 3 and 500),
  version        integer not null default 1,
  primary key (corporation_id, id),
  unique (corporation_id, ledger_year, number),
  check ((measure_id is null) = (matched_by is null)),
  check ((matched_by is not distinct from 'hand') = (match_note is not null)),
  foreign key (corporation_id, batch_id) references ledger_batch (corporation_id, id),
  foreign key (corporation_id, measure_id) references measure (corporation_id, id)
);
create index booking_by_measure on booking (corporation_id, measure_id, ledger_year);
create index booking_by_batch on booking (corporation_id, batch_id);
create index booking_unmatched on booking (corporation_id, ledger_year) where measure_id is null;
select fence('booking', 'select, insert, update, delete');

-- A cost centre of which every booking without a measure belongs to this one.
create table ledger_rule (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  cost_centre    text not null check (length(cost_centre) between 1 and 40),
  measure_id     uuid not null,
  version        integer not null default 1,
  primary key (corporation_id, id),
  unique (corporation_id, cost_centre),
  foreign key (corporation_id, measure_id) references measure (corporation_id, id)
);
select fence('ledger_rule', 'select, insert, update');

create table commitment (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  line_id        uuid not null,
  description    text not null check (length(description) between 3 and 200),
  amount_cents   bigint not null check (amount_cents >= 0),
  agreed_on      date not null,
  version        integer not null default 1,
  primary key (corporation_id, id),
  foreign key (corporation_id, line_id) references budget_line (corporation_id, id)
);
create index commitment_by_line on commitment (corporation_id, line_id);
select fence('commitment', 'select, insert, update');
