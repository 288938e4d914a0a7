import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import type { Measure, MeasureCost } from '../measure/rows.ts';
import { isAmount, sumCents } from '../money.ts';
import { Refusal } from '../refusal.ts';
import type { BudgetLine, BudgetLineStatus, Ceiling } from './rows.ts';

/** What can be done with a budget line. */
export type BudgetLineVerb = 'approve' | 'release' | 'withdraw';

/** Which state each verb leads to, per state; released money stays released. */
export const budgetLineSteps: Record<BudgetLineStatus, Partial<Record<BudgetLineVerb, BudgetLineStatus>>> = {
  requested: { approve: 'approved', withdraw: 'withdrawn' },
  approved: { release: 'released', withdraw: 'withdrawn' },
  released: {},
  withdrawn: {},
};

/** How much is under a ceiling. A requested line counts: what is asked cannot be promised twice. */
export type Room = {
  ceilingCents: number;
  requestedCents: number;
  approvedCents: number;
  releasedCents: number;
  /** Negative when the lines exceed the ceiling. */
  roomCents: number;
};

/** Adds the lines under a ceiling and tells what is left. */
export function room(ceiling: Pick<Ceiling, 'id' | 'amountCents'>, lines: readonly BudgetLine[]): Room {
  const under = lines.filter((line) => line.ceilingId === ceiling.id);
  const sumOf = (status: BudgetLineStatus) =>
    sumCents(under.filter((line) => line.status === status).map(({ amountCents }) => amountCents));
  const [requestedCents, approvedCents, releasedCents] = [
    sumOf('requested'),
    sumOf('approved'),
    sumOf('released'),
  ];
  return {
    ceilingCents: ceiling.amountCents,
    requestedCents,
    approvedCents,
    releasedCents,
    roomCents: ceiling.amountCents - sumCents([requestedCents, approvedCents, releasedCents]),
  };
}

/** What a request for money stands on. `lines` are all lines under the ceiling and all lines of the measure. */
export type LineContext = {
  measure: Pick<Measure, 'id' | 'workAreaId' | 'status'>;
  costs: readonly MeasureCost[];
  isDecisionFinal: boolean;
  ceiling: Ceiling;
  lines: readonly BudgetLine[];
  /** What a change that waits for its decision would take from the ceiling. Unit: cents. */
  reservedCents?: number;
};

/** Asks money for a decided measure in one year: never more than it costs then, nor than there is under the ceiling. */
export function requestLine(line: BudgetLine, context: LineContext): DomainEvent {
  if (line.status !== 'requested')
    throw new Error(`A budget line begins as requested, not as ${line.status}.`);
  if (!isAmount(line.amountCents) || line.amountCents === 0) {
    throw new Refusal('budget.amount-invalid', { field: 'amountCents' });
  }
  checkDecided(context);
  checkCeiling(line, context);
  checkCost(line, context);
  const { roomCents: leftCents, ceilingCents } = room(context.ceiling, context.lines);
  const roomCents = leftCents - (context.reservedCents ?? 0);
  if (line.amountCents > roomCents) {
    throw new Refusal('budget.over-ceiling', { ceilingCents, roomCents, wantedCents: line.amountCents });
  }
  return happened('budget.line-requested', line.id, factsOf(line));
}

function checkDecided({ measure, isDecisionFinal }: LineContext): void {
  if (measure.status !== 'approved' && measure.status !== 'conditional' && measure.status !== 'running') {
    throw new Refusal('budget.not-decided', { status: measure.status });
  }
  if (!isDecisionFinal) throw new Refusal('budget.not-final', { measureId: measure.id });
}

function checkCeiling(line: BudgetLine, { ceiling, measure }: LineContext): void {
  const isRight = ceiling.id === line.ceilingId && ceiling.year === line.year;
  if (!isRight || ceiling.workAreaId !== measure.workAreaId || line.measureId !== measure.id) {
    throw new Refusal('budget.wrong-ceiling', { year: line.year, ceilingYear: ceiling.year });
  }
}

function checkCost(line: BudgetLine, { costs, lines, measure }: LineContext): void {
  const isSameYear = (other: BudgetLine) => other.measureId === measure.id && other.year === line.year;
  if (lines.some((other) => isSameYear(other) && other.status !== 'withdrawn' && other.id !== line.id)) {
    throw new Refusal('budget.year-taken', { year: line.year });
  }
  const costCents = sumCents(
    costs.filter(({ year }) => year === line.year).map(({ amountCents }) => amountCents),
  );
  if (line.amountCents > costCents) {
    throw new Refusal('budget.over-cost', { year: line.year, costCents, wantedCents: line.amountCents });
  }
}

/** Approves a line: it is in the budget. */
export function approveLine(line: BudgetLine): DomainEvent {
  step(line, 'approve');
  return happened('budget.line-approved', line.id, factsOf(line));
}

/** Releases a line: from now on the money may be spent. */
export function releaseLine(line: BudgetLine): DomainEvent {
  step(line, 'release');
  return happened('budget.line-released', line.id, factsOf(line));
}

/** Withdraws a line that was not released; its room comes free. */
export function withdrawLine(line: BudgetLine): DomainEvent {
  step(line, 'withdraw');
  return happened('budget.line-withdrawn', line.id, factsOf(line));
}

function step(line: BudgetLine, verb: BudgetLineVerb): void {
  const next = budgetLineSteps[line.status][verb];
  if (next === undefined) throw new Refusal('budget.wrong-status', { verb, status: line.status });
  line.status = next;
}

function factsOf({ measureId, ceilingId, year, amountCents }: BudgetLine) {
  return { measureId, ceilingId, year, amountCents };
}

/** Sets a ceiling; never below what already stands under it, or what a waiting change would take from it. */
export function setCeiling(
  ceiling: Ceiling,
  amountCents: number,
  lines: readonly BudgetLine[],
  reservedCents = 0,
): DomainEvent {
  if (!isAmount(amountCents)) throw new Refusal('budget.amount-invalid', { field: 'amountCents' });
  const roomCents = room({ id: ceiling.id, amountCents }, lines).roomCents - reservedCents;
  if (roomCents < 0) {
    throw new Refusal('budget.ceiling-below-lines', {
      wantedCents: amountCents,
      linesCents: amountCents - roomCents,
    });
  }
  const beforeCents = ceiling.amountCents;
  ceiling.amountCents = amountCents;
  return happened('budget.ceiling-set', ceiling.id, { year: ceiling.year, beforeCents, amountCents });
}

/**
 * The years of an approved measure that have a cost but not yet a standing line for all of it.
 * Gate 4 counts the measures for which this is not empty in the plan year.
 */
export function unfundedYears(costs: readonly MeasureCost[], lines: readonly BudgetLine[]): number[] {
  return costs
    .filter(({ measureId, year, amountCents }) => {
      const standing = lines.filter(
        (line) => line.measureId === measureId && line.year === year && line.status !== 'withdrawn',
      );
      return sumCents(standing.map((line) => line.amountCents)) < amountCents;
    })
    .map(({ year }) => year)
    .sort((one, other) => one - other);
}
