import type { DecisionKind } from '../approval/mandate.ts';
import type { Outcome } from '../approval/rows.ts';
import type { JsonObject } from '../canonical.ts';
import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import { isAmount, sumCents } from '../money.ts';
import { Refusal } from '../refusal.ts';
import type { BudgetLine, Ceiling } from './rows.ts';

/** The states of a budget change: from draft to applied, with its side exits. */
export const budgetChangeStatuses = [
  'draft',
  'submitted',
  'approved',
  'applied',
  'returned',
  'deferred',
  'rejected',
  'withdrawn',
] as const;

/** A state of a budget change. */
export type BudgetChangeStatus = (typeof budgetChangeStatuses)[number];

/** A change of the budget of one year: money that moves between ceilings, or a line that gets more or less. */
export type BudgetChange = {
  id: string;
  /** Counted per year: BW-01. */
  number: string;
  year: number;
  cycleId: string;
  /** Where the money goes; whose area manager advises. */
  workAreaId: string;
  title: string;
  reason: string;
  status: BudgetChangeStatus;
  proposedBy: string;
  createdAt: Date;
  appliedAt: Date | null;
  version: number;
};

/** One amount that a change moves: of a ceiling, or of a line under it. `deltaCents` is what is added; never zero. */
export type BudgetChangeItem = {
  changeId: string;
  position: number;
  ceilingId: string;
  lineId: string | null;
  deltaCents: number;
};

/** What a change acts on. `orderedCents` and `costCents` are per line: ordered on it, and what its measure costs over all years. */
export type ChangeGround = {
  ceilings: readonly Ceiling[];
  /** Every line under these ceilings. */
  lines: readonly BudgetLine[];
  orderedCents: ReadonlyMap<string, number>;
  measureCents: ReadonlyMap<string, number>;
};

type Moved = Pick<BudgetChangeItem, 'ceilingId' | 'lineId' | 'deltaCents'>;

/** Refuses a change that does not add up: odd amounts, something named twice, or a budget that would be too small. */
export function checkChange(items: readonly Moved[], ground: ChangeGround): void {
  if (items.length === 0) throw new Refusal('budget.change-empty', {});
  const named = items.map(({ ceilingId, lineId }) => lineId ?? ceilingId);
  if (new Set(named).size < named.length) throw new Refusal('budget.change-twice', {});
  for (const item of items) checkItem(item, ground);
  for (const ceiling of ground.ceilings) checkCeilingAfter(ceiling, items, ground);
}

function checkItem(item: Moved, { ceilings, lines, orderedCents }: ChangeGround): void {
  if (!Number.isSafeInteger(item.deltaCents) || item.deltaCents === 0)
    throw new Refusal('budget.amount-invalid', { field: 'deltaCents' });
  if (!ceilings.some(({ id }) => id === item.ceilingId))
    throw new Refusal('budget.wrong-ceiling', { ceilingId: item.ceilingId });
  if (item.lineId === null) return;
  const line = lines.find(({ id }) => id === item.lineId);
  if (!line || line.ceilingId !== item.ceilingId)
    throw new Refusal('budget.wrong-ceiling', { lineId: item.lineId });
  if (line.status !== 'approved' && line.status !== 'released')
    throw new Refusal('budget.wrong-status', { verb: 'change', status: line.status });
  const after = line.amountCents + item.deltaCents;
  const ordered = orderedCents.get(line.id) ?? 0;
  if (after <= 0 || after < ordered)
    throw new Refusal('budget.below-commitments', {
      wantedCents: after,
      orderedCents: ordered,
      lineId: line.id,
    });
}

function checkCeilingAfter(ceiling: Ceiling, items: readonly Moved[], { lines }: ChangeGround): void {
  const own = items.filter(({ ceilingId }) => ceilingId === ceiling.id);
  const deltaOf = (isOfLine: boolean) =>
    sumCents(own.filter(({ lineId }) => (lineId !== null) === isOfLine).map(({ deltaCents }) => deltaCents));
  const ceilingCents = ceiling.amountCents + deltaOf(false);
  const standing = lines.filter(
    ({ ceilingId, status }) => ceilingId === ceiling.id && status !== 'withdrawn',
  );
  const linesCents = sumCents(standing.map(({ amountCents }) => amountCents)) + deltaOf(true);
  if (!isAmount(ceilingCents) || ceilingCents < linesCents)
    throw new Refusal('budget.change-over-ceiling', { ceilingId: ceiling.id, ceilingCents, linesCents });
}

/**
 * The kind of decision a change is. Money that stays within one work area, or within one programme, is a shift; a line
 * that gets more under an unchanged ceiling is a change of scope; new money, or money that leaves both its area and its
 * programme, lies outside the budget that was decided.
 */
export function kindOfChange(items: readonly Moved[], ceilings: readonly Ceiling[]): DecisionKind {
  const moved = items.filter(({ lineId }) => lineId === null);
  if (moved.length === 0) return 'changeOfScope';
  if (sumCents(moved.map(({ deltaCents }) => deltaCents)) > 0) return 'measureOutsideBudget';
  const touched = ceilings.filter(({ id }) => moved.some(({ ceilingId }) => ceilingId === id));
  const isOne = (field: 'workAreaId' | 'programmeId') => new Set(touched.map((one) => one[field])).size === 1;
  return isOne('workAreaId') || isOne('programmeId') ? 'measureShiftedWithinArea' : 'measureOutsideBudget';
}

/** How much money a change gives a new place: what it adds, or takes away when that is more. */
export function movedCents(items: readonly Moved[]): number {
  const sumOf = (isOfLine: boolean, sign: 1 | -1) =>
    sumCents(
      items
        .filter(({ lineId, deltaCents }) => (lineId !== null) === isOfLine && deltaCents * sign > 0)
        .map(({ deltaCents }) => deltaCents * sign),
    );
  return Math.max(sumOf(false, 1), sumOf(false, -1), sumOf(true, 1), sumOf(true, -1));
}

/**
 * The amount that the mandate looks at. A measure that gets more is counted with all its years and additions, so that a
 * raise above the threshold goes to the function that would have decided the whole.
 */
export function countedForChange(items: readonly Moved[], ground: ChangeGround): number {
  const raised = items.filter(({ lineId, deltaCents }) => lineId !== null && deltaCents > 0);
  const wholes = raised.map(({ lineId, deltaCents }) => (ground.measureCents.get(lineId!) ?? 0) + deltaCents);
  return Math.max(movedCents(items), ...wholes);
}

/** One amount that moves, with the names by which people know it, as it is and as it becomes. */
export type NamedMove = {
  ceilingId: string;
  lineId: string | null;
  programme: string;
  workArea: string;
  measureNumber: string | null;
  measureTitle: string | null;
  beforeCents: number;
  deltaCents: number;
};

/** What is decided about a change: every amount as it is and as it becomes, so that another amount makes it stale. */
export function contentOfChange(
  change: Pick<BudgetChange, 'number' | 'year' | 'title' | 'reason'>,
  moves: readonly NamedMove[],
  kind: DecisionKind,
): JsonObject {
  const { number, year, title, reason } = change;
  return {
    ...{ kind, number, year, title, why: reason },
    items: moves.map(({ deltaCents, ...move }) => ({ ...move, afterCents: move.beforeCents + deltaCents })),
  };
}

const editable: readonly BudgetChangeStatus[] = ['draft', 'submitted', 'returned', 'deferred'];

/** Puts other words or amounts in a change; one that lay before a decider is a draft again. */
export function editChange(change: BudgetChange, words: Pick<BudgetChange, 'title' | 'reason'>): DomainEvent {
  refuseUnless(change, editable, 'change');
  Object.assign(change, words, { status: 'draft' });
  return happened('budget.change-edited', change.id, { number: change.number });
}

/** Lays a change before whoever decides. */
export function submitChange(change: BudgetChange): DomainEvent {
  refuseUnless(change, ['draft', 'returned', 'deferred'], 'submit');
  change.status = 'submitted';
  return happened('budget.change-submitted', change.id, { number: change.number });
}

/** Takes a change off the table for good. */
export function withdrawChange(change: BudgetChange): DomainEvent {
  refuseUnless(change, editable, 'withdraw');
  change.status = 'withdrawn';
  return happened('budget.change-withdrawn', change.id, { number: change.number });
}

const settled: Record<Outcome, BudgetChangeStatus> = {
  approved: 'approved',
  conditional: 'approved',
  returned: 'returned',
  deferred: 'deferred',
  rejected: 'rejected',
};

/** Keeps what was decided about a change; money moves only once the decision is final. */
export function settleChange(change: BudgetChange, outcome: Outcome): DomainEvent {
  refuseUnless(change, ['submitted'], 'decide');
  change.status = settled[outcome];
  return happened('budget.change-settled', change.id, { number: change.number, outcome });
}

/** The decision was taken back: the change waits again. */
export function unsettleChange(change: BudgetChange): DomainEvent {
  refuseUnless(change, ['approved', 'returned', 'deferred', 'rejected'], 'takeBack');
  change.status = 'submitted';
  return happened('budget.change-settling-taken-back', change.id, { number: change.number });
}

/** Moves the money of an approved change, all of it at once. */
export function applyChange(
  change: BudgetChange,
  items: readonly BudgetChangeItem[],
  ground: ChangeGround,
  now: Date,
): DomainEvent {
  refuseUnless(change, ['approved'], 'apply');
  checkChange(items, ground);
  for (const { ceilingId, lineId, deltaCents } of items) {
    const target =
      lineId === null
        ? ground.ceilings.find(({ id }) => id === ceilingId)!
        : ground.lines.find(({ id }) => id === lineId)!;
    target.amountCents += deltaCents;
  }
  change.status = 'applied';
  change.appliedAt = now;
  return happened('budget.change-applied', change.id, {
    number: change.number,
    movedCents: movedCents(items),
  });
}

function refuseUnless(change: BudgetChange, allowed: readonly BudgetChangeStatus[], verb: string): void {
  if (!allowed.includes(change.status))
    throw new Refusal('budget.wrong-status', { verb, status: change.status });
}

/** What waiting changes would take from a ceiling; nobody else may count on it. Unit: cents, never negative. */
export function reservedUnder(ceilingId: string, waiting: readonly Moved[]): number {
  const own = waiting.filter((item) => item.ceilingId === ceilingId);
  const room = own.map(({ lineId, deltaCents }) => (lineId === null ? deltaCents : -deltaCents));
  return Math.max(0, -sumCents(room));
}

/** What waiting changes would take off a line. Unit: cents, never negative. */
export function reservedOn(lineId: string, waiting: readonly Moved[]): number {
  const own = waiting.filter((item) => item.lineId === lineId).map(({ deltaCents }) => deltaCents);
  return Math.max(0, -sumCents(own));
}
