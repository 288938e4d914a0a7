import type { ChangeMeasures } from '@jaarring/contracts';
import { Refusal, shiftPeriod } from '@jaarring/domain';
import type { JsonObject } from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';
import { changeMeasure } from './change-measure.ts';
import { MeasureCostTable, MeasureTable } from './measure.table.ts';

/** Changes many measures in one transaction, each with its own event: all of them, or none with every no by name. */
export async function changeMeasures(scope: Scope, input: ChangeMeasures): Promise<number> {
  const { ownerId, shiftMonths, agreement } = input;
  if (ownerId === null && shiftMonths === null && agreement === null)
    throw new Refusal('measure.bulk-nothing');
  const refused: JsonObject[] = [];
  // always in the same order, so that two selections that overlap do not wait for each other in a circle
  const chosen = [...input.measures].sort((one, other) => one.id.localeCompare(other.id));
  for (const { id, version } of chosen) {
    try {
      await changeOne(scope, id, version, input);
    } catch (error) {
      // a no about one measure is told together with the others; the transaction is not kept
      if (!(error instanceof Refusal)) throw error;
      refused.push({ id, number: await numberOf(scope, id), code: error.code });
    }
  }
  if (refused.length > 0) throw new Refusal('measure.bulk-refused', { refused });
  return chosen.length;
}

async function changeOne(
  scope: Scope,
  id: string,
  version: number,
  { ownerId, shiftMonths, agreement }: ChangeMeasures,
): Promise<void> {
  const measure = await scope.load(MeasureTable, id, 'measure.change');
  const costs = await scope.db.findAll(MeasureCostTable, { measureId: id });
  const moved = shiftPeriod(measure, costs, shiftMonths ?? 0);
  await changeMeasure(scope, id, {
    kindId: measure.kindId,
    title: measure.title,
    why: measure.why,
    ownerId: ownerId ?? measure.ownerId,
    startsOn: moved.startsOn,
    endsOn: moved.endsOn,
    dose: measure.dose,
    indicatorId: measure.indicatorId,
    expectedChange: measure.expectedChange,
    success: measure.success,
    agreement: agreement ?? measure.agreement,
    costs: moved.costs.map(({ year, amountCents }) => ({ year, amountCents })),
    version,
  });
}

/** The number a person knows a measure by; one of somewhere else has none here. */
async function numberOf(scope: Scope, id: string): Promise<string | null> {
  return (await scope.db.find(MeasureTable, id))?.number ?? null;
}
