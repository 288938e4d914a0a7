import * as z from 'zod';
import { Cents, Id, Version } from './common.ts';

const Year = z.int().min(2000).max(2100);
const Status = z.enum(['requested', 'approved', 'released', 'withdrawn']);

/** A path parameter that names a budget year. */
export const YearParam = z.coerce.number().int().min(2000).max(2100);

/** A ceiling with what stands under it. All amounts: cents. `roomCents` may be negative. */
export const CeilingSchema = z
  .strictObject({
    id: Id,
    programmeId: Id,
    programme: z.string(),
    workAreaId: Id,
    workArea: z.string(),
    year: Year,
    ceilingCents: Cents,
    requestedCents: Cents,
    approvedCents: Cents,
    releasedCents: Cents,
    roomCents: z.int(),
    version: Version,
  })
  .meta({ id: 'Ceiling' });

/** A budget line with the measure it pays. */
export const BudgetLineSchema = z
  .strictObject({
    id: Id,
    measureId: Id,
    measureNumber: z.string(),
    measureTitle: z.string(),
    complex: z.string(),
    cycleId: Id,
    workAreaId: Id,
    ceilingId: Id,
    programme: z.string(),
    workArea: z.string(),
    year: Year,
    amountCents: Cents,
    status: Status,
    version: Version,
  })
  .meta({ id: 'BudgetLine' });
export type BudgetLineView = z.infer<typeof BudgetLineSchema>;

/** A decided measure that costs something this year and has no line for it yet. */
export const UnfundedSchema = z
  .strictObject({
    measureId: Id,
    number: z.string(),
    title: z.string(),
    complex: z.string(),
    cycleId: Id,
    workAreaId: Id,
    costCents: Cents,
    decisionFinal: z.boolean(),
    /** The ceiling from which the adopted scenario pays it; null when it is not in there. */
    scenarioCeilingId: Id.nullable(),
  })
  .meta({ id: 'Unfunded' });

export const BudgetSchema = z
  .strictObject({
    year: Year,
    programmes: z.array(z.strictObject({ id: Id, name: z.string() })),
    ceilings: z.array(CeilingSchema),
    lines: z.array(BudgetLineSchema),
    unfunded: z.array(UnfundedSchema),
    total: z.strictObject({
      ceilingCents: Cents,
      requestedCents: Cents,
      approvedCents: Cents,
      releasedCents: Cents,
      roomCents: z.int(),
    }),
  })
  .meta({ id: 'Budget' });
export type BudgetView = z.infer<typeof BudgetSchema>;

/** Sets one ceiling; version is null when it does not exist yet. */
export const SetCeilingSchema = z
  .strictObject({ programmeId: Id, workAreaId: Id, amountCents: Cents, version: Version.nullable() })
  .meta({ id: 'SetCeiling' });
export type SetCeiling = z.infer<typeof SetCeilingSchema>;

export const RequestLineSchema = z
  .strictObject({ measureId: Id, ceilingId: Id, amountCents: Cents })
  .meta({ id: 'RequestLine' });
export type RequestLine = z.infer<typeof RequestLineSchema>;

export const ActOnLineSchema = z.strictObject({ version: Version }).meta({ id: 'ActOnLine' });
export type ActOnLine = z.infer<typeof ActOnLineSchema>;
