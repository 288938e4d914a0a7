import { withdrawLine } from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';
import { finishTasks } from '../task/assign-task.ts';
import { BudgetLineTable } from './budget.table.ts';
import { findLine } from './find-line.ts';
import { refuseWaiting, waitingMoves } from './waiting-changes.ts';

/** Withdraws a line that was not released: its room comes free, and nobody need act on it any more. */
export async function withdrawBudgetLine(scope: Scope, id: string, version: number): Promise<void> {
  const { line } = await findLine(scope, id, 'budget.requestLine');
  await scope.db.rows('select id from budget_line where id = $1 for update', [id]);
  refuseWaiting(await waitingMoves(scope, { lineIds: [id] }));
  const event = withdrawLine(line);
  line.version = version;
  await scope.db.save(BudgetLineTable, line);
  scope.record(event);
  await finishTasks(scope, 'budget-line', id);
}
