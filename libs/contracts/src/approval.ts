import {
  adviceVerdicts,
  approvalStatuses,
  approvalSubjects,
  levers,
  outcomes,
  roles,
} from '@jaarring/domain';
import * as z from 'zod';
import { Cents, Id, Instant, IsoDate, Text, Version } from './common.ts';

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

/** A decision as it stands; `final` says that it can no longer be taken back. */
export const DecisionSchema = z
  .strictObject({
    id: Id,
    outcome: z.enum(outcomes),
    reason: z.string(),
    condition: z.string().nullable(),
    conditionDueOn: IsoDate.nullable(),
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
 * reader may decide: themselves (null), or whoever they stand in for.
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
    workArea: z.string().nullable(),
    lever: z.enum(levers).nullable(),
    why: z.string().nullable(),
    amountCents: Cents,
    contentHash: Hash,
    requestedBy: z.string(),
    requestedAt: Instant,
    decides: z.enum(roles),
    status: z.enum(approvalStatuses),
    advices: z.array(AdviceSchema),
    decision: DecisionSchema.nullable(),
    myPart: z.enum(['decide', 'advise', 'wait', 'none']),
    asWhom: z.array(z.strictObject({ id: Id.nullable(), name: z.string().nullable() })),
  })
  .meta({ id: 'ApprovalRow' });
export const ApprovalsSchema = z
  .strictObject({ approvals: z.array(ApprovalRowSchema), totalCents: Cents })
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

/** A decision on exactly the content with this hash; `onBehalfOf` is whoever the decider stands in for. */
export const DecideSchema = z
  .strictObject({
    contentHash: Hash,
    outcome: z.enum(outcomes),
    reason: Text(0, 2000).default(''),
    condition: Text(3, 500).nullable().default(null),
    conditionOwnerId: Id.nullable().default(null),
    conditionDueOn: IsoDate.nullable().default(null),
    deferredUntil: IsoDate.nullable().default(null),
    onBehalfOf: Id.nullable().default(null),
  })
  .meta({ id: 'Decide' });
export type Decide = z.infer<typeof DecideSchema>;
