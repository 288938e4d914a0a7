import { approveLine } from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';
import { assignTask, finishTasks } from '../task/assign-task.ts';
import { BudgetLineTable } from './budget.table.ts';
import { findLine } from './find-line.ts';

/** Takes a line up in the budget; from then on it waits for its release. */
export async function approveBudgetLine(scope: Scope, id: string, version: number): Promise<void> {
  const { line, measure } = await findLine(scope, id, 'budget.approveLine');
  const event = approveLine(line);
  line.version = version;
  await scope.db.save(BudgetLineTable, line);
  scope.record(event);
  await finishTasks(scope, 'budget-line', id, 'approve-budget');
  await assignTask(scope, {
    kind: 'release-budget',
    because: 'line-approved',
    subjectKind: 'budget-line',
    subjectId: id,
    title: measure.title,
    cycleId: measure.cycleId,
    workAreaId: measure.workAreaId,
    role: 'director',
    dueOn: scope.today,
  });
}
