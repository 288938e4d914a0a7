import type { Role } from '../access/account.ts';
import type { JsonObject } from '../canonical.ts';
import type { MandateRules } from './mandate.ts';

/** A version of the table that says who decides; it is never edited, only followed by the next. */
export type MandateVersion = { id: string; validFrom: string; rules: MandateRules };

/** What can be asked a decision about. */
export const approvalSubjects = ['measure', 'package', 'budgetChange'] as const;

/** A kind of subject of a decision. */
export type ApprovalSubject = (typeof approvalSubjects)[number];

/** The states of a request: waiting, decided, overtaken by a change of its subject, or taken back by its asker. */
export const approvalStatuses = ['open', 'decided', 'stale', 'withdrawn'] as const;

/** A request to decide about one exact content. */
export type ApprovalRequest = {
  id: string;
  subjectKind: ApprovalSubject;
  subjectId: string;
  subjectVersion: number;
  cycleId: string;
  workAreaId: string;
  title: string;
  content: JsonObject;
  contentHash: string;
  amountCents: number;
  requestedBy: string;
  requestedAt: Date;
  decides: Role;
  mandateId: string;
  status: (typeof approvalStatuses)[number];
  version: number;
};

/** What an adviser can say. */
export const adviceVerdicts = ['positive', 'positiveIf', 'negative'] as const;

/** A verdict of an adviser. */
export type AdviceVerdict = (typeof adviceVerdicts)[number];

/** The advice of one function on a request; empty until given. */
export type Advice = {
  id: string;
  requestId: string;
  role: Role;
  required: boolean;
  dueOn: string;
  verdict: AdviceVerdict | null;
  remark: string | null;
  givenBy: string | null;
  givenAt: Date | null;
  version: number;
};

/** What can be decided. */
export const outcomes = ['approved', 'conditional', 'returned', 'deferred', 'rejected'] as const;

/** An outcome of a decision. */
export type Outcome = (typeof outcomes)[number];

/** A decision about one exact content: never edited, only taken back in time or followed by another. */
export type Decision = {
  id: string;
  requestId: string;
  /** The decisions that were taken together share it; null for one that stands alone. */
  batchId: string | null;
  contentHash: string;
  outcome: Outcome;
  reason: string;
  condition: string | null;
  conditionOwnerId: string | null;
  conditionDueOn: string | null;
  deferredUntil: string | null;
  decidedBy: string;
  decidedAs: Role;
  onBehalfOf: string | null;
  mandateId: string;
  decidedAt: Date;
  finalFrom: Date;
  takenBackAt: Date | null;
  finalAt: Date | null;
  version: number;
};
