import type { Decide } from '@jaarring/contracts';
import {
  applyChange,
  type BudgetChange,
  type BudgetLine,
  checkChange,
  happened,
  settleChange,
  unsettleChange,
} from '@jaarring/domain';
import { contentHash } from '../approval/content-hash.ts';
import {
  decideApproval,
  lockRequest,
  onFinal,
  openForDecision,
  type SubjectNow,
  takeDecisionBack,
} from '../approval/decide-approval.ts';
import type { Scope } from '../shell/scope.ts';
import { assignTask } from '../task/assign-task.ts';
import { BudgetLineTable, CeilingTable } from './budget.table.ts';
import { BudgetChangeItemTable, BudgetChangeTable } from './change.table.ts';
import { contentNow, groundOf } from './change-ground.ts';
import { factsOfChange } from './submit-change.ts';

/** Decides about a change, on exactly the amounts that were asked; answers the id of the request. */
export async function decideBudgetChange(scope: Scope, id: string, said: Decide): Promise<string> {
  const { subject: change, request } = await openForDecision(scope, id, said, () =>
    lockChange(scope, id, 'approval.decide'),
  );
  const { subject, items, ground } = await subjectNow(scope, change);
  if (said.outcome === 'approved' || said.outcome === 'conditional') checkChange(items, ground);
  // settled before the decision, which may be final at once and then moves the money of a settled change
  const event = settleChange(change, said.outcome);
  await scope.db.save(BudgetChangeTable, change);
  await decideApproval(scope, request, said, subject);
  scope.record(event);
  return request.id;
}

/** Takes one's own decision back within its time; the change waits again. */
export async function takeDecisionOnChangeBack(scope: Scope, id: string): Promise<string> {
  const change = await lockChange(scope, id, 'approval.takeBack');
  const request = await lockRequest(scope, id);
  const { subject } = await subjectNow(scope, change);
  await takeDecisionBack(scope, request, subject.currentHash);
  const event = unsettleChange(change);
  await scope.db.save(BudgetChangeTable, change);
  scope.record(event);
  return request.id;
}

async function lockChange(
  scope: Scope,
  id: string,
  permission: 'approval.decide' | 'approval.takeBack',
): Promise<BudgetChange> {
  await scope.db.rows('select id from budget_change where id = $1 for update', [id]);
  return scope.load(BudgetChangeTable, id, permission);
}

async function subjectNow(scope: Scope, change: BudgetChange) {
  const items = await scope.db.findAll(BudgetChangeItemTable, { changeId: change.id });
  const ground = await groundOf(scope, items, 'for update');
  const subject: SubjectNow = {
    facts: factsOfChange(items, ground),
    proposedBy: [change.proposedBy],
    agreement: '',
    currentHash: contentHash(await contentNow(scope, change, items, ground)),
  };
  return { subject, items, ground };
}

/** Once the decision stands for good the money moves; anything but yes goes back to whoever proposed it. */
onFinal('budgetChange', async (scope, request, { outcome, deferredUntil }) => {
  const change = (await scope.db.find(BudgetChangeTable, request.subjectId))!;
  if (outcome === 'approved' || outcome === 'conditional') return moveMoney(scope, change);
  if (outcome === 'rejected') return;
  await assignTask(scope, {
    ...{ kind: 'revise-budget-change', because: 'change-returned', subjectKind: 'budget-change' },
    ...{ subjectId: change.id, title: change.title, cycleId: change.cycleId, workAreaId: change.workAreaId },
    assigneeId: change.proposedBy,
    dueOn: deferredUntil ?? scope.today,
    notBefore: deferredUntil,
  });
});

async function moveMoney(scope: Scope, change: BudgetChange): Promise<void> {
  const items = await scope.db.findAll(BudgetChangeItemTable, { changeId: change.id });
  const ground = await groundOf(scope, items, 'for update');
  const event = applyChange(change, items, ground, scope.now);
  await scope.db.save(BudgetChangeTable, change);
  scope.record(event);
  for (const { ceilingId, lineId } of items) {
    if (lineId === null) {
      await scope.db.save(
        CeilingTable,
        ground.ceilings.find(({ id }) => id === ceilingId)!,
      );
    } else {
      const line = ground.lines.find(({ id }) => id === lineId)!;
      await scope.db.save(BudgetLineTable, line);
      await raiseCost(scope, line, change.number);
    }
  }
}

/** A measure that was given more than it was to cost in the year costs that much from now on: the addition is part of it. */
async function raiseCost(scope: Scope, line: BudgetLine, number: string): Promise<void> {
  const raised = await scope.db.rows(
    `update measure_cost set amount_cents = $3 where measure_id = $1 and year = $2 and amount_cents < $3
     returning measure_id`,
    [line.measureId, line.year, line.amountCents],
  );
  if (raised.length === 0) return;
  await scope.db.rows('update measure set version = version + 1 where id = $1', [line.measureId]);
  scope.record(
    happened('measure.changed', line.measureId, {
      ...{ because: number, year: line.year, amountCents: line.amountCents },
    }),
  );
}
