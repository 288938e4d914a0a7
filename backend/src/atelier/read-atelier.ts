import type { Ateliers, AteliersQuery, AtelierView } from '@jaarring/contracts';
import { can, Refusal } from '@jaarring/domain';
import type { ReadScope } from '../shell/scope.ts';
import { findingsOf } from './list-findings.ts';

const ATELIER = `
  t.id, t.cycle_id as "cycleId", y.plan_year as "planYear", t.work_area_id as "workAreaId", w.name as "workArea",
  t.kind, t.title, t.held_on as "heldOn", t.status, t.snapshot_id as "snapshotId", s.name as snapshot,
  t.facilitator_id as "facilitatorId", p.name as facilitator, t.exception, t.version`;
const FROM = `
  from atelier t
  join cycle y on y.corporation_id = t.corporation_id and y.id = t.cycle_id
  join work_area w on w.corporation_id = t.corporation_id and w.id = t.work_area_id
  join account p on p.corporation_id = t.corporation_id and p.id = t.facilitator_id
  left join snapshot s on s.corporation_id = t.corporation_id and s.id = t.snapshot_id`;

/** Workshops by day, with how much came out of each. */
export async function listAteliers(
  scope: ReadScope,
  { cycleId, workAreaId }: AteliersQuery,
): Promise<Ateliers> {
  const ateliers = await scope.db.rows<Ateliers['ateliers'][number]>(
    `select ${ATELIER},
       (select count(*)::integer from pin n where n.atelier_id = t.id and not n.hidden) as pins,
       (select count(*)::integer from finding f where f.atelier_id = t.id) as findings,
       (select count(*)::integer from finding f where f.atelier_id = t.id and f.destination is null)
         as "findingsWithoutDestination"
     ${FROM}
     where ($1::uuid is null or t.cycle_id = $1) and ($2::uuid is null or t.work_area_id = $2)
     order by t.held_on desc, t.title, t.id`,
    [cycleId ?? null, workAreaId ?? null],
  );
  return { ateliers };
}

/** One workshop with its board: pins by number, and findings. Hidden pins are for whoever runs workshops. */
export async function readAtelier(scope: ReadScope, id: string): Promise<AtelierView> {
  const atelier = await scope.db.row<Omit<AtelierView, 'pins' | 'findings'>>(
    `select ${ATELIER} ${FROM} where t.id = $1`,
    [id],
  );
  if (!atelier) throw new Refusal('access.not-found', { kind: 'atelier' });
  const pins = await scope.db.rows<AtelierView['pins'][number]>(
    `select n.id, n.number, n.kind, n.text, n.organisation, n.complex_id as "complexId", c.name as complex,
       n.area_code as "areaCode", (select a.name from area a where a.code = n.area_code order by a.year desc limit 1) as area,
       n.indicator_id as "indicatorId", n.placed_by = $2 as "isMine", n.placed_at as "placedAt", n.hidden, n.version,
       coalesce((select array_agg(l.finding_id) from finding_pin l where l.pin_id = n.id), '{}') as "findingIds"
     from pin n
     left join complex c on c.corporation_id = n.corporation_id and c.id = n.complex_id
     where n.atelier_id = $1 and (not n.hidden or $3)
     order by n.number`,
    [id, scope.actor.accountId, can(scope.actor, 'atelier.run')],
  );
  return { ...atelier, pins, findings: await findingsOf(scope.db, id) };
}
