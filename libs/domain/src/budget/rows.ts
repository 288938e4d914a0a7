/** A programme: a theme under which money is set apart. */
export type Programme = { id: string; name: string; version: number };

/** The most that a programme may cost in a work area in one year. */
export type Ceiling = {
  id: string;
  year: number;
  programmeId: string;
  workAreaId: string;
  amountCents: number;
  version: number;
};

/** The states of a budget line, in their order; a line can be withdrawn until it is released. */
export const budgetLineStatuses = ['requested', 'approved', 'released', 'withdrawn'] as const;

/** A state of a budget line. */
export type BudgetLineStatus = (typeof budgetLineStatuses)[number];

/** Money for a decided measure in one year, under a ceiling. */
export type BudgetLine = {
  id: string;
  measureId: string;
  ceilingId: string;
  year: number;
  amountCents: number;
  status: BudgetLineStatus;
  version: number;
};

/** How a booking found its measure: by the measure's number, by a remembered cost centre, or by hand. */
export const bookingMatches = ['number', 'rule', 'hand'] as const;

/** A way in which a booking found its measure. */
export type BookingMatch = (typeof bookingMatches)[number];

/** Money that was booked in the ledger; a correction is negative. Suppliers are not kept. */
export type Booking = {
  id: string;
  batchId: string;
  ledgerYear: number;
  /** Unique in its ledger year. */
  number: string;
  bookedOn: string;
  costCentre: string;
  description: string;
  amountCents: number;
  measureId: string | null;
  matchedBy: BookingMatch | null;
  /** Why somebody chose this measure by hand. */
  matchNote: string | null;
  version: number;
};

/** A cost centre of which the bookings belong to one measure. */
export type LedgerRule = { id: string; costCentre: string; measureId: string; version: number };

/** A file of bookings: checked, then taken in, and perhaps taken back. */
export type LedgerBatch = {
  id: string;
  fileName: string;
  fingerprint: string;
  status: 'checked' | 'committed' | 'undone';
  matched: number;
  unmatched: number;
  known: number;
  rejected: number;
  amountCents: number;
  createdBy: string;
  createdAt: Date;
  committedAt: Date | null;
  undoneAt: Date | null;
  version: number;
};

/** An order that was placed on a released budget line. */
export type Commitment = {
  id: string;
  lineId: string;
  description: string;
  amountCents: number;
  agreedOn: string;
  version: number;
};
