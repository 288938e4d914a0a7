-- Who can sign in to a demo, for somebody who starts it for the first time. An ordinary corporation answers nothing:
-- without a demo clock there are no rows, and accounts of real people do not end on .example (RFC 2606).
create function door.demo_people()
returns table (corporation text, name text, email text, role text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  one uuid;
begin
  if not exists (select from door.demo_clock) then
    return;
  end if;
  -- row security holds here too: each corporation is entered on its own, and left again at the end
  for one in select distinct l.corporation_id from door.login l where l.email like '%.example' loop
    perform set_config('app.corporation', one::text, true);
    return query
      select c.name, a.name, a.email, r.role
      from account a
      join corporation c on c.id = a.corporation_id
      join role_assignment r on r.corporation_id = a.corporation_id and r.account_id = a.id
      where a.email like '%.example' and a.ends_on is null;
  end loop;
  perform set_config('app.corporation', '', true);
end $$;
revoke all on function door.demo_people() from public;
grant execute on function door.demo_people() to jaarring_app;
