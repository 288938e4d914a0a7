import type { PrepareAtelier, Saved } from '@jaarring/contracts';
import { type Atelier, happened, Refusal } from '@jaarring/domain';
import { uuidv7 } from '../shell/id.ts';
import type { Scope } from '../shell/scope.ts';
import { assignTask, finishTasks } from '../task/assign-task.ts';
import { AtelierTable } from './atelier.table.ts';
import { findColleague } from './find-named.ts';

/** Prepares a workshop of an area in a cycle; it stands on the snapshot the cycle chose, unless another is named. */
export async function prepareAtelier(scope: Scope, input: PrepareAtelier): Promise<Saved> {
  const { cycleId, workAreaId } = input;
  const chosen = await scope.db.row<{ snapshotId: string | null }>(
    'select snapshot_id as "snapshotId" from cycle_area where cycle_id = $1 and work_area_id = $2',
    [cycleId, workAreaId],
  );
  if (!chosen) throw new Refusal('access.not-found', { kind: 'cycle_area' });
  await scope.require('atelier.prepare', { cycleId, workAreaId });
  await findColleague(scope, input.facilitatorId);
  const snapshotId = await findSnapshot(scope, input.snapshotId ?? chosen.snapshotId);
  const atelier: Atelier = {
    ...input,
    id: uuidv7(scope.now),
    snapshotId,
    status: 'draft',
    exception: null,
    version: 1,
  };
  await scope.db.insert(AtelierTable, atelier);
  scope.record(happened('atelier.prepared', atelier.id, { cycleId, workAreaId, kind: atelier.kind }));
  await finishTasks(scope, 'cycle', cycleId, 'prepare-atelier', workAreaId);
  await assignTask(scope, {
    kind: 'close-atelier',
    subjectKind: 'atelier',
    subjectId: atelier.id,
    title: atelier.title,
    because: 'atelier-prepared',
    dueOn: atelier.heldOn,
    cycleId,
    workAreaId,
    assigneeId: atelier.facilitatorId,
  });
  return { id: atelier.id, version: atelier.version };
}

async function findSnapshot(scope: Scope, id: string | null): Promise<string | null> {
  if (id !== null && !(await scope.db.row('select id from snapshot where id = $1', [id])))
    throw new Refusal('access.not-found', { kind: 'snapshot' });
  return id;
}
