import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import { Refusal } from '../refusal.ts';
import type { Booking, BookingMatch, LedgerBatch } from './rows.ts';

/** A booking as a ledger file has it, before it is known which measure it pays. */
export type LedgerEntry = Pick<
  Booking,
  'ledgerYear' | 'number' | 'bookedOn' | 'costCentre' | 'description' | 'amountCents'
> & {
  /** The line of the file, the header being line 1. */
  row: number;
  /** What the file says in its column for the measure; empty when nothing. */
  measureNumber: string;
};

/** An entry with the measure that it pays, or with none. */
export type MatchedEntry = LedgerEntry & { measureId: string | null; matchedBy: BookingMatch | null };

/** What an earlier file already brought in under the same number. */
export type KnownBooking = Pick<
  Booking,
  'ledgerYear' | 'number' | 'bookedOn' | 'costCentre' | 'description' | 'amountCents'
>;

/** What a file would do: bookings to add, how many are there already, and which contradict what is there. */
export type LedgerComparison = { added: MatchedEntry[]; known: number; differing: LedgerEntry[] };

/** What matching stands on: measures by their number, and the measure of each remembered cost centre. */
export type LedgerGround = {
  known: readonly KnownBooking[];
  measures: ReadonlyMap<string, string>;
  rules: ReadonlyMap<string, string>;
};

/** Holds a file against what is known. A booking never changes; a ledger corrects with a new booking. */
export function compareLedger(entries: readonly LedgerEntry[], ground: LedgerGround): LedgerComparison {
  const keyOf = ({ ledgerYear, number }: KnownBooking) => `${ledgerYear} ${number}`;
  const before = new Map(ground.known.map((booking) => [keyOf(booking), booking]));
  const added: MatchedEntry[] = [];
  const differing: LedgerEntry[] = [];
  let known = 0;
  for (const entry of entries) {
    const earlier = before.get(keyOf(entry));
    if (!earlier) added.push({ ...entry, ...matchOf(entry, ground) });
    else if (isSame(entry, earlier)) known += 1;
    else differing.push(entry);
  }
  return { added, known, differing };
}

function isSame(entry: LedgerEntry, known: KnownBooking): boolean {
  return (
    entry.amountCents === known.amountCents &&
    entry.bookedOn === known.bookedOn &&
    entry.costCentre === known.costCentre &&
    entry.description === known.description
  );
}

/** The number of a measure says more than its cost centre; a number that nobody knows says nothing. */
function matchOf(
  { measureNumber, costCentre }: LedgerEntry,
  { measures, rules }: Pick<LedgerGround, 'measures' | 'rules'>,
): Pick<MatchedEntry, 'measureId' | 'matchedBy'> {
  const byNumber = measures.get(measureNumber);
  if (byNumber !== undefined) return { measureId: byNumber, matchedBy: 'number' };
  const byRule = measureNumber === '' ? rules.get(costCentre) : undefined;
  return byRule === undefined
    ? { measureId: null, matchedBy: null }
    : { measureId: byRule, matchedBy: 'rule' };
}

/** Takes the bookings of a checked file in. */
export function commitLedger(batch: LedgerBatch, now: Date): DomainEvent {
  if (batch.status === 'committed') throw new Refusal('import.already-committed', { batchId: batch.id });
  if (batch.status === 'undone') throw new Refusal('import.already-undone', { batchId: batch.id });
  if (batch.matched + batch.unmatched === 0) throw new Refusal('import.nothing-to-commit', {});
  batch.status = 'committed';
  batch.committedAt = now;
  return happened('ledger.committed', batch.id, {
    fileName: batch.fileName,
    matched: batch.matched,
    unmatched: batch.unmatched,
    amountCents: batch.amountCents,
  });
}

/** Takes a file back: its bookings go. */
export function undoLedger(batch: LedgerBatch, now: Date): DomainEvent {
  if (batch.status === 'undone') throw new Refusal('import.already-undone', { batchId: batch.id });
  if (batch.status !== 'committed') throw new Refusal('import.not-checked', { batchId: batch.id });
  batch.status = 'undone';
  batch.undoneAt = now;
  return happened('ledger.undone', batch.id, { fileName: batch.fileName });
}

/** Shortest reason with which a booking is put on a measure by hand. Unit: characters. Source: own choice, 2026. */
const SHORTEST_NOTE = 3;

/** Puts a booking on a measure by hand, and says why. */
export function matchBooking(booking: Booking, measureId: string, note: string): DomainEvent {
  const said = note.trim();
  if (said.length < SHORTEST_NOTE) throw new Refusal('budget.match-reason-missing', { field: 'note' });
  const before = booking.measureId;
  Object.assign(booking, { measureId, matchedBy: 'hand', matchNote: said });
  return happened('ledger.booking-matched', booking.id, {
    number: booking.number,
    before,
    measureId,
    note: said,
  });
}
