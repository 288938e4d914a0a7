import type { FinishTask, Saved } from '@jaarring/contracts';
import { finishTask as tickOff, reopenTask as takeTickBack } from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';
import { TaskTable } from './task.table.ts';

/** Ticks off a task of one's own. */
export async function finishTask(scope: Scope, id: string, { version }: FinishTask): Promise<Saved> {
  const task = { ...(await scope.load(TaskTable, id, 'task.finish')), version };
  const event = tickOff(task, scope.actor, scope.now);
  await scope.db.save(TaskTable, task);
  scope.record(event);
  return { id, version: task.version };
}

/** Takes one's own tick back. */
export async function reopenTask(scope: Scope, id: string, { version }: FinishTask): Promise<Saved> {
  const task = { ...(await scope.load(TaskTable, id, 'task.finish')), version };
  const event = takeTickBack(task, scope.actor);
  await scope.db.save(TaskTable, task);
  scope.record(event);
  return { id, version: task.version };
}
