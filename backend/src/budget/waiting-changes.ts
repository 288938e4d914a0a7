import { type BudgetChangeItem, Refusal } from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';

/** What changes that wait for their decision, or to become final, would move under these ceilings or on these lines. */
export function waitingMoves(
  scope: Scope<Reader>,
  { ceilingIds = [], lineIds = [], except }: { ceilingIds?: string[]; lineIds?: string[]; except?: string },
): Promise<BudgetChangeItem[]> {
  return scope.db.rows<BudgetChangeItem>(
    `select i.change_id as "changeId", i.position, i.ceiling_id as "ceilingId", i.line_id as "lineId",
       i.delta_cents as "deltaCents"
     from budget_change_item i
     join budget_change c on c.corporation_id = i.corporation_id and c.id = i.change_id
     where c.status in ('submitted', 'approved') and c.id is distinct from $3::uuid
       and (i.ceiling_id = any($1::uuid[]) or i.line_id = any($2::uuid[]))`,
    [ceilingIds, lineIds, except ?? null],
  );
}

/** Refuses what would cross a change that waits: the same money is asked about once at a time. */
export function refuseWaiting(waiting: readonly BudgetChangeItem[]): void {
  if (waiting.length > 0) throw new Refusal('budget.change-waits', { changeId: waiting[0]!.changeId });
}
