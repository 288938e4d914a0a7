import type { People } from '@jaarring/contracts';
import type { ReadScope } from '../shell/scope.ts';

/** Everybody with an account, with the functions they hold or held. */
export async function listPeople(scope: ReadScope): Promise<People> {
  const people = await scope.db.rows<People['people'][number]>(`
    select a.id, a.name, a.email, a.ends_on as "endsOn", a.version,
      coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'workAreaId', r.work_area_id,
        'startsOn', r.starts_on, 'endsOn', r.ends_on) order by r.role) filter (where r.id is not null), '[]') as roles
    from account a
    left join role_assignment r on r.corporation_id = a.corporation_id and r.account_id = a.id
    group by a.corporation_id, a.id
    order by a.name`);
  return { people };
}
