import {
  decidingRoles,
  decisionKinds,
  levers,
  mandateDraftStatuses,
  outcomes,
  roles,
  trialReasons,
} from '@jaarring/domain';
import * as z from 'zod';
import { Cents, Id, Instant, IsoDate, Text, Version } from './common.ts';

const DecidingRole = z.enum(decidingRoles);
const DecisionKind = z.enum(decisionKinds);
const Whole = z.int().min(0).max(100_000);

/** The rules of a mandate. Limits: cents per decision, all years together; null: no limit. A row that is absent: does not decide. */
export const MandateRulesSchema = z
  .strictObject({
    style: z.enum(['central', 'delegated']),
    rows: z
      .array(z.strictObject({ kind: DecisionKind, role: DecidingRole, limitCents: Cents.nullable() }))
      .max(decisionKinds.length * decidingRoles.length),
    controllerFromCents: Cents,
    adviceDays: Whole,
    tenantAdviceDays: Whole,
    takeBackMinutes: Whole,
    agreementRequired: z.boolean(),
    splittingMonths: Whole,
  })
  .meta({ id: 'MandateRules' });

/** A version of the mandate, numbered in the order in which they count. */
export const MandateSchema = z
  .strictObject({
    id: Id,
    number: z.int(),
    validFrom: IsoDate,
    isValid: z.boolean(),
    rules: MandateRulesSchema,
  })
  .meta({ id: 'Mandate' });

/** The draft of the next version; `decision` is what the board said last, `approvalId` the request that lies before it. */
export const MandateDraftSchema = z
  .strictObject({
    id: Id,
    number: z.int(),
    baseId: Id,
    validFrom: IsoDate,
    rules: MandateRulesSchema,
    why: z.string(),
    status: z.enum(mandateDraftStatuses),
    draftedBy: z.string(),
    approvalId: Id.nullable(),
    decision: z
      .strictObject({
        outcome: z.enum(outcomes),
        reason: z.string(),
        decidedBy: z.string(),
        decidedAt: Instant,
        finalFrom: Instant,
      })
      .nullable(),
    version: Version,
  })
  .meta({ id: 'MandateDraft' });
export type MandateDraftView = z.infer<typeof MandateDraftSchema>;

/** Every version, the newest last, and the draft that is open or was refused last. */
export const MandatesSchema = z
  .strictObject({ mandates: z.array(MandateSchema), draft: MandateDraftSchema.nullable() })
  .meta({ id: 'Mandates' });
export type Mandates = z.infer<typeof MandatesSchema>;

/** Starts the next version, as a copy of the last. */
export const DraftMandateSchema = z.strictObject({ validFrom: IsoDate }).meta({ id: 'DraftMandate' });
export type DraftMandate = z.infer<typeof DraftMandateSchema>;

/** Everything of a draft that can be written. */
export const ChangeMandateSchema = z
  .strictObject({ validFrom: IsoDate, rules: MandateRulesSchema, why: Text(0, 1000), version: Version })
  .meta({ id: 'ChangeMandate' });
export type ChangeMandate = z.infer<typeof ChangeMandateSchema>;

export const SubmitMandateSchema = z.strictObject({ version: Version }).meta({ id: 'SubmitMandate' });
export type SubmitMandate = z.infer<typeof SubmitMandateSchema>;

/** An imagined decision: who would take it, by the version that is valid, by another one or by the draft. */
export const TryMandateQuery = z.strictObject({
  mandateId: Id.optional(),
  kind: DecisionKind,
  amountCents: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  years: z.coerce.number().int().min(1).max(20).default(1),
  lever: z.enum(levers),
  workAreaId: Id,
  earlierCents: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
});
export type TryMandateQuery = z.infer<typeof TryMandateQuery>;

/** Who decides and up to what, by name too, who advises before that, and why: codes that the screen words. */
export const TriedMandateSchema = z
  .strictObject({
    decides: DecidingRole.nullable(),
    people: z.array(z.string()),
    deputies: z.array(z.strictObject({ deputy: z.string(), principal: z.string() })),
    limitCents: Cents.nullable(),
    countedCents: Cents,
    advisers: z.array(z.strictObject({ role: z.enum(roles), dueOn: IsoDate })),
    reasons: z.array(z.enum(trialReasons)),
  })
  .meta({ id: 'TriedMandate' });
export type TriedMandate = z.infer<typeof TriedMandateSchema>;

/** What a draft would have done to the decisions of the twelve months before: `unknown` were taken before their kind was kept. */
export const MandateEffectSchema = z
  .strictObject({
    since: IsoDate,
    counted: z.int(),
    unknown: z.int(),
    perRole: z.array(z.strictObject({ role: DecidingRole, before: z.int(), after: z.int() })),
    movedCount: z.int(),
    moved: z.array(
      z.strictObject({
        id: Id,
        number: z.string().nullable(),
        title: z.string(),
        countedCents: Cents,
        decidedOn: IsoDate,
        from: DecidingRole.nullable(),
        to: DecidingRole.nullable(),
      }),
    ),
  })
  .meta({ id: 'MandateEffect' });
export type MandateEffectView = z.infer<typeof MandateEffectSchema>;
