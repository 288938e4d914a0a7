import type { DraftChange, EditChange } from '@jaarring/contracts';
import {
  type BudgetChange,
  type BudgetChangeItem,
  type Ceiling,
  checkChange,
  editChange,
  happened,
  Refusal,
} from '@jaarring/domain';
import { closeRequest } from '../approval/ask-approval.ts';
import { uuidv7 } from '../shell/id.ts';
import { oneAtATime } from '../shell/one-at-a-time.ts';
import type { Scope } from '../shell/scope.ts';
import { BudgetChangeItemTable, BudgetChangeTable } from './change.table.ts';
import { groundOf } from './change-ground.ts';

type Items = DraftChange['items'];

/** Drafts a change of a year's budget; it must already add up. Answers its id. */
export async function draftBudgetChange(scope: Scope, input: DraftChange): Promise<string> {
  const { year, title, reason, items } = input;
  const ceilings = await checkItems(scope, items, year);
  const cycle = await scope.db.row<{ id: string }>('select id from cycle where plan_year = $1', [year]);
  await requireEverywhere(scope, ceilings, cycle?.id);
  const change: BudgetChange = {
    ...{ id: uuidv7(scope.now), number: await nextNumber(scope, year), year, cycleId: cycle!.id },
    ...{ workAreaId: receivingArea(items, ceilings), title, reason, status: 'draft' },
    ...{ proposedBy: scope.actor.accountId, createdAt: scope.now, appliedAt: null, version: 1 },
  };
  await scope.db.insert(BudgetChangeTable, change);
  await scope.db.insert(BudgetChangeItemTable, rowsOf(change.id, items));
  scope.record(happened('budget.change-drafted', change.id, { number: change.number, year, title }));
  return change.id;
}

/** Puts other words or amounts in a change; what lay before a decider becomes stale. */
export async function editBudgetChange(scope: Scope, id: string, input: EditChange): Promise<void> {
  const change = await scope.load(BudgetChangeTable, id, 'budget.proposeChange');
  const { title, reason, items, version } = input;
  const ceilings = await checkItems(scope, items, change.year);
  await requireEverywhere(scope, ceilings, change.cycleId);
  const event = editChange(change, { title, reason });
  change.workAreaId = receivingArea(items, ceilings);
  await scope.db.save(BudgetChangeTable, Object.assign(change, { version }));
  await scope.db.rows('delete from budget_change_item where change_id = $1', [id]);
  await scope.db.insert(BudgetChangeItemTable, rowsOf(id, items));
  scope.record(event);
  await closeRequest(scope, id, 'stale');
}

async function checkItems(scope: Scope, items: Items, year: number): Promise<readonly Ceiling[]> {
  const ground = await groundOf(scope, items);
  if (ground.ceilings.some((ceiling) => ceiling.year !== year))
    throw new Refusal('budget.wrong-ceiling', { year });
  checkChange(items, ground);
  return ground.ceilings;
}

/** Who moves money must be allowed to wherever it comes from and goes to. */
async function requireEverywhere(
  scope: Scope,
  ceilings: readonly Ceiling[],
  cycleId: string | undefined,
): Promise<void> {
  for (const workAreaId of new Set(ceilings.map((ceiling) => ceiling.workAreaId)))
    await scope.require('budget.proposeChange', { workAreaId, cycleId });
}

/** The area that gets the most; without one that gets anything, the first that gives. */
function receivingArea(items: Items, ceilings: readonly Ceiling[]): string {
  const most = [...items].sort((one, other) => other.deltaCents - one.deltaCents)[0]!;
  return ceilings.find(({ id }) => id === most.ceilingId)!.workAreaId;
}

async function nextNumber(scope: Scope, year: number): Promise<string> {
  await oneAtATime(scope, 'budget-change-number');
  const found = await scope.db.row<{ count: number }>(
    'select count(*)::integer as count from budget_change where year = $1',
    [year],
  );
  return `BW-${String(found!.count + 1).padStart(2, '0')}`;
}

function rowsOf(changeId: string, items: Items): BudgetChangeItem[] {
  return items.map((item, position) => ({ ...item, changeId, position }));
}
