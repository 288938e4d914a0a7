import * as z from 'zod';

/** What can be wrong with one cell of a sheet, besides what the rules of a measure refuse. */
export const sheetFaults = [
  'sheet.formula',
  'sheet.not-a-number',
  'sheet.not-a-date',
  'sheet.required',
  'sheet.invalid',
  'sheet.unknown',
  'sheet.fixed',
  'sheet.twice',
  'sheet.not-ours',
] as const;
export type SheetFaultCode = (typeof sheetFaults)[number];

/** Whether the rows are kept, or only looked at. */
export const ImportMeasuresQuery = z.strictObject({ keep: z.enum(['yes', 'no']).default('no') });
export type ImportMeasuresQuery = z.infer<typeof ImportMeasuresQuery>;

/** One row of a sheet: what it would change, or why it cannot, by column. `code`: a sheet fault or a refusal. */
const SheetRowSchema = z.strictObject({
  row: z.int().min(1),
  number: z.string().nullable(),
  title: z.string(),
  outcome: z.enum(['new', 'changed', 'refused']),
  changes: z.array(z.strictObject({ column: z.string(), before: z.string(), after: z.string() })),
  faults: z.array(z.strictObject({ column: z.string().nullable(), value: z.string(), code: z.string() })),
});

/** What a sheet did or would do; rows that change nothing are only counted. */
export const MeasureSheetSchema = z
  .strictObject({
    rows: z.array(SheetRowSchema),
    fresh: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    kept: z.boolean(),
  })
  .meta({ id: 'MeasureSheet' });
export type MeasureSheet = z.infer<typeof MeasureSheetSchema>;
