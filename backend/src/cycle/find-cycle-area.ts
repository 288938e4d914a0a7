import { type Cycle, type CycleArea, Refusal } from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';
import { CycleAreaTable, CycleTable } from './cycle.table.ts';

/** A cycle that is under way with one of its areas, the area locked: gates and answers there wait for each other. */
export async function findCycleArea(
  scope: Scope,
  cycleId: string,
  workAreaId: string,
): Promise<{ cycle: Cycle; area: CycleArea }> {
  const cycle = await scope.db.find(CycleTable, cycleId);
  if (!cycle) throw new Refusal('access.not-found', { kind: 'cycle' });
  await scope.db.rows('select id from cycle_area where cycle_id = $1 and work_area_id = $2 for update', [
    cycleId,
    workAreaId,
  ]);
  const [area] = await scope.db.findAll(CycleAreaTable, { cycleId, workAreaId });
  if (!area) throw new Refusal('cycle.area-not-in-cycle', { workAreaId });
  if (cycle.status !== 'open') throw new Refusal('cycle.not-open', { status: cycle.status });
  return { cycle, area };
}
