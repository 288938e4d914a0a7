import { importStatuses } from '@jaarring/domain';
import * as z from 'zod';
import { Id, Instant, Text, Version } from './common.ts';

/** A year, quarter or month: `2024`, `2024-Q1`, `2024-03`. */
export const Period = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$/);

/** What the person says of a file that the file does not say itself. `year` is the division of an area file. */
export const ImportQuery = z.strictObject({
  period: Period.optional(),
  year: z.coerce.number().int().min(1995).max(2100).optional(),
  source: Text(2, 60).optional(),
});
export type ImportQuery = z.infer<typeof ImportQuery>;

const MissingReason = z.enum(['secret_or_unknown', 'secret', 'nil', 'not_published']);
const Header = z.string().max(500);
const IndicatorCode = z.string().min(1).max(100);

/** What one column holds. */
export const ColumnRoleSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('ignore') }),
  z.strictObject({ as: z.literal('place') }),
  z.strictObject({ as: z.literal('kind') }),
  z.strictObject({ as: z.literal('period') }),
  z.strictObject({ as: z.literal('fact'), indicator: IndicatorCode }),
  z.strictObject({
    as: z.literal('indicator'),
    names: z.record(z.string().max(200), IndicatorCode).optional(),
  }),
  z.strictObject({ as: z.literal('value') }),
  z.strictObject({ as: z.literal('n') }),
  z.strictObject({ as: z.literal('keep'), equals: z.string().max(200) }),
]);

/** How the columns of a file are read; remembered for the next file with the same columns. */
export const MappingSchema = z
  .strictObject({
    version: z.literal(1),
    encoding: z.enum(['utf-8', 'utf-8-bom', 'windows-1252']),
    delimiter: z.enum([';', ',', '\t', '|']),
    decimal: z.enum([',', '.']),
    thousands: z.enum(['.', ',', ' ']).nullable(),
    places: z.enum(['area', 'complex', 'either']),
    period: Period.nullable(),
    indicator: IndicatorCode.nullable(),
    missing: z.record(z.string().max(50), MissingReason),
    columns: z.array(z.strictObject({ header: Header, role: ColumnRoleSchema })).max(2_000),
  })
  .meta({ id: 'ImportMapping' });
export type ImportMappingView = z.infer<typeof MappingSchema>;

export const MapImportSchema = z
  .strictObject({ version: Version, mapping: MappingSchema })
  .meta({ id: 'MapImport' });
export type MapImport = z.infer<typeof MapImportSchema>;

/** Takes the checked figures in; when many rows were rejected somebody has to say that the rest may go in. */
export const CommitImportSchema = z
  .strictObject({ version: Version, acceptRejections: z.boolean().default(false) })
  .meta({ id: 'CommitImport' });
export type CommitImport = z.infer<typeof CommitImportSchema>;

export const UndoImportSchema = z.strictObject({ version: Version }).meta({ id: 'UndoImport' });
export type UndoImport = z.infer<typeof UndoImportSchema>;

/** Something about a file that a person should look at; the screen words the code. */
const Doubt = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A load in a list. */
export const ImportRowSchema = z
  .strictObject({
    id: Id,
    kind: z.enum(['figures', 'areas']),
    fileName: z.string(),
    source: z.string(),
    status: z.enum(importStatuses),
    added: z.int().min(0),
    changed: z.int().min(0),
    unchanged: z.int().min(0),
    rejected: z.int().min(0),
    createdBy: z.string(),
    createdAt: Instant,
    committedAt: Instant.nullable(),
    undoneAt: Instant.nullable(),
    version: Version,
  })
  .meta({ id: 'ImportRow' });

export const ImportsSchema = z
  .strictObject({ imports: z.array(ImportRowSchema), total: z.int().min(0) })
  .meta({ id: 'Imports' });
export type Imports = z.infer<typeof ImportsSchema>;

/**
 * A load with what its check found. `withdrawn`: figures of this source, indicator and period that are not in the file;
 * they stay. `elsewhere`: rows about other municipalities, left out. `skipped`: indicators that are not in the catalogue.
 */
export const ImportSchema = ImportRowSchema.extend({
  fingerprint: z.string(),
  mapping: MappingSchema.nullable(),
  areaYear: z.int().nullable(),
  refusal: z.strictObject({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
  check: z
    .strictObject({
      layout: z.string(),
      rows: z.int().min(0),
      rejectedRows: z.int().min(0),
      leftOut: z.int().min(0),
      elsewhere: z.int().min(0),
      withdrawn: z.int().min(0),
      skipped: z.array(z.string()),
      periods: z.array(z.string()),
      doubts: z.array(Doubt),
      needsConfirmation: z.boolean(),
    })
    .nullable(),
  sameAs: z.strictObject({ id: Id, fileName: z.string(), committedAt: Instant }).nullable(),
}).meta({ id: 'Import' });
export type ImportView = z.infer<typeof ImportSchema>;

/** A cell or row that was not taken: where, why and what helps. */
export const RejectionsSchema = z
  .strictObject({
    rejections: z.array(
      z.strictObject({
        row: z.int(),
        column: z.string(),
        value: z.string(),
        reason: z.string(),
        detail: z.record(z.string(), z.union([z.string(), z.number()])),
        sentence: z.string(),
        cure: z.string(),
      }),
    ),
    total: z.int().min(0),
  })
  .meta({ id: 'Rejections' });
export type Rejections = z.infer<typeof RejectionsSchema>;
