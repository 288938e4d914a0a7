import { confidences, directions, missingReasons, roles } from '@jaarring/domain';
import * as z from 'zod';
import { Id, Instant, Text, Version } from './common.ts';
import { Period } from './import.ts';

/** An area code or the number of a complex. */
export const PlaceCode = z.string().regex(/^[0-9A-Za-z.-]{1,20}$/);

const indicatorFields = {
  code: z.string().regex(/^[a-z][a-z0-9_]{1,40}$/),
  name: Text(3, 120),
  unit: Text(1, 40),
  direction: z.enum(directions),
  placeKind: z.enum(['area', 'complex']),
  source: Text(2, 60),
  ownerId: Id,
  minCount: z.int().min(1).max(100).default(10),
  relevantEffect: z.number().positive().nullable().default(null),
  definition: z.string().trim().max(2_000).default(''),
};
/** A new indicator; without an owner there is none. */
export const AddIndicatorSchema = z.strictObject(indicatorFields).meta({ id: 'AddIndicator' });
export type AddIndicator = z.infer<typeof AddIndicatorSchema>;
export const ChangeIndicatorSchema = z
  .strictObject({ ...indicatorFields, version: Version })
  .meta({ id: 'ChangeIndicator' });
export type ChangeIndicator = z.infer<typeof ChangeIndicatorSchema>;

/** An indicator of the catalogue, with the name of its owner and the periods it has figures for. */
export const IndicatorSchema = z
  .strictObject({
    id: Id,
    code: z.string(),
    name: z.string(),
    unit: z.string(),
    direction: z.enum(directions),
    placeKind: z.enum(['area', 'complex']),
    source: z.string(),
    ownerId: Id,
    owner: z.string(),
    minCount: z.int(),
    relevantEffect: z.number().nullable(),
    definition: z.string(),
    version: Version,
    periods: z.array(z.string()),
  })
  .meta({ id: 'Indicator' });
export const IndicatorsSchema = z
  .strictObject({ indicators: z.array(IndicatorSchema) })
  .meta({ id: 'Indicators' });
export type Indicators = z.infer<typeof IndicatorsSchema>;

export const FiguresQuery = z.strictObject({ indicator: Id, period: Period });
export type FiguresQuery = z.infer<typeof FiguresQuery>;

const Missing = z.record(z.string(), z.enum(missingReasons));

/**
 * One indicator in one period: places and values are columns of equal length. A hidden figure is null in `values` and
 * its place in `hidden`; a missing one is null with its reason in `missing`. Small complexes stand in `together`.
 */
export const FiguresSchema = z
  .strictObject({
    indicatorId: Id,
    period: z.string(),
    places: z.array(z.string()),
    values: z.array(z.number().nullable()),
    hidden: z.array(z.string()),
    missing: Missing,
    together: z.array(
      z.strictObject({
        places: z.array(z.string()),
        dwellings: z.int(),
        value: z.number().nullable(),
        isHidden: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Figures' });
export type Figures = z.infer<typeof FiguresSchema>;

export const SeriesQuery = z.strictObject({ indicator: Id.optional() });
export type SeriesQuery = z.infer<typeof SeriesQuery>;

/**
 * What is known of one place: a series per indicator, its columns of equal length. `batches` of a series are positions
 * in the list of loads; `counts` is how many stand behind a shown figure, when known.
 */
export const PlaceSeriesSchema = z
  .strictObject({
    place: z.string(),
    series: z.array(
      z.strictObject({
        indicatorId: Id,
        periods: z.array(z.string()),
        values: z.array(z.number().nullable()),
        counts: z.array(z.int().nullable()),
        batches: z.array(z.int()),
        hidden: z.array(z.string()),
        missing: Missing,
      }),
    ),
    batches: z.array(
      z.strictObject({
        id: Id,
        source: z.string(),
        fileName: z.string(),
        committedAt: Instant.nullable(),
        by: z.string(),
      }),
    ),
  })
  .meta({ id: 'PlaceSeries' });
export type PlaceSeries = z.infer<typeof PlaceSeriesSchema>;

/** Freezes the figures, of everything or of some work areas. */
export const TakeSnapshotSchema = z
  .strictObject({ name: Text(3, 80), workAreaIds: z.array(Id).min(1).max(100).optional() })
  .meta({ id: 'TakeSnapshot' });
export type TakeSnapshot = z.infer<typeof TakeSnapshotSchema>;

export const SnapshotSchema = z
  .strictObject({ id: Id, name: z.string(), takenAt: Instant, takenBy: z.string() })
  .meta({ id: 'Snapshot' });
export type SnapshotView = z.infer<typeof SnapshotSchema>;

/** A snapshot just taken, with how many figures it froze. */
export const TakenSnapshotSchema = SnapshotSchema.extend({ figures: z.int().min(1) }).meta({
  id: 'TakenSnapshot',
});
export type TakenSnapshot = z.infer<typeof TakenSnapshotSchema>;
export const SnapshotsSchema = z
  .strictObject({ snapshots: z.array(SnapshotSchema) })
  .meta({ id: 'Snapshots' });
export type Snapshots = z.infer<typeof SnapshotsSchema>;

/** What somebody says of a figure. Without `role` the author's first function stands beside it. */
export const MakeRemarkSchema = z
  .strictObject({
    indicatorId: Id,
    placeCode: PlaceCode,
    period: Period,
    text: Text(3, 500),
    confidence: z.enum(confidences),
    role: z.enum(roles).optional(),
    atelierId: Id.nullable().default(null),
  })
  .meta({ id: 'MakeRemark' });
export type MakeRemark = z.infer<typeof MakeRemarkSchema>;

export const RemarksQuery = z.strictObject({ place: PlaceCode, indicator: Id.optional() });
export type RemarksQuery = z.infer<typeof RemarksQuery>;

export const RemarkSchema = z
  .strictObject({
    id: Id,
    indicatorId: Id,
    placeCode: z.string(),
    period: z.string(),
    text: z.string(),
    author: z.string(),
    authorRole: z.string(),
    confidence: z.enum(confidences),
    atelierId: Id.nullable(),
    createdAt: Instant,
  })
  .meta({ id: 'Remark' });
export type RemarkView = z.infer<typeof RemarkSchema>;
export const RemarksSchema = z.strictObject({ remarks: z.array(RemarkSchema) }).meta({ id: 'Remarks' });
export type Remarks = z.infer<typeof RemarksSchema>;
