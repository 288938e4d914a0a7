import { adviceVerdicts, decisionKinds, levers, outcomes, roles } from '@jaarring/domain';
import * as z from 'zod';
import { Cents, Id, Instant, IsoDate } from './common.ts';

/** How far a note is: it can still be taken back, it stands, or it was taken back. */
export const noteStates = ['concept', 'final', 'takenBack'] as const;

/** The code on a note, in two groups of four: `7F3A-91C2`. */
export const NoteCode = z
  .string()
  .trim()
  .regex(/^[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}$/);

const Money = z.strictObject({ year: z.int(), costCents: Cents, roomCents: z.int().nullable() });

const NoteFigure = z.strictObject({
  indicator: z.string(),
  unit: z.string(),
  isHidden: z.boolean(),
  points: z.array(z.strictObject({ period: z.string(), value: z.number() })),
  source: z.string().nullable(),
  readOn: IsoDate.nullable(),
});

const NoteAdvice = z.strictObject({
  role: z.enum(roles),
  verdict: z.enum(adviceVerdicts).nullable(),
  remark: z.string().nullable(),
  by: z.string().nullable(),
  on: IsoDate.nullable(),
});

/**
 * What the note of one decision tells: the content that was decided, never the measure as it is now, with the figure,
 * the money and the advices of that moment. `isKept` is false when those were not kept then and are read now;
 * `isIntact` tells whether the content still has the fingerprint that was decided on.
 */
export const NoteSchema = z
  .strictObject({
    id: Id,
    batchId: Id.nullable(),
    approvalId: Id,
    measureId: Id,
    code: z.string(),
    state: z.enum(noteStates),
    isKept: z.boolean(),
    isIntact: z.boolean(),
    corporation: z.string(),
    planYear: z.int(),
    number: z.string(),
    title: z.string(),
    complexNumber: z.string().nullable(),
    complex: z.string().nullable(),
    workArea: z.string(),
    kind: z.string().nullable(),
    lever: z.enum(levers).nullable(),
    why: z.string(),
    dose: z.string(),
    startsOn: IsoDate.nullable(),
    endsOn: IsoDate.nullable(),
    expectedChange: z.number().nullable(),
    success: z.string(),
    agreement: z.string(),
    figure: NoteFigure.nullable(),
    amountCents: Cents,
    money: z.array(Money),
    advices: z.array(NoteAdvice),
    mandate: z
      .strictObject({ kind: z.enum(decisionKinds), countedCents: Cents, limitCents: Cents.nullable() })
      .nullable(),
    mandateFrom: IsoDate,
    outcome: z.enum(outcomes),
    reason: z.string(),
    condition: z.string().nullable(),
    conditionOwner: z.string().nullable(),
    conditionDueOn: IsoDate.nullable(),
    deferredUntil: IsoDate.nullable(),
    decidedBy: z.string(),
    decidedAs: z.enum(roles),
    onBehalfOf: z.string().nullable(),
    decidedAt: Instant,
    finalFrom: Instant,
    takenBackAt: Instant.nullable(),
    requestedBy: z.string(),
    requestedAt: Instant,
    owner: z.string().nullable(),
  })
  .meta({ id: 'Note' });
export type NoteView = z.infer<typeof NoteSchema>;

/** The notes of what was decided together, by area and number. */
export const NoteListSchema = z
  .strictObject({ id: Id, notes: z.array(NoteSchema), totalCents: Cents })
  .meta({ id: 'NoteList' });
export type NoteList = z.infer<typeof NoteListSchema>;

/** What carries a control code; as good as always one, or none when the code was never given out. */
export const CheckedCodeSchema = z
  .strictObject({
    code: z.string(),
    found: z.array(
      z.strictObject({
        id: Id,
        number: z.string(),
        title: z.string(),
        outcome: z.enum(outcomes),
        decidedBy: z.string(),
        onBehalfOf: z.string().nullable(),
        decidedAt: Instant,
        state: z.enum(noteStates),
        isIntact: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'CheckedCode' });
export type CheckedCode = z.infer<typeof CheckedCodeSchema>;
