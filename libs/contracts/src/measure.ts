import { evidences, levers, measureStatuses, needs } from '@jaarring/domain';
import * as z from 'zod';
import { ConditionSchema } from './approval.ts';
import { Cents, Id, IsoDate, PageQuery, Text, Version } from './common.ts';

const Status = z.enum(measureStatuses);
const Lever = z.enum(levers);

/** A kind of measure in the catalogue. Prices: cents, excluding VAT, of the price date. */
export const MeasureKindSchema = z
  .strictObject({
    id: Id,
    code: z.string(),
    name: z.string(),
    lever: Lever,
    unit: z.string(),
    priceLowCents: Cents,
    priceHighCents: Cents,
    priceDate: IsoDate,
    lagMonths: z.int(),
    evidence: z.enum(evidences),
    needs: z.array(z.enum(needs)),
    version: Version,
  })
  .meta({ id: 'MeasureKind' });
export const MeasureKindsSchema = z
  .strictObject({ kinds: z.array(MeasureKindSchema) })
  .meta({ id: 'MeasureKinds' });
export type MeasureKinds = z.infer<typeof MeasureKindsSchema>;

export const MeasuresQuery = z.strictObject({
  cycleId: Id.optional(),
  complexId: Id.optional(),
  status: Status.optional(),
  lever: Lever.optional(),
  workAreaId: Id.optional(),
  ownerId: Id.optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  q: z.string().max(80).optional(),
  ...PageQuery,
});
export type MeasuresQuery = z.infer<typeof MeasuresQuery>;

/**
 * A measure in a list; the amount counts all years. Urgency is that of its complex in its year, otherwise that of the
 * area; `urgencyTurn` is the turn of the complex itself, 0 for none. Impact weighs the expected change.
 */
export const MeasureRowSchema = z
  .strictObject({
    id: Id,
    number: z.string(),
    title: z.string(),
    cycleId: Id,
    planYear: z.int(),
    workAreaId: Id,
    workArea: z.string(),
    complexId: Id,
    complex: z.string(),
    kind: z.string(),
    lever: Lever,
    owner: z.string(),
    startsOn: IsoDate,
    endsOn: IsoDate,
    amountCents: Cents,
    status: Status,
    urgency: z.int().min(1).max(5).nullable(),
    urgencyTurn: z.int().min(0),
    impact: z.int().min(1).max(5).nullable(),
    tooEarlyUntil: IsoDate.nullable(),
    version: Version,
  })
  .meta({ id: 'MeasureRow' });
/** How many measures stand in a state, and what they cost together over all years. */
const StatusGroup = z.strictObject({ status: Status, count: z.int().min(1), amountCents: Cents });
export const MeasuresSchema = z
  .strictObject({
    measures: z.array(MeasureRowSchema),
    groups: z.array(StatusGroup),
    total: z.int(),
    totalCents: Cents,
  })
  .meta({ id: 'Measures' });
export type Measures = z.infer<typeof MeasuresSchema>;

export const CostSchema = z.strictObject({ year: z.int().min(2000).max(2100), amountCents: Cents });

/** One measure, whole; `tooEarlyUntil` is the day from which its effect can be judged, when that lies ahead. */
export const MeasureSchema = MeasureRowSchema.extend({
  complexNumber: z.string(),
  findingId: Id.nullable(),
  finding: z.string().nullable(),
  kindId: Id,
  ownerId: Id,
  proposedBy: z.string(),
  why: z.string(),
  dose: z.string(),
  indicatorId: Id,
  indicator: z.string(),
  indicatorUnit: z.string(),
  expectedChange: z.number(),
  lagMonths: z.int(),
  success: z.string(),
  agreement: z.string(),
  agreementIds: z.array(Id),
  stopReason: z.string().nullable(),
  costs: z.array(CostSchema),
  approvalId: Id.nullable(),
  conditions: z.array(ConditionSchema),
}).meta({ id: 'Measure' });
export type MeasureView = z.infer<typeof MeasureSchema>;

const content = {
  kindId: Id,
  title: Text(3, 120),
  why: Text(0, 2000).default(''),
  ownerId: Id,
  startsOn: IsoDate,
  endsOn: IsoDate,
  dose: Text(0, 200).default(''),
  indicatorId: Id,
  expectedChange: z.number().min(-1e6).max(1e6),
  success: Text(0, 500).default(''),
  /** Why there is no agreement; older rows name one here in words. */
  agreement: Text(0, 200).default(''),
  /** The agreements it rests on; left out: as they are. */
  agreementIds: z.array(Id).max(20).optional(),
  costs: z.array(CostSchema).max(15),
};

/** A proposal: a draft at a complex, in the cycle that decides. */
export const ProposeMeasureSchema = z
  .strictObject({ cycleId: Id, complexId: Id, findingId: Id.nullable().default(null), ...content })
  .meta({ id: 'ProposeMeasure' });
export type ProposeMeasure = z.infer<typeof ProposeMeasureSchema>;

export const ChangeMeasureSchema = z
  .strictObject({ ...content, version: Version })
  .meta({ id: 'ChangeMeasure' });
export type ChangeMeasure = z.infer<typeof ChangeMeasureSchema>;

/** An act on a measure that needs nothing but the version that was seen. */
export const ActOnMeasureSchema = z.strictObject({ version: Version }).meta({ id: 'ActOnMeasure' });
export type ActOnMeasure = z.infer<typeof ActOnMeasureSchema>;

export const StopMeasureSchema = z
  .strictObject({ version: Version, reason: Text(3, 500) })
  .meta({ id: 'StopMeasure' });
export type StopMeasure = z.infer<typeof StopMeasureSchema>;

/** One change for many measures, all or none: what is null stays as it is; a shift moves the money along. */
export const ChangeMeasuresSchema = z
  .strictObject({
    measures: z
      .array(z.strictObject({ id: Id, version: Version }))
      .min(1)
      .max(200),
    ownerId: Id.nullable().default(null),
    shiftMonths: z.int().min(-60).max(60).nullable().default(null),
    agreement: Text(0, 200).nullable().default(null),
  })
  .meta({ id: 'ChangeMeasures' });
export type ChangeMeasures = z.infer<typeof ChangeMeasuresSchema>;
export const ChangedMeasuresSchema = z
  .strictObject({ changed: z.int().min(1) })
  .meta({ id: 'ChangedMeasures' });
export type ChangedMeasures = z.infer<typeof ChangedMeasuresSchema>;
