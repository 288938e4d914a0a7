import {
  adviceVerdicts,
  approvalStatuses,
  approvalSubjects,
  levers,
  outcomes,
  outlierKinds,
  type RefusalCode,
  refusals,
  roles,
} from '@jaarring/domain';
import * as z from 'zod';
import { Cents, Id, Instant, IsoDate, Text, Version } from './common.ts';

const codes = Object.keys(refusals) as [RefusalCode, ...RefusalCode[]];

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The advice of one function; empty until given. */
export const AdviceSchema = z
  .strictObject({
    id: Id,
    role: z.enum(roles),
    required: z.boolean(),
    dueOn: IsoDate,
    verdict: z.enum(adviceVerdicts).nullable(),
    remark: z.string().nullable(),
    givenBy: z.string().nullable(),
    givenAt: Instant.nullable(),
    version: Version,
  })
  .meta({ id: 'Advice' });

/** What somebody still has to see to after a conditional yes; it is a task of the owner once the decision is final. */
export const ConditionSchema = z
  .strictObject({
    condition: z.string(),
    ownerId: Id,
    owner: z.string(),
    dueOn: IsoDate,
    isTask: z.boolean(),
    doneAt: Instant.nullable(),
  })
  .meta({ id: 'Condition' });

/** A decision as it stands; `final` says that it can no longer be taken back. */
export const DecisionSchema = z
  .strictObject({
    id: Id,
    batchId: Id.nullable(),
    outcome: z.enum(outcomes),
    reason: z.string(),
    condition: z.string().nullable(),
    conditionOwnerId: Id.nullable(),
    conditionOwner: z.string().nullable(),
    conditionDueOn: IsoDate.nullable(),
    conditionDoneAt: Instant.nullable(),
    deferredUntil: IsoDate.nullable(),
    decidedBy: z.string(),
    decidedById: Id,
    decidedAs: z.string(),
    onBehalfOf: z.string().nullable(),
    decidedAt: Instant,
    finalFrom: Instant,
    final: z.boolean(),
  })
  .meta({ id: 'Decision' });

/**
 * Something that waits for a decision; `myPart` is what the reader may do now. `asWhom` are the people in whose name the
 * reader may decide: themselves (null), or whoever they stand in for. `notTogether` is why the reader cannot approve it
 * along with others (null: can), `standsOut` what to look at first.
 */
export const ApprovalRowSchema = z
  .strictObject({
    id: Id,
    subjectKind: z.enum(approvalSubjects),
    subjectId: Id,
    number: z.string().nullable(),
    title: z.string(),
    complexId: Id.nullable(),
    complex: z.string().nullable(),
    /** Null: the whole corporation. */
    workAreaId: Id.nullable(),
    workArea: z.string().nullable(),
    lever: z.enum(levers).nullable(),
    why: z.string().nullable(),
    amountCents: Cents,
    costs: z.array(z.strictObject({ year: z.int(), amountCents: Cents })),
    contentHash: Hash,
    requestedBy: z.string(),
    requestedAt: Instant,
    decides: z.enum(roles),
    status: z.enum(approvalStatuses),
    advices: z.array(AdviceSchema),
    decision: DecisionSchema.nullable(),
    myPart: z.enum(['decide', 'advise', 'wait', 'none']),
    asWhom: z.array(z.strictObject({ id: Id.nullable(), name: z.string().nullable() })),
    notTogether: z.enum(codes).nullable(),
    standsOut: z.array(z.enum(outlierKinds)),
  })
  .meta({ id: 'ApprovalRow' });
/** What can be approved together in a work area, and what its ceilings leave per year before that. */
export const TogetherAreaSchema = z
  .strictObject({
    workAreaId: Id,
    workArea: z.string(),
    count: z.int(),
    totalCents: Cents,
    years: z.array(z.strictObject({ year: z.int(), roomCents: z.int() })),
  })
  .meta({ id: 'TogetherArea' });
export const ApprovalsSchema = z
  .strictObject({
    approvals: z.array(ApprovalRowSchema),
    totalCents: Cents,
    areas: z.array(TogetherAreaSchema),
  })
  .meta({ id: 'Approvals' });
export type Approvals = z.infer<typeof ApprovalsSchema>;

export const ApprovalsQuery = z.strictObject({ status: z.enum(['open', 'decided', 'all']).default('open') });
export type ApprovalsQuery = z.infer<typeof ApprovalsQuery>;

/**
 * One request with the exact content that is decided, what changed since the version asked before, and per year what it
 * costs and what the ceilings of the area leave (null: no ceilings set yet).
 */
export const ApprovalSchema = ApprovalRowSchema.extend({
  content: z.record(z.string(), z.unknown()),
  changes: z.array(z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  budget: z.array(z.strictObject({ year: z.int(), costCents: Cents, roomCents: z.int().nullable() })),
  mandate: z.strictObject({ limitCents: Cents.nullable(), decides: z.enum(roles) }),
}).meta({ id: 'Approval' });
export type ApprovalView = z.infer<typeof ApprovalSchema>;

export const GiveAdviceSchema = z
  .strictObject({
    adviceId: Id,
    verdict: z.enum(adviceVerdicts),
    remark: Text(0, 1000).default(''),
    version: Version,
  })
  .meta({ id: 'GiveAdvice' });
export type GiveAdvice = z.infer<typeof GiveAdviceSchema>;

const said = {
  outcome: z.enum(outcomes),
  reason: Text(0, 2000).default(''),
  condition: Text(3, 500).nullable().default(null),
  conditionOwnerId: Id.nullable().default(null),
  conditionDueOn: IsoDate.nullable().default(null),
  deferredUntil: IsoDate.nullable().default(null),
};
const onBehalfOf = Id.nullable().default(null);

/** A decision on exactly the content with this hash; `onBehalfOf` is whoever the decider stands in for. */
export const DecideSchema = z.strictObject({ contentHash: Hash, ...said, onBehalfOf }).meta({ id: 'Decide' });
export type Decide = z.infer<typeof DecideSchema>;

/** How many may be decided at once. Source: the list of what waits shows no more. */
export const MOST_TOGETHER = 200;

const TogetherLine = z.strictObject({
  approvalId: Id,
  contentHash: Hash,
  instead: z.strictObject(said).nullable().default(null),
});

/**
 * One decision about many, each on exactly its own content; a line may be decided otherwise (`instead`). All of it in one
 * name: the own, or that of whoever the decider stands in for. The number and the total of all lines are those that the
 * decider saw and confirmed.
 */
export const DecideTogetherSchema = z
  .strictObject({
    ...said,
    onBehalfOf,
    lines: z
      .array(TogetherLine)
      .min(1)
      .max(MOST_TOGETHER)
      .refine((lines) => new Set(lines.map(({ approvalId }) => approvalId)).size === lines.length, {
        error: 'twice',
      }),
    count: z.int().min(1),
    totalCents: Cents,
  })
  .meta({ id: 'DecideTogether' });
export type DecideTogether = z.infer<typeof DecideTogetherSchema>;

/** What was decided together, and until when it can be taken back. */
export const DecisionBatchSchema = z
  .strictObject({ id: Id, count: z.int(), totalCents: Cents, finalFrom: Instant })
  .meta({ id: 'DecisionBatch' });
export type DecisionBatch = z.infer<typeof DecisionBatchSchema>;
