import {
  type ApprovalFacts,
  type BudgetChange,
  type BudgetChangeItem,
  type ChangeGround,
  checkChange,
  countedForChange,
  kindOfChange,
  movedCents,
  Refusal,
  submitChange,
  withdrawChange,
} from '@jaarring/domain';
import { askApproval, closeRequest } from '../approval/ask-approval.ts';
import type { Scope } from '../shell/scope.ts';
import { finishTasks } from '../task/assign-task.ts';
import { BudgetChangeItemTable, BudgetChangeTable } from './change.table.ts';
import { contentNow, groundOf } from './change-ground.ts';
import { refuseWaiting, waitingMoves } from './waiting-changes.ts';

/** Lays a change before whoever decides; money that another change already asks about has to wait for that one. */
export async function submitBudgetChange(scope: Scope, id: string, version: number): Promise<void> {
  const change = await scope.load(BudgetChangeTable, id, 'budget.proposeChange');
  if (change.version !== version) throw new Refusal('stale', { table: 'budget_change', version });
  const items = await scope.db.findAll(BudgetChangeItemTable, { changeId: id });
  const ground = await groundOf(scope, items, 'for update');
  checkChange(items, ground);
  await refuseCrossing(scope, id, items);
  const event = submitChange(change);
  await scope.db.save(BudgetChangeTable, change);
  scope.record(event);
  await finishTasks(scope, 'budget-change', id, 'revise-budget-change');
  await askApproval(scope, {
    ...{
      subjectKind: 'budgetChange',
      subjectId: id,
      subjectVersion: change.version,
      because: 'change-submitted',
    },
    ...{ cycleId: change.cycleId, workAreaId: change.workAreaId, title: change.title },
    amountCents: movedCents(items),
    content: await contentNow(scope, change, items, ground),
    facts: factsOfChange(items, ground),
  });
}

/** Takes a change off the table; a request that lies open is withdrawn with it. */
export async function withdrawBudgetChange(scope: Scope, id: string, version: number): Promise<void> {
  const change: BudgetChange = await scope.load(BudgetChangeTable, id, 'budget.proposeChange');
  const event = withdrawChange(change);
  await scope.db.save(BudgetChangeTable, Object.assign(change, { version }));
  scope.record(event);
  await closeRequest(scope, id, 'withdrawn');
  await finishTasks(scope, 'budget-change', id);
}

/** What the mandate looks at: the kind of change, and the amount with everything the raised measures cost. */
export function factsOfChange(items: readonly BudgetChangeItem[], ground: ChangeGround): ApprovalFacts {
  return {
    kind: kindOfChange(items, ground.ceilings),
    countedCents: countedForChange(items, ground),
    years: 1,
    lever: null,
    needs: [],
  };
}

async function refuseCrossing(
  scope: Scope,
  except: string,
  items: readonly BudgetChangeItem[],
): Promise<void> {
  const ceilingIds = items.map(({ ceilingId }) => ceilingId);
  refuseWaiting(await waitingMoves(scope, { ceilingIds, except }));
}
