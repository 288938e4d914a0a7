import { type Measure, type MeasureCost, Refusal } from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';

/** What money needs to know of a measure: where it lies, how it stands, who carries it out. */
export type PaidMeasure = Pick<
  Measure,
  'id' | 'cycleId' | 'workAreaId' | 'status' | 'title' | 'ownerId' | 'startsOn'
>;

const FIELDS = `
  m.id, m.cycle_id as "cycleId", m.work_area_id as "workAreaId", m.status, m.title, m.owner_id as "ownerId",
  m.starts_on as "startsOn"`;

/**
 * Whether the decision about measure `m` can no longer be taken back; `now` is the parameter that holds this moment.
 * It is the standing decision about what was laid before the decider last.
 */
export const isDecisionFinalAt = (now: string) => `
  coalesce((
    select d.final_at is not null or d.final_from <= ${now}::timestamptz
    from decision d
    where d.taken_back_at is null and d.request_id = (
      select r.id from approval_request r
      where r.subject_kind = 'measure' and r.subject_id = m.id and r.status = 'decided'
      order by r.requested_at desc, r.id desc
      limit 1)), false)`;

/** A measure that has a budget line. */
export async function findMeasure(scope: Scope, id: string): Promise<PaidMeasure> {
  const measure = await scope.db.row<PaidMeasure>(`select ${FIELDS} from measure m where m.id = $1`, [id]);
  if (!measure) throw new Refusal('access.not-found', { kind: 'measure' });
  return measure;
}

/** A measure that asks for money, locked so that two requests for it, or a stop, come one after the other. */
export async function lockMeasure(scope: Scope, id: string): Promise<PaidMeasure> {
  await scope.db.rows('select id from measure where id = $1 for no key update', [id]);
  return findMeasure(scope, id);
}

/** What a request for money stands on besides the measure itself: its costs, and whether its decision is final. */
export async function readGrounds(
  scope: Scope,
  measureId: string,
): Promise<{ costs: MeasureCost[]; isDecisionFinal: boolean }> {
  const costs = await scope.db.rows<MeasureCost>(
    'select measure_id as "measureId", year, amount_cents as "amountCents" from measure_cost where measure_id = $1',
    [measureId],
  );
  const final = await scope.db.row<{ isDecisionFinal: boolean }>(
    `select ${isDecisionFinalAt('$2')} as "isDecisionFinal" from measure m where m.id = $1`,
    [measureId, scope.now],
  );
  return { costs, isDecisionFinal: final!.isDecisionFinal };
}
