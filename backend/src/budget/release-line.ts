import { isPossible, releaseLine } from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';
import { assignTask, finishTasks } from '../task/assign-task.ts';
import { BudgetLineTable } from './budget.table.ts';
import { findLine } from './find-line.ts';

/** Releases a line: the money may be spent, and the owner of a measure that has not begun is to start it. */
export async function releaseBudgetLine(scope: Scope, id: string, version: number): Promise<void> {
  const { line, measure } = await findLine(scope, id, 'budget.releaseLine');
  const event = releaseLine(line);
  line.version = version;
  await scope.db.save(BudgetLineTable, line);
  scope.record(event);
  await finishTasks(scope, 'budget-line', id, 'release-budget');
  if (!isPossible(measure.status, 'start')) return;
  await assignTask(scope, {
    kind: 'start-measure',
    because: 'line-released',
    subjectKind: 'measure',
    subjectId: measure.id,
    title: measure.title,
    cycleId: measure.cycleId,
    workAreaId: measure.workAreaId,
    assigneeId: measure.ownerId,
    dueOn: measure.startsOn > scope.today ? measure.startsOn : scope.today,
  });
}
