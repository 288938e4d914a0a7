import type { BudgetChanges, BudgetChangeView } from '@jaarring/contracts';
import {
  countedForChange,
  decidesFor,
  kindOfChange,
  mandateOn,
  movedCents,
  Refusal,
  type BudgetChangeItem,
} from '@jaarring/domain';
import { MandateTable } from '../approval/approval.table.ts';
import type { Reader, Scope } from '../shell/scope.ts';
import { BudgetChangeItemTable } from './change.table.ts';
import { groundOf, movesOf } from './change-ground.ts';

type Row = BudgetChanges['changes'][number];
type Found = Omit<Row, 'movedCents'> & { reason: string; cycleId: string; proposedById: string };

const ROW = `
  select c.id, c.number, c.year, c.title, c.work_area_id as "workAreaId", w.name as "workArea", c.status,
    a.name as "proposedBy", c.created_at as "createdAt", c.applied_at as "appliedAt", c.reason, c.cycle_id as "cycleId",
    c.proposed_by as "proposedById",
    (select r.id from approval_request r where r.subject_id = c.id order by r.requested_at desc, r.id desc limit 1) as "approvalId",
    c.version
  from budget_change c
  join work_area w on w.corporation_id = c.corporation_id and w.id = c.work_area_id
  join account a on a.corporation_id = c.corporation_id and a.id = c.proposed_by`;

/** The changes of a year's budget, newest first. */
export async function listBudgetChanges(scope: Scope<Reader>, year: number): Promise<BudgetChanges> {
  const [found, items] = await Promise.all([
    scope.db.rows<Found>(`${ROW} where c.year = $1 order by c.number desc`, [year]),
    scope.db.rows<BudgetChangeItem>(
      `select i.change_id as "changeId", i.position, i.ceiling_id as "ceilingId", i.line_id as "lineId",
         i.delta_cents as "deltaCents"
       from budget_change_item i
       join budget_change c on c.corporation_id = i.corporation_id and c.id = i.change_id
       where c.year = $1`,
      [year],
    ),
  ]);
  return {
    changes: found.map(({ reason: _reason, cycleId: _cycle, proposedById: _by, ...row }) => ({
      ...row,
      movedCents: movedCents(items.filter(({ changeId }) => changeId === row.id)),
    })),
  };
}

/** One change with the amounts as they are now, what kind of decision it is and who decides. */
export async function readBudgetChange(scope: Scope<Reader>, id: string): Promise<BudgetChangeView> {
  const found = await scope.db.row<Found>(`${ROW} where c.id = $1`, [id]);
  if (!found) throw new Refusal('access.not-found', { kind: 'budget-change' });
  const items = await scope.db.findAll(BudgetChangeItemTable, { changeId: id });
  const ground = await groundOf(scope, items);
  const moves = await movesOf(scope, id);
  const { rules } = mandateOn(await scope.db.findAll(MandateTable), scope.today);
  const [kind, countedCents] = [kindOfChange(items, ground.ceilings), countedForChange(items, ground)];
  const { proposedById, ...row } = found;
  // what was applied stands in the amounts already: there the amount before is the one without it
  const isApplied = row.status === 'applied';
  return {
    ...row,
    ...{ movedCents: movedCents(items), kind, countedCents, decides: decidesFor(rules, kind, countedCents) },
    isOwn: proposedById === scope.actor.accountId,
    moves: moves.map((move) => ({
      ...move,
      beforeCents: isApplied ? Math.max(0, move.beforeCents - move.deltaCents) : move.beforeCents,
      afterCents: isApplied ? move.beforeCents : move.beforeCents + move.deltaCents,
    })),
  };
}
