import type { ProposeMeasure } from '@jaarring/contracts';
import { type Measure, type MeasureContext, type MeasureCost, propose, Refusal } from '@jaarring/domain';
import { linkAgreements } from '../agreement/link-agreements.ts';
import { ComplexTable } from '../place/place.table.ts';
import { uuidv7 } from '../shell/id.ts';
import type { Scope } from '../shell/scope.ts';
import { MeasureCostTable, MeasureKindTable, MeasureTable } from './measure.table.ts';

/** Proposes a measure at a complex: a draft with the next number of its cycle. */
export async function proposeMeasure(
  scope: Scope,
  { costs: given, agreementIds = [], ...input }: ProposeMeasure,
): Promise<string> {
  const complex = await scope.db.find(ComplexTable, input.complexId);
  if (!complex) throw new Refusal('access.not-found', { kind: 'complex' });
  await scope.require('measure.propose', { workAreaId: complex.workAreaId, cycleId: input.cycleId });
  const kind = await scope.db.find(MeasureKindTable, input.kindId);
  if (!kind) throw new Refusal('access.not-found', { kind: 'measure-kind' });
  const measure: Measure = {
    ...input,
    id: uuidv7(scope.now),
    number: await nextNumber(scope, input.cycleId),
    workAreaId: complex.workAreaId,
    lever: kind.lever,
    lagMonths: kind.lagMonths,
    proposedBy: scope.actor.accountId,
    status: 'draft',
    stopReason: null,
    version: 1,
  };
  const costs: MeasureCost[] = given.map((cost) => ({ ...cost, measureId: measure.id }));
  const event = propose(measure, costs, await contextOf(scope, measure));
  await scope.db.insert(MeasureTable, measure);
  await scope.db.insert(MeasureCostTable, costs);
  await linkAgreements(scope, measure, agreementIds);
  scope.record(event);
  return measure.id;
}

/** The rows a measure refers to, as they are now. */
export async function contextOf(scope: Scope, measure: Measure): Promise<MeasureContext> {
  const complex = await scope.db.find(ComplexTable, measure.complexId);
  const kind = await scope.db.find(MeasureKindTable, measure.kindId);
  const finding = measure.findingId
    ? await scope.db.row<{ id: string; cycleId: string; workAreaId: string }>(
        'select id, cycle_id as "cycleId", work_area_id as "workAreaId" from finding where id = $1',
        [measure.findingId],
      )
    : undefined;
  if (!complex || !kind || (measure.findingId && !finding))
    throw new Refusal('access.not-found', { kind: 'measure' });
  return { complex, kind, finding: finding ?? null };
}

/** `M27-001`, counted on within the cycle; the cycle's row is the lock, so two proposals never get one number. */
async function nextNumber(scope: Scope, cycleId: string): Promise<string> {
  const cycle = await scope.db.row<{ planYear: number }>(
    'select plan_year as "planYear" from cycle where id = $1 for update',
    [cycleId],
  );
  if (!cycle) throw new Refusal('access.not-found', { kind: 'cycle' });
  const prefix = `M${String(cycle.planYear).slice(2)}-`;
  const last = await scope.db.row<{ last: number | null }>(
    "select max(substr(number, 5)::integer) as last from measure where cycle_id = $1 and number ~ ('^' || $2 || '[0-9]+$')",
    [cycleId, prefix],
  );
  return `${prefix}${String((last?.last ?? 0) + 1).padStart(3, '0')}`;
}
