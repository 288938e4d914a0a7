-- Areas of the Netherlands are shared and dated; work areas and complexes belong to a corporation.
create table area (
  year        smallint not null check (year between 1995 and 2100),
  code        text     not null check (code ~ '^(NL\d{2}|GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$'),
  kind        text     not null check (kind in ('country', 'municipality', 'district', 'neighbourhood')),
  name        text     not null,
  parent_code text,
  change_flag smallint check (change_flag in (1, 2, 3)),
  geometry    jsonb,
  primary key (year, code)
);
create index area_by_parent on area (year, parent_code);

create table area_succession (
  from_year smallint not null,
  from_code text     not null,
  to_year   smallint not null,
  to_code   text     not null,
  relation  text     not null check (relation in ('same', 'renumbered', 'split', 'merged', 'shifted')),
  weight    double precision not null check (weight between 0 and 1),
  basis     text     not null check (basis in ('dwellings', 'inhabitants', 'area', 'manual')),
  primary key (from_year, from_code, to_year, to_code)
);
grant select on area, area_succession to jaarring_app, jaarring_queue;

create table work_area (
  corporation_id    uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id                uuid not null,
  name              text not null check (length(name) between 2 and 80),
  municipality_code text not null check (municipality_code ~ '^GM\d{4}$'),
  version           integer not null default 1,
  primary key (corporation_id, id),
  unique (corporation_id, name)
);
select fence('work_area', 'select, insert, update');

create table complex (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  number         text not null check (number ~ '^[0-9A-Za-z.-]{1,20}$'),
  name           text not null check (length(name) between 2 and 80),
  kind           text not null check (kind in ('row', 'gallery', 'courtyard', 'stairwell', 'senior', 'duplex')),
  built_year     smallint not null check (built_year between 1800 and 2100),
  work_area_id   uuid not null,
  valid_from     date not null,
  valid_until    date check (valid_until > valid_from),
  longitude      double precision check (longitude between 3 and 7.5),
  latitude       double precision check (latitude between 50.5 and 53.8),
  version        integer not null default 1,
  primary key (corporation_id, id),
  unique (corporation_id, number),
  foreign key (corporation_id, work_area_id) references work_area (corporation_id, id)
);
select fence('complex', 'select, insert, update');

-- How many dwellings of a complex lie in which neighbourhood, per year of the area division.
create table complex_dwellings (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  complex_id     uuid not null,
  area_year      smallint not null,
  area_code      text not null check (area_code ~ '^BU'),
  dwellings      integer not null check (dwellings > 0),
  primary key (corporation_id, complex_id, area_year, area_code),
  foreign key (corporation_id, complex_id) references complex (corporation_id, id),
  foreign key (area_year, area_code) references area (year, code)
);
create index complex_dwellings_by_area on complex_dwellings (corporation_id, area_year, area_code);
select fence('complex_dwellings', 'select, insert, update, delete');
