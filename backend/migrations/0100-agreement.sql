-- The rules of law an agreement may rest on: the corporation's own list, each with its source.
create table legal_basis (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  code           text not null check (code ~ '^[A-Z0-9]{2,10}$'),
  name           text not null check (length(name) between 3 and 120),
  source         text not null check (length(source) between 3 and 120),
  valid_until    date,
  version        integer not null default 1,
  primary key (corporation_id, id),
  unique (corporation_id, code)
);
select fence('legal_basis', 'select, insert, update');

-- What was promised to a municipality and its tenants, by article and plan year; an amount is in euro cents.
create table agreement (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  number         text not null check (length(number) between 1 and 20),
  municipality_code text not null check (municipality_code ~ '^GM\d{4}$'),
  parties        text not null check (length(parties) between 3 and 200),
  plan_year      integer not null check (plan_year between 2000 and 2100),
  article        text not null default '' check (length(article) <= 60),
  text           text not null check (length(text) between 3 and 1000),
  amount_cents   bigint check (amount_cents >= 0),
  legal_basis_id uuid not null,
  valid_from     date not null,
  valid_until    date check (valid_until >= valid_from),
  version        integer not null default 1,
  primary key (corporation_id, id),
  unique (corporation_id, number),
  foreign key (corporation_id, legal_basis_id) references legal_basis (corporation_id, id)
);
create index agreement_by_year on agreement (corporation_id, plan_year);
select fence('agreement', 'select, insert, update');

-- The work areas in which an agreement counts.
create table agreement_area (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  agreement_id   uuid not null,
  work_area_id   uuid not null,
  primary key (corporation_id, agreement_id, work_area_id),
  foreign key (corporation_id, agreement_id) references agreement (corporation_id, id),
  foreign key (corporation_id, work_area_id) references work_area (corporation_id, id)
);
select fence('agreement_area', 'select, insert, delete');

-- The agreements a measure rests on. The text in measure.agreement says why there is none, and is all that older rows have.
create table measure_agreement (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  measure_id     uuid not null,
  agreement_id   uuid not null,
  primary key (corporation_id, measure_id, agreement_id),
  foreign key (corporation_id, measure_id) references measure (corporation_id, id),
  foreign key (corporation_id, agreement_id) references agreement (corporation_id, id)
);
create index measure_agreement_by_agreement on measure_agreement (corporation_id, agreement_id);
select fence('measure_agreement', 'select, insert, delete');
