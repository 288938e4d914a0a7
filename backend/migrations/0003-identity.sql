-- People, their functions per area and period; logins and sessions live behind functions that the app role may call.
create table account (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  name           text not null check (length(name) between 2 and 120),
  email          text not null check (email = lower(email) and email like '%_@_%'),
  ends_on        date,
  version        integer not null default 1,
  primary key (corporation_id, id),
  unique (corporation_id, email)
);
select fence('account', 'select, insert, update');

create table role_assignment (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  account_id     uuid not null,
  role           text not null check (role in ('policyOfficer', 'director', 'manager', 'areaManager', 'controller',
                   'fieldWorker', 'teamLeader', 'facilitator', 'supervisoryBoard', 'tenantOrganisation', 'administrator')),
  work_area_id   uuid,
  starts_on      date not null,
  ends_on        date check (ends_on >= starts_on),
  version        integer not null default 1,
  primary key (corporation_id, id),
  foreign key (corporation_id, account_id) references account (corporation_id, id),
  foreign key (corporation_id, work_area_id) references work_area (corporation_id, id)
);
create index role_assignment_by_account on role_assignment (corporation_id, account_id);
select fence('role_assignment', 'select, insert, update');

create table door.login (
  email          text primary key check (email = lower(email)),
  corporation_id uuid not null,
  account_id     uuid not null,
  password_hash  text not null,
  foreign key (corporation_id, account_id) references account (corporation_id, id)
);

create table door.session (
  token_hash     bytea primary key,
  corporation_id uuid not null,
  account_id     uuid not null,
  created_at     timestamptz not null,
  last_seen_at   timestamptz not null,
  expires_at     timestamptz not null,
  foreign key (corporation_id, account_id) references account (corporation_id, id)
);
create index session_by_account on door.session (corporation_id, account_id);
create index session_by_expiry on door.session (expires_at);

-- Failed sign-ins, per account and per network address; the key is a hash, so no address is kept.
create table door.failed_attempt (
  key text not null,
  at  timestamptz not null
);
create index failed_attempt_by_key on door.failed_attempt (key, at);

create function door.find_login(given_email text)
returns table (corporation_id uuid, account_id uuid, password_hash text)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.corporation_id, l.account_id, l.password_hash from door.login l where l.email = lower(given_email)
$$;

create function door.failed_attempts(keys text[], since timestamptz)
returns table (key text, failures bigint, last_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.key, count(*), max(a.at) from door.failed_attempt a where a.key = any (keys) and a.at > since group by a.key
$$;

create function door.note_failure(keys text[], moment timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into door.failed_attempt (key, at) select unnest(keys), moment;
  delete from door.failed_attempt where at < moment - interval '1 day';
$$;

create function door.forget_failures(given_key text) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from door.failed_attempt where key = given_key
$$;

create function door.open_session(hash bytea, corporation uuid, account uuid, moment timestamptz, until timestamptz)
returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into door.session (token_hash, corporation_id, account_id, created_at, last_seen_at, expires_at)
  values (hash, corporation, account, moment, moment, until);
  delete from door.session where expires_at < moment;
$$;

create function door.close_session(hash bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from door.session where token_hash = hash
$$;

create function door.touch_session(hash bytea, moment timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update door.session set last_seen_at = moment where token_hash = hash and last_seen_at < moment
$$;

-- Opens the transaction for whoever holds the token: sets app.corporation for this transaction and tells who it is.
-- No row comes back for a session that is unknown, idle too long, expired, or of an account that has ended.
create function door.enter(hash bytea, moment timestamptz, idle interval, today date)
returns table (corporation_id uuid, account_id uuid, name text, email text, last_seen_at timestamptz, roles jsonb)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found door.session;
begin
  select * into found from door.session s
  where s.token_hash = hash and s.expires_at > moment and s.last_seen_at > moment - idle;
  if found.token_hash is null then
    return;
  end if;
  perform set_config('app.corporation', found.corporation_id::text, true);
  perform set_config('app.rows_written', '0', true);
  return query
    select a.corporation_id, a.id, a.name, a.email, found.last_seen_at,
      coalesce((
        select jsonb_agg(jsonb_build_object('role', r.role, 'workAreaId', r.work_area_id))
        from role_assignment r
        where r.account_id = a.id and r.starts_on <= today and (r.ends_on is null or r.ends_on >= today)
      ), '[]'::jsonb)
    from account a
    where a.id = found.account_id and (a.ends_on is null or a.ends_on >= today);
end $$;

-- Gives an account a password; used by the seed and by an administrator of the same corporation.
create function door.set_password(account uuid, hash text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into door.login (email, corporation_id, account_id, password_hash)
  select a.email, a.corporation_id, a.id, hash from account a where a.id = account
  on conflict (email) do update set password_hash = excluded.password_hash
  where login.corporation_id = nullif(current_setting('app.corporation', true), '')::uuid;
  delete from door.session s
  where s.account_id = account and s.corporation_id = nullif(current_setting('app.corporation', true), '')::uuid;
end $$;

revoke execute on all functions in schema door from public;
grant execute on all functions in schema door to jaarring_app;
