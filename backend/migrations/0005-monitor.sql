-- Figures: every corporation loads its own copy, by batch, and a batch can be undone.
create table indicator (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  code           text not null check (code ~ '^[a-z][a-z0-9_]{1,40}$'),
  name           text not null check (length(name) between 3 and 120),
  unit           text not null,
  direction      text not null check (direction in ('higher', 'lower', 'none')),
  place_kind     text not null check (place_kind in ('area', 'complex')),
  source         text not null,
  owner_id       uuid not null,
  min_count      integer not null default 10 check (min_count between 1 and 100),
  relevant_effect double precision check (relevant_effect > 0),
  definition     text not null default '',
  version        integer not null default 1,
  primary key (corporation_id, id),
  unique (corporation_id, code),
  foreign key (corporation_id, owner_id) references account (corporation_id, id)
);
select fence('indicator', 'select, insert, update');

create table import_batch (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  file_name      text not null,
  fingerprint    text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  source         text not null,
  mapping        jsonb not null,
  status         text not null check (status in ('checked', 'committed', 'undone', 'refused')),
  added          integer not null default 0,
  changed        integer not null default 0,
  unchanged      integer not null default 0,
  rejected       integer not null default 0,
  refusal        jsonb,
  created_by     uuid not null,
  created_at     timestamptz not null,
  committed_at   timestamptz,
  undone_at      timestamptz,
  version        integer not null default 1,
  primary key (corporation_id, id),
  foreign key (corporation_id, created_by) references account (corporation_id, id)
);
create index import_batch_by_time on import_batch (corporation_id, created_at desc);
select fence('import_batch', 'select, insert, update');

create table import_rejection (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  batch_id       uuid not null,
  ordinal        integer not null,
  file_row       integer not null,
  column_name    text not null,
  value          text not null,
  reason         text not null,
  detail         jsonb not null default '{}',
  primary key (corporation_id, batch_id, ordinal),
  foreign key (corporation_id, batch_id) references import_batch (corporation_id, id)
);
select fence('import_rejection', 'select, insert');

-- One value for indicator, place and period. A missing value says why; it is never zero.
create table observation (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  indicator_id   uuid not null,
  place_code     text not null,
  period         text not null check (period ~ '^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$'),
  value          double precision,
  missing        text check (missing in ('secret_or_unknown', 'not_published', 'not_asked', 'not_applicable')),
  count          integer check (count >= 0),
  batch_id       uuid not null,
  primary key (corporation_id, indicator_id, period, place_code),
  check ((value is null) <> (missing is null)),
  foreign key (corporation_id, indicator_id) references indicator (corporation_id, id),
  foreign key (corporation_id, batch_id) references import_batch (corporation_id, id)
);
create index observation_by_place on observation (corporation_id, place_code, indicator_id, period);
select fence('observation', 'select, insert, update, delete');

-- What an observation was before a batch changed it; that is what undo puts back. A null old_batch_id: it did not exist.
create table observation_before (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  batch_id       uuid not null,
  indicator_id   uuid not null,
  place_code     text not null,
  period         text not null,
  old_value      double precision,
  old_missing    text,
  old_count      integer,
  old_batch_id   uuid,
  primary key (corporation_id, batch_id, indicator_id, period, place_code),
  foreign key (corporation_id, batch_id) references import_batch (corporation_id, id)
);
select fence('observation_before', 'select, insert, delete');

-- Which columns of which source mean what, remembered per corporation.
create table import_mapping (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  source         text not null,
  mapping        jsonb not null,
  primary key (corporation_id, source)
);
select fence('import_mapping', 'select, insert, update');

create table snapshot (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  name           text not null check (length(name) between 3 and 80),
  taken_at       timestamptz not null,
  taken_by       uuid not null,
  primary key (corporation_id, id),
  unique (corporation_id, name),
  foreign key (corporation_id, taken_by) references account (corporation_id, id)
);
select fence('snapshot', 'select, insert');

create table snapshot_value (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  snapshot_id    uuid not null,
  indicator_id   uuid not null,
  place_code     text not null,
  period         text not null,
  value          double precision,
  missing        text,
  count          integer,
  batch_id       uuid not null,
  primary key (corporation_id, snapshot_id, indicator_id, period, place_code),
  foreign key (corporation_id, snapshot_id) references snapshot (corporation_id, id)
);
select fence('snapshot_value', 'select, insert');

-- Duiding: what people say of a figure at a place; it stays with the figure in later years.
create table remark (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  indicator_id   uuid not null,
  place_code     text not null,
  period         text not null,
  text           text not null check (length(text) between 3 and 500),
  author_id      uuid not null,
  author_role    text not null,
  confidence     text not null check (confidence in ('certain', 'likely', 'unsure')),
  atelier_id     uuid,
  created_at     timestamptz not null,
  primary key (corporation_id, id),
  foreign key (corporation_id, indicator_id) references indicator (corporation_id, id),
  foreign key (corporation_id, author_id) references account (corporation_id, id)
);
create index remark_by_figure on remark (corporation_id, place_code, indicator_id);
select fence('remark', 'select, insert');

-- Shared areas may be written through this door only: an area file adds or renews areas of one year. It answers the
-- rows as they were before, so that the batch can be undone.
create function door.load_areas(areas jsonb) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  former jsonb;
begin
  select coalesce(jsonb_agg(to_jsonb(a)), '[]'::jsonb) into former
  from area a
  join jsonb_to_recordset(areas) as n(year smallint, code text) on n.year = a.year and n.code = a.code;
  insert into area (year, code, kind, name, parent_code, change_flag, geometry)
  select n.year, n.code, n.kind, n.name, n.parent_code, n.change_flag, n.geometry
  from jsonb_to_recordset(areas)
    as n(year smallint, code text, kind text, name text, parent_code text, change_flag smallint, geometry jsonb)
  on conflict (year, code) do update
    set name = excluded.name, parent_code = coalesce(excluded.parent_code, area.parent_code),
        change_flag = coalesce(excluded.change_flag, area.change_flag), geometry = coalesce(excluded.geometry, area.geometry)
    where (area.name, area.parent_code, area.change_flag, area.geometry)
      is distinct from (excluded.name, coalesce(excluded.parent_code, area.parent_code),
        coalesce(excluded.change_flag, area.change_flag), coalesce(excluded.geometry, area.geometry));
  return former;
end $$;

-- Takes a load of areas back: what was there before returns; what was new goes, unless a complex of any corporation
-- lies in it (the foreign key then refuses the whole undo).
create function door.unload_areas(keys jsonb, former jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from area a using jsonb_to_recordset(keys) as k(year smallint, code text)
  where a.year = k.year and a.code = k.code
    and not exists (
      select from jsonb_to_recordset(former) as f(year smallint, code text) where f.year = a.year and f.code = a.code);
  update area a
  set name = f.name, parent_code = f.parent_code, change_flag = f.change_flag, geometry = f.geometry
  from jsonb_to_recordset(former)
    as f(year smallint, code text, name text, parent_code text, change_flag smallint, geometry jsonb)
  where a.year = f.year and a.code = f.code;
end $$;

-- What an area batch replaced, kept for its undo.
create table area_batch (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  batch_id       uuid not null,
  keys           jsonb not null,
  former         jsonb not null,
  primary key (corporation_id, batch_id),
  foreign key (corporation_id, batch_id) references import_batch (corporation_id, id)
);
select fence('area_batch', 'select, insert, delete');
revoke execute on function door.load_areas(jsonb), door.unload_areas(jsonb, jsonb) from public;
grant execute on function door.load_areas(jsonb), door.unload_areas(jsonb, jsonb) to jaarring_app;
