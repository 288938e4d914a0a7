import type { Deputies, DeputyView } from '@jaarring/contracts';
import { addMonths, deputyState, deputyStates } from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';

type Row = Omit<DeputyView, 'state'> & { endedAt: Date | null };

/** How far back a deputyship is shown. Unit: months. Source: own choice, 2026. */
const SHOWN_MONTHS = 12;

/**
 * $1: first day that is shown. With the decisions taken in that place, and the open requests that the deputy must leave
 * because they asked or proposed them.
 */
const ROWS = `
  select d.id, d.principal_id as "principalId", p.name as principal, d.deputy_id as "deputyId", x.name as deputy, d.role,
    d.work_area_id as "workAreaId", w.name as "workArea", d.starts_on as "startsOn", d.ends_on as "endsOn",
    d.limit_cents as "limitCents", d.why, d.ended_at as "endedAt", d.version,
    (select count(*)::integer from decision c
     where c.decided_by = d.deputy_id and c.on_behalf_of = d.principal_id and c.decided_as = d.role and c.taken_back_at is null
       and (c.decided_at at time zone 'Europe/Amsterdam')::date between d.starts_on and d.ends_on) as decisions,
    coalesce((
      select jsonb_agg(jsonb_build_object('approvalId', r.id, 'number', m.number, 'title', r.title) order by r.requested_at)
      from approval_request r
      left join measure m on m.corporation_id = r.corporation_id and m.id = r.subject_id and r.subject_kind = 'measure'
      where r.status = 'open' and r.decides = d.role and d.deputy_id in (r.requested_by, m.proposed_by)
        and (d.work_area_id is null or r.work_area_id = d.work_area_id)), '[]') as blocked
  from deputy d
  join account p on p.corporation_id = d.corporation_id and p.id = d.principal_id
  join account x on x.corporation_id = d.corporation_id and x.id = d.deputy_id
  left join work_area w on w.corporation_id = d.corporation_id and w.id = d.work_area_id
  where d.ends_on >= $1
  order by d.starts_on, d.id`;

/** Everybody who stands in, will, or did so in the last year: running first, then planned, then what is over. */
export async function listDeputies(scope: Scope<Reader>): Promise<Deputies> {
  const rows = await scope.db.rows<Row>(ROWS, [addMonths(scope.today, -SHOWN_MONTHS)]);
  const deputies = rows.map(({ endedAt, ...row }): DeputyView => {
    const state = deputyState({ ...row, endedAt }, scope.today);
    return { ...row, state, blocked: state === 'running' ? row.blocked : [] };
  });
  const order = (one: DeputyView) => deputyStates.indexOf(one.state);
  return { deputies: deputies.sort((one, other) => order(one) - order(other)) };
}
