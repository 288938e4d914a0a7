import type { ChooseSnapshot, Saved } from '@jaarring/contracts';
import { chooseSnapshot as choose, Refusal } from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';
import { finishTasks } from '../task/assign-task.ts';
import { CycleAreaTable } from './cycle.table.ts';
import { findCycleArea } from './find-cycle-area.ts';

/** Chooses the frozen figures on which an area stands in this cycle; after gate 1 they stay. */
export async function chooseSnapshot(
  scope: Scope,
  cycleId: string,
  { workAreaId, snapshotId, version }: ChooseSnapshot,
): Promise<Saved> {
  const { area } = await findCycleArea(scope, cycleId, workAreaId);
  await scope.require('cycle.chooseSnapshot', area);
  const snapshot = await scope.db.row('select id from snapshot where id = $1', [snapshotId]);
  if (!snapshot) throw new Refusal('access.not-found', { kind: 'snapshot' });
  const changed = { ...area, version };
  const event = choose(changed, snapshotId);
  await scope.db.save(CycleAreaTable, changed);
  scope.record(event);
  await finishTasks(scope, 'cycle', cycleId, 'choose-snapshot', workAreaId);
  return { id: area.id, version: changed.version };
}
