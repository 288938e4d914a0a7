-- Who decides in whose place: in which function and work area, in which period and up to which amount.
create table deputy (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  principal_id   uuid not null,
  deputy_id      uuid not null,
  role           text not null check (role in ('teamLeader', 'areaManager', 'manager', 'director')),
  work_area_id   uuid,
  starts_on      date not null,
  ends_on        date not null,
  limit_cents    bigint check (limit_cents >= 0),
  why            text not null default '' check (length(why) <= 500),
  appointed_by   uuid not null,
  ended_at       timestamptz,
  version        integer not null default 1,
  primary key (corporation_id, id),
  check (deputy_id <> principal_id),
  check (ends_on between starts_on and starts_on + interval '12 months'),
  foreign key (corporation_id, principal_id) references account (corporation_id, id),
  foreign key (corporation_id, deputy_id) references account (corporation_id, id),
  foreign key (corporation_id, appointed_by) references account (corporation_id, id),
  foreign key (corporation_id, work_area_id) references work_area (corporation_id, id)
);
create index deputy_by_deputy on deputy (corporation_id, deputy_id, ends_on);
create index deputy_by_principal on deputy (corporation_id, principal_id, ends_on);
select fence('deputy', 'select, insert, update');

-- The door also tells for whom somebody may stand in today, with what those people hold themselves; the rules of the
-- domain decide what that gives. A function held as a deputy is not in role_assignment, so it cannot be passed on.
drop function door.enter(bytea, timestamptz, interval, date);
create function door.enter(hash bytea, moment timestamptz, idle interval, today date)
returns table (corporation_id uuid, account_id uuid, name text, email text, last_seen_at timestamptz, roles jsonb,
  stands_in jsonb)
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
      ), '[]'::jsonb),
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'principalId', d.principal_id, 'role', d.role, 'workAreaId', d.work_area_id, 'startsOn', d.starts_on,
          'endsOn', d.ends_on, 'limitCents', d.limit_cents, 'isEnded', d.ended_at is not null,
          'principalEndsOn', p.ends_on,
          'principalRoles', coalesce((
            select jsonb_agg(jsonb_build_object('role', h.role, 'workAreaId', h.work_area_id))
            from role_assignment h
            where h.account_id = p.id and h.role = d.role and h.starts_on <= today
              and (h.ends_on is null or h.ends_on >= today)
          ), '[]'::jsonb)))
        from deputy d
        join account p on p.corporation_id = d.corporation_id and p.id = d.principal_id
        where d.deputy_id = a.id and d.starts_on <= today and d.ends_on >= today and d.ended_at is null
      ), '[]'::jsonb)
    from account a
    where a.id = found.account_id and (a.ends_on is null or a.ends_on >= today);
end $$;
revoke execute on function door.enter(bytea, timestamptz, interval, date) from public;
grant execute on function door.enter(bytea, timestamptz, interval, date) to jaarring_app;
