import type { Booking, Commitment, LedgerBatch, LedgerEntry, LedgerRule } from '@jaarring/domain';
import type { LedgerRejection } from '@jaarring/formats';
import { table } from '../shell/table.ts';

/** Files of bookings, with what their check found. */
export const LedgerBatchTable = table<LedgerBatch>('ledger_batch', {
  id: 'key',
  fileName: 'text',
  fingerprint: 'text',
  status: 'text',
  matched: 'integer',
  unmatched: 'integer',
  known: 'integer',
  rejected: 'integer',
  amountCents: 'cents',
  createdBy: 'uuid',
  createdAt: 'instant',
  committedAt: 'instant',
  undoneAt: 'instant',
  version: 'integer',
});

/** A line that was not accepted, by the reader or because it contradicts what is known. */
export type Rejected = Omit<LedgerRejection, 'reason'> & {
  reason: LedgerRejection['reason'] | 'known.differs';
};

/** The lines of a file that wait for its commit, and those that were rejected. */
export type LedgerCheck = { batchId: string; lines: readonly LedgerEntry[]; rejections: readonly Rejected[] };

export const LedgerCheckTable = table<LedgerCheck>('ledger_check', {
  batchId: 'key',
  lines: 'json',
  rejections: 'json',
});

/** Bookings, each with the measure it pays or with none yet. */
export const BookingTable = table<Booking>('booking', {
  id: 'key',
  batchId: 'uuid',
  ledgerYear: 'integer',
  number: 'text',
  bookedOn: 'date',
  costCentre: 'text',
  description: 'text',
  amountCents: 'cents',
  measureId: 'uuid',
  matchedBy: 'text',
  matchNote: 'text',
  version: 'integer',
});

/** Cost centres of which the measure is remembered. */
export const LedgerRuleTable = table<LedgerRule>('ledger_rule', {
  id: 'key',
  costCentre: 'text',
  measureId: 'uuid',
  version: 'integer',
});

/** Orders on released budget lines. */
export const CommitmentTable = table<Commitment>('commitment', {
  id: 'key',
  lineId: 'uuid',
  description: 'text',
  amountCents: 'cents',
  agreedOn: 'date',
  version: 'integer',
});
