import { fieldLogResults, personalDataKinds } from '@jaarring/domain';
import * as z from 'zod';
import { Id, Instant, IsoDate, PageQuery, Text, Version } from './common.ts';
import { NeighbourhoodCode } from './place.ts';

/** A piece of a text that looks like personal data: the screen asks, nothing is blocked. */
export const PersonalDataSchema = z
  .strictObject({ kind: z.enum(personalDataKinds), start: z.int(), end: z.int() })
  .meta({ id: 'PersonalData' });

/** What a person typed, under an id of the phone's own making; the rules on kind, time and note are the domain's. */
export const LogFieldWorkSchema = z
  .strictObject({
    complexId: Id,
    kind: z.string().regex(/^A\d{2}$/),
    happenedAt: z.iso.datetime({ offset: true }),
    minutes: z.number(),
    result: z.enum(fieldLogResults).nullable().default(null),
    note: z.string().trim().max(2000).nullable().default(null),
    measureId: Id.nullable().default(null),
  })
  .meta({
    id: 'LogFieldWork',
    examples: [
      {
        complexId: '0198f0c0-0000-7000-8000-000000000101',
        kind: 'A01',
        happenedAt: '2026-09-22T08:40:00+02:00',
        minutes: 20,
      },
    ],
  });
export type LogFieldWork = z.infer<typeof LogFieldWorkSchema>;

/** The receipt: the same entry sent again gets the same one. */
export const FieldLogReceiptSchema = z
  .strictObject({ id: Id, receivedAt: Instant, warnings: z.array(PersonalDataSchema) })
  .meta({ id: 'FieldLogReceipt' });
export type FieldLogReceipt = z.infer<typeof FieldLogReceiptSchema>;

export const FieldLogsQuery = z.strictObject({
  complexId: Id.optional(),
  areaCode: NeighbourhoodCode.optional(),
  measureId: Id.optional(),
  mine: z.stringbool().default(false),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  ...PageQuery,
});
export type FieldLogsQuery = z.infer<typeof FieldLogsQuery>;

/** An entry in the list. `loggedBy` is null for whoever is neither that person nor the team leader of the area. */
export const FieldLogSchema = z
  .strictObject({
    id: Id,
    complexId: Id,
    complexNumber: z.string(),
    complex: z.string(),
    workAreaId: Id,
    kind: z.string(),
    happenedAt: Instant,
    minutes: z.int(),
    result: z.enum(fieldLogResults).nullable(),
    note: z.string().nullable(),
    measureId: Id.nullable(),
    measure: z.string().nullable(),
    loggedBy: z.string().nullable(),
    isMine: z.boolean(),
    receivedAt: Instant,
    withdrawnAt: Instant.nullable(),
    withdrawnBecause: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'FieldLog' });

/** A page of entries, newest first; the totals count what was not withdrawn. */
export const FieldLogsSchema = z
  .strictObject({ fieldLogs: z.array(FieldLogSchema), total: z.int(), minutes: z.int() })
  .meta({ id: 'FieldLogs' });
export type FieldLogs = z.infer<typeof FieldLogsSchema>;

export const WithdrawFieldLogSchema = z
  .strictObject({ because: Text(3, 280), version: Version })
  .meta({ id: 'WithdrawFieldLog' });
export type WithdrawFieldLog = z.infer<typeof WithdrawFieldLogSchema>;

/** Longest series of quarters in one answer. Unit: years. */
const LONGEST_SERIES = 10;

/** Field work per quarter, by complex or by neighbourhood; without dates: this quarter and the three before. */
export const ActivityQuery = z
  .strictObject({
    by: z.enum(['complex', 'neighbourhood']).default('complex'),
    workAreaId: Id.optional(),
    complexId: Id.optional(),
    areaCode: NeighbourhoodCode.optional(),
    from: IsoDate.optional(),
    until: IsoDate.optional(),
  })
  .refine(({ from, until }) => (from === undefined) === (until === undefined), {
    error: 'give both dates, or neither',
    path: ['until'],
  })
  .refine(
    ({ from, until }) =>
      !from ||
      !until ||
      (from <= until && Number(until.slice(0, 4)) - Number(from.slice(0, 4)) <= LONGEST_SERIES),
    { error: `from lies before until, at most ${LONGEST_SERIES} years`, path: ['until'] },
  );
export type ActivityQuery = z.infer<typeof ActivityQuery>;

/**
 * Field work at one place in one quarter. A complex in more neighbourhoods counts in each by its share of dwellings, so
 * a neighbourhood can have a part of an entry. Small complexes of a work area are shown together, without an id.
 */
export const ActivitySchema = z
  .strictObject({
    by: z.enum(['complex', 'neighbourhood']),
    quarters: z.array(z.string()),
    places: z.array(
      z.strictObject({
        id: z.string().nullable(),
        name: z.string(),
        dwellings: z.int(),
        logs: z.array(z.number()),
        minutes: z.array(z.number()),
        logsPer100: z.array(z.number().nullable()),
        minutesPer100: z.array(z.number().nullable()),
      }),
    ),
  })
  .meta({ id: 'Activity' });
export type Activity = z.infer<typeof ActivitySchema>;
