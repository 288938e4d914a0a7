import type { ChangeOrder, LineOrders, PlaceOrder } from '@jaarring/contracts';
import { type BudgetLine, commit, type Commitment, Refusal, reservedOn, sumCents } from '@jaarring/domain';
import { uuidv7 } from '../shell/id.ts';
import type { Reader, Scope } from '../shell/scope.ts';
import { BudgetLineTable } from './budget.table.ts';
import { findLine } from './find-line.ts';
import { CommitmentTable } from './ledger.table.ts';
import { waitingMoves } from './waiting-changes.ts';

/** Places an order on a released line; answers the id of the line. */
export async function placeOrder(scope: Scope, lineId: string, input: PlaceOrder): Promise<string> {
  const commitment: Commitment = { ...input, id: uuidv7(scope.now), lineId, amountCents: 0, version: 1 };
  const event = commit(commitment, input.amountCents, await groundsFor(scope, lineId));
  await scope.db.insert(CommitmentTable, commitment);
  scope.record(event);
  return lineId;
}

/** Makes an order larger or smaller, or nothing at all; answers the id of its line. */
export async function changeOrder(scope: Scope, id: string, input: ChangeOrder): Promise<string> {
  const commitment = await scope.db.find(CommitmentTable, id);
  if (!commitment) throw new Refusal('access.not-found', { kind: 'commitment' });
  const event = commit(commitment, input.amountCents, await groundsFor(scope, commitment.lineId));
  await scope.db.save(CommitmentTable, Object.assign(commitment, { version: input.version }));
  scope.record(event);
  return commitment.lineId;
}

/** The line is locked first, so that two orders, or an order and a change of the line, come one after the other. */
async function groundsFor(scope: Scope, lineId: string) {
  await scope.db.rows('select id from budget_line where id = $1 for update', [lineId]);
  const { line } = await findLine(scope, lineId, 'budget.commit');
  const others = await scope.db.findAll(CommitmentTable, { lineId });
  const waiting = await waitingMoves(scope, { lineIds: [lineId] });
  return { line, others, reservedCents: reservedOn(lineId, waiting) };
}

/** A line with its orders and what can still be ordered. */
export async function readOrders(scope: Scope<Reader>, lineId: string): Promise<LineOrders> {
  const line: BudgetLine | undefined = await scope.db.find(BudgetLineTable, lineId);
  if (!line) throw new Refusal('access.not-found', { kind: 'budget-line' });
  const all = await scope.db.findAll(CommitmentTable, { lineId });
  const reservedCents = reservedOn(lineId, await waitingMoves(scope, { lineIds: [lineId] }));
  const orderedCents = sumCents(all.map(({ amountCents }) => amountCents));
  return {
    ...{ lineId, lineCents: line.amountCents, orderedCents },
    roomCents: line.amountCents - reservedCents - orderedCents,
    commitments: all.map(({ id, description, amountCents, agreedOn, version }) => ({
      ...{ id, description, amountCents, agreedOn, version },
    })),
  };
}
