import { bookingMatches, budgetLineStatuses, measureStatuses } from '@jaarring/domain';
import * as z from 'zod';
import { Cents, Id, Instant, IsoDate, PageQuery, Text, Version } from './common.ts';

const Year = z.int().min(2000).max(2100);
/** Whole cents that may be negative: a correction, or room that is overdrawn. */
const SignedCents = z.int();
const Count = z.int().min(0);

/** A file of bookings: what its check found, and whether it was taken in. `open`: bookings that still lack a measure. */
export const LedgerFileSchema = z
  .strictObject({
    id: Id,
    fileName: z.string(),
    status: z.enum(['checked', 'committed', 'undone']),
    matched: Count,
    unmatched: Count,
    known: Count,
    rejected: Count,
    open: Count,
    amountCents: SignedCents,
    createdBy: z.string(),
    createdAt: Instant,
    committedAt: Instant.nullable(),
    undoneAt: Instant.nullable(),
    version: Version,
  })
  .meta({ id: 'LedgerFile' });

/** A line that was not accepted; `cure` holds what the sentence on screen needs. */
export const LedgerRejectionSchema = z
  .strictObject({
    row: z.int(),
    column: z.string(),
    value: z.string(),
    reason: z.string(),
    cure: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'LedgerRejection' });

/** One file with the first lines that were rejected; all of them are in the file of rejections. */
export const LedgerFileDetailSchema = LedgerFileSchema.extend({
  rejections: z.array(LedgerRejectionSchema),
}).meta({ id: 'LedgerFileDetail' });
export type LedgerFileView = z.infer<typeof LedgerFileDetailSchema>;

export const LedgerFilesSchema = z
  .strictObject({ files: z.array(LedgerFileSchema), total: z.int() })
  .meta({ id: 'LedgerFiles' });
export type LedgerFiles = z.infer<typeof LedgerFilesSchema>;

export const ActOnLedgerSchema = z.strictObject({ version: Version }).meta({ id: 'ActOnLedger' });
export type ActOnLedger = z.infer<typeof ActOnLedgerSchema>;

/** A booking as it was made in the ledger, with the measure it pays. */
export const BookingSchema = z
  .strictObject({
    id: Id,
    fileId: Id,
    ledgerYear: Year,
    number: z.string(),
    bookedOn: IsoDate,
    costCentre: z.string(),
    description: z.string(),
    amountCents: SignedCents,
    measureId: Id.nullable(),
    measureNumber: z.string().nullable(),
    measureTitle: z.string().nullable(),
    matchedBy: z.enum(bookingMatches).nullable(),
    matchNote: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'Booking' });
export type BookingView = z.infer<typeof BookingSchema>;

/** Bookings of a ledger year: of one measure, of one file, or those that lack a measure. */
export const BookingsQuery = z.strictObject({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  measureId: Id.optional(),
  fileId: Id.optional(),
  unmatched: z.stringbool().default(false),
  ...PageQuery,
});
export type BookingsQuery = z.infer<typeof BookingsQuery>;

/** A page of bookings, newest first, with what all of them amount to. */
export const BookingsSchema = z
  .strictObject({ bookings: z.array(BookingSchema), total: z.int(), totalCents: SignedCents })
  .meta({ id: 'Bookings' });
export type Bookings = z.infer<typeof BookingsSchema>;

/** Puts a booking on a measure and says why; `remember` does the same for every booking of its cost centre. */
export const MatchBookingSchema = z
  .strictObject({ measureId: Id, note: Text(3, 500), remember: z.boolean().default(false), version: Version })
  .meta({ id: 'MatchBooking' });
export type MatchBooking = z.infer<typeof MatchBookingSchema>;

/** An order on a budget line. */
export const CommitmentSchema = z
  .strictObject({
    id: Id,
    description: z.string(),
    amountCents: Cents,
    agreedOn: IsoDate,
    version: Version,
  })
  .meta({ id: 'Commitment' });

/** A budget line with its orders, and what can still be ordered. */
export const LineOrdersSchema = z
  .strictObject({
    lineId: Id,
    lineCents: Cents,
    orderedCents: Cents,
    roomCents: SignedCents,
    commitments: z.array(CommitmentSchema),
  })
  .meta({ id: 'LineOrders' });
export type LineOrders = z.infer<typeof LineOrdersSchema>;

export const PlaceOrderSchema = z
  .strictObject({ description: Text(3, 200), amountCents: Cents, agreedOn: IsoDate })
  .meta({ id: 'PlaceOrder' });
export type PlaceOrder = z.infer<typeof PlaceOrderSchema>;

export const ChangeOrderSchema = z
  .strictObject({ amountCents: Cents, version: Version })
  .meta({ id: 'ChangeOrder' });
export type ChangeOrder = z.infer<typeof ChangeOrderSchema>;

const money = {
  plannedCents: Cents,
  committedCents: Cents,
  actualCents: SignedCents,
  forecastCents: Cents,
};

/** A measure with its money in one year. `agreement`: whether it names a performance agreement. */
export const MoneyRowSchema = z
  .strictObject({
    measureId: Id,
    number: z.string(),
    title: z.string(),
    status: z.enum(measureStatuses),
    agreement: z.boolean(),
    complex: z.string(),
    workArea: z.string(),
    programme: z.string().nullable(),
    lineId: Id.nullable(),
    lineStatus: z.enum(budgetLineStatuses).nullable(),
    ...money,
  })
  .meta({ id: 'MoneyRow' });

/** The money of a year per measure, the bookings that belong to none, and the sums. */
export const ActualsSchema = z
  .strictObject({
    year: Year,
    rows: z.array(MoneyRowSchema),
    unmatched: z.strictObject({ count: Count, amountCents: SignedCents }),
    lastBookedOn: IsoDate.nullable(),
    total: z.strictObject(money),
  })
  .meta({ id: 'Actuals' });
export type Actuals = z.infer<typeof ActualsSchema>;
