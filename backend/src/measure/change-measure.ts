import type { ChangeMeasure } from '@jaarring/contracts';
import { changeMeasure as change, type MeasureCost, Refusal } from '@jaarring/domain';
import { linkAgreements } from '../agreement/link-agreements.ts';
import { closeRequest } from '../approval/ask-approval.ts';
import type { Scope } from '../shell/scope.ts';
import { lockMeasure, refuseOld } from './lock-measure.ts';
import { MeasureCostTable, MeasureKindTable, MeasureTable } from './measure.table.ts';
import { contextOf } from './propose-measure.ts';

/** Changes a measure that is not decided; a request that lies before the decider becomes stale with it. */
export async function changeMeasure(
  scope: Scope,
  id: string,
  { costs: given, version, agreementIds, ...input }: ChangeMeasure,
): Promise<void> {
  const measure = await lockMeasure(scope, id, 'measure.change');
  refuseOld(measure, version);
  const kind = await scope.db.find(MeasureKindTable, input.kindId);
  if (!kind) throw new Refusal('access.not-found', { kind: 'measure-kind' });
  const costs: MeasureCost[] = given.map((cost) => ({ ...cost, measureId: id }));
  const next = { ...input, lever: kind.lever, lagMonths: kind.lagMonths };
  const context = await contextOf(scope, { ...measure, ...next });
  const { event, makesStale } = change(measure, next, { costs, context });
  await scope.db.save(MeasureTable, measure);
  await scope.db.rows('delete from measure_cost where measure_id = $1', [id]);
  await scope.db.insert(MeasureCostTable, costs);
  if (agreementIds) await linkAgreements(scope, measure, agreementIds);
  scope.record(event);
  if (makesStale) await closeRequest(scope, id, 'stale');
}
