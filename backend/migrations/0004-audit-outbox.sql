-- What happened, in the transaction in which it happened; sealed into a chain shortly after (infra/decisions/0004).
create table event (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  occurred_at    timestamptz not null,
  actor_id       uuid,
  on_behalf_of   uuid,
  kind           text not null check (kind ~ '^[a-z][a-zA-Z-]*\.[a-z][a-zA-Z-]*$'),
  subject_kind   text not null,
  subject_id     text not null,
  data           jsonb not null default '{}',
  request_id     text,
  primary key (corporation_id, id),
  foreign key (corporation_id, actor_id) references account (corporation_id, id),
  foreign key (corporation_id, on_behalf_of) references account (corporation_id, id)
);
create index event_by_subject on event (corporation_id, subject_kind, subject_id, occurred_at);
create index event_by_time on event (corporation_id, occurred_at);
select fence('event', 'select, insert', counted => false);

-- The chain: insert only, one row per event; hash = sha256(previous hash, then the event as text).
create table sealed_event (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  position       bigint not null check (position > 0),
  event_id       uuid not null,
  hash           bytea not null,
  sealed_at      timestamptz not null,
  primary key (corporation_id, position),
  unique (corporation_id, event_id),
  foreign key (corporation_id, event_id) references event (corporation_id, id)
);
select fence('sealed_event', 'select', counted => false);

create function event_hash(previous bytea, e event) returns bytea
language sql immutable as $$
  select sha256(previous || convert_to(jsonb_build_array(
    e.corporation_id, e.id, extract(epoch from e.occurred_at), e.actor_id, e.on_behalf_of,
    e.kind, e.subject_kind, e.subject_id, e.data, e.request_id)::text, 'UTF8'))
$$;

-- Events that still have to be chained; filled with the event itself, emptied by the sealer.
create table door.unsealed_event (
  corporation_id uuid not null,
  event_id       uuid not null,
  primary key (corporation_id, event_id)
);

create function door.queue_for_sealing() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into door.unsealed_event (corporation_id, event_id) select n.corporation_id, n.id from new_events n;
  return null;
end $$;
create trigger queue_for_sealing after insert on event referencing new table as new_events
  for each statement execute function door.queue_for_sealing();

-- Chains every waiting event of the corporation in app.corporation; answers how many.
-- One sealer at a time per corporation: the advisory lock ends with the transaction.
create function door.seal_events(moment timestamptz) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  corporation uuid := nullif(current_setting('app.corporation', true), '')::uuid;
  previous    bytea;
  place       bigint;
  sealed      integer := 0;
  e           event;
begin
  if not pg_try_advisory_xact_lock(hashtextextended(corporation::text, 28)) then
    return 0;
  end if;
  select s.position, s.hash into place, previous from sealed_event s order by s.position desc limit 1;
  place := coalesce(place, 0);
  previous := coalesce(previous, '\x'::bytea);
  for e in
    select v.* from event v
    join door.unsealed_event u on u.corporation_id = v.corporation_id and u.event_id = v.id
    where u.corporation_id = corporation
    order by v.occurred_at, v.id
  loop
    place := place + 1;
    previous := event_hash(previous, e);
    insert into sealed_event (position, event_id, hash, sealed_at) values (place, e.id, previous, moment);
    delete from door.unsealed_event u where u.corporation_id = corporation and u.event_id = e.id;
    sealed := sealed + 1;
  end loop;
  return sealed;
end $$;

-- Recomputes the chain of the corporation in app.corporation: broken positions, and events not sealed yet.
create function verify_events()
returns table (sealed bigint, unsealed bigint, broken_position bigint)
language plpgsql stable as $$
declare
  previous bytea := '\x';
  broken   bigint;
  entry    record;
  place    bigint := 0;
begin
  for entry in
    select s.position, s.hash, v as e from sealed_event s
    left join event v on v.corporation_id = s.corporation_id and v.id = s.event_id
    order by s.position
  loop
    place := place + 1;
    if entry.position <> place or (entry.e).id is null or entry.hash <> event_hash(previous, entry.e) then
      broken := entry.position;
      exit;
    end if;
    previous := entry.hash;
  end loop;
  return query
    select (select count(*) from sealed_event),
      (select count(*) from event v
       where not exists (select from sealed_event s where s.corporation_id = v.corporation_id and s.event_id = v.id)),
      broken;
end $$;

-- Work to be done after the commit; written with the change, taken by the dispatcher (queue role), never lost.
create table outbox (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             bigint generated always as identity primary key,
  job            text not null,
  subject_id     text not null,
  not_before     timestamptz not null,
  created_at     timestamptz not null,
  dispatched_at  timestamptz
);
create index outbox_waiting on outbox (not_before, id) where dispatched_at is null;
select fence('outbox', 'select, insert', counted => false);
create policy dispatcher on outbox to jaarring_queue using (true) with check (true);
grant select, update, delete on outbox to jaarring_queue;

-- Which corporations have events to seal: the sealer opens a scope for each.
create function door.corporations_to_seal() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct u.corporation_id from door.unsealed_event u
$$;

revoke execute on all functions in schema door from public;
grant execute on all functions in schema door to jaarring_app;
