import type { TriedMandate, TryMandateQuery } from '@jaarring/contracts';
import { type DecidingRole, tryMandate as answerTo } from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';
import { rulesOf } from './rules-of.ts';

/** Who would decide on an imagined decision, by name too, under a version or the draft. */
export async function tryMandate(
  scope: Scope<Reader>,
  { mandateId, ...trial }: TryMandateQuery,
): Promise<TriedMandate> {
  const rules = await rulesOf(scope, mandateId);
  const answer = answerTo(rules, { ...trial, needs: [], on: scope.today });
  const { people, deputies } = await holdersOf(scope, answer.decides, trial.workAreaId);
  return { ...answer, people, deputies };
}

type Holders = Pick<TriedMandate, 'people' | 'deputies'>;

/** Who holds a function in a work area today, and who stands in for them. */
async function holdersOf(
  scope: Scope<Reader>,
  role: DecidingRole | null,
  workAreaId: string,
): Promise<Holders> {
  const found = await scope.db.row<Holders>(
    `with holder as (
       select distinct a.id, a.name from role_assignment r
       join account a on a.corporation_id = r.corporation_id and a.id = r.account_id
       where r.role = $1::text and (r.work_area_id is null or r.work_area_id = $2::uuid)
         and r.starts_on <= $3::date and (r.ends_on is null or r.ends_on >= $3::date)
         and (a.ends_on is null or a.ends_on >= $3::date))
     select coalesce((select jsonb_agg(h.name order by h.name) from holder h), '[]') as people,
       coalesce((
         select jsonb_agg(jsonb_build_object('deputy', x.name, 'principal', h.name) order by x.name)
         from deputy d
         join holder h on h.id = d.principal_id
         join account x on x.corporation_id = d.corporation_id and x.id = d.deputy_id
         where d.role = $1::text and (d.work_area_id is null or d.work_area_id = $2::uuid) and d.ended_at is null
           and $3::date between d.starts_on and d.ends_on and (x.ends_on is null or x.ends_on >= $3::date)), '[]') as deputies`,
    [role, workAreaId, scope.today],
  );
  return found!;
}
