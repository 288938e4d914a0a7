-- The fence: every table with a corporation_id is closed by row security, and counts the rows each statement changes,
-- so that the unit of work can refuse a write that recorded no event (infra/decisions/0003, 0004).
create schema door;
revoke create on schema public from public;
grant usage on schema public to jaarring_app, jaarring_queue;
grant usage on schema door to jaarring_app, jaarring_queue;

create function count_written_rows() returns trigger
language plpgsql as $$
begin
  perform set_config(
    'app.rows_written',
    (coalesce(nullif(current_setting('app.rows_written', true), ''), '0')::bigint
      + (select count(*) from changed_rows))::text,
    true);
  return null;
end $$;

-- Closes a table for every corporation but the one in app.corporation, and grants the app role the named rights.
-- A table that is exempt from counting (outbox, queue) passes counted => false.
create function fence(target regclass, rights text, counted boolean default true) returns void
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy own_corporation on %s
       using (corporation_id = nullif(current_setting(''app.corporation'', true), '''')::uuid)
       with check (corporation_id = nullif(current_setting(''app.corporation'', true), '''')::uuid)',
    target);
  execute format('grant %s on %s to jaarring_app', rights, target);
  if counted then
    execute format('create trigger count_inserted after insert on %s referencing new table as changed_rows
      for each statement execute function count_written_rows()', target);
    execute format('create trigger count_updated after update on %s referencing new table as changed_rows
      for each statement execute function count_written_rows()', target);
    execute format('create trigger count_deleted after delete on %s referencing old table as changed_rows
      for each statement execute function count_written_rows()', target);
  end if;
end $$;
revoke execute on function fence(regclass, text, boolean) from public;

create table corporation (
  id   uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
  name text not null check (length(name) between 2 and 120)
);
alter table corporation enable row level security;
alter table corporation force row level security;
create policy own_corporation on corporation
  using (id = nullif(current_setting('app.corporation', true), '')::uuid);
grant select on corporation to jaarring_app;
