import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import { isAmount, sumCents } from '../money.ts';
import { Refusal } from '../refusal.ts';
import type { BudgetLine, Commitment } from './rows.ts';

/** What a commitment stands on: its line, the other orders on it, and what an open change would take from the line. */
export type CommitmentContext = {
  line: BudgetLine;
  others: readonly Commitment[];
  /** What a change that waits for its decision would take off the line. Unit: cents. */
  reservedCents: number;
};

/** Places an order on a released line, or changes one: all orders together never exceed the line. */
export function commit(
  commitment: Commitment,
  amountCents: number,
  { line, others, reservedCents }: CommitmentContext,
): DomainEvent {
  if (!isAmount(amountCents)) throw new Refusal('budget.amount-invalid', { field: 'amountCents' });
  if (line.status !== 'released') throw new Refusal('budget.not-released', { status: line.status });
  const othersCents = sumCents(others.filter(({ id }) => id !== commitment.id).map((one) => one.amountCents));
  const roomCents = line.amountCents - reservedCents - othersCents;
  // lowering an order is always allowed, also when the line has become too small for what was ordered
  if (amountCents > roomCents && amountCents > commitment.amountCents) {
    throw new Refusal('budget.over-line', {
      lineCents: line.amountCents,
      roomCents,
      wantedCents: amountCents,
    });
  }
  const beforeCents = commitment.amountCents;
  commitment.amountCents = amountCents;
  return happened('budget.committed', commitment.id, { lineId: line.id, beforeCents, amountCents });
}
