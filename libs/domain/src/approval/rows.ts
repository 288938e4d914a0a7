import type { Role } from '../access/account.ts';
import type { JsonObject } from '../canonical.ts';
import type { ApprovalKind, MandateRules } from './mandate.ts';

/** A version of the table that says who decides; it is never edited, only followed by the next. */
export type MandateVersion = { id: string; validFrom: string; rules: MandateRules };

/** How far a draft of the next version is: being written, before the board, decided but to be taken back, in force or refused. */
export const mandateDraftStatuses = ['draft', 'submitted', 'approved', 'adopted', 'rejected'] as const;

/** The next version of the mandate while it is being made; it grows out of `baseId`. Adopted, its id is that of the version. */
export type MandateDraft = {
  id: string;
  baseId: string;
  validFrom: string;
  rules: MandateRules;
  why: string;
  status: (typeof mandateDraftStatuses)[number];
  draftedBy: string;
  version: number;
};

/**
 * Who decides in whose place: in which function and work area (null: in all that the principal has), from and up to and
 * including a day, and up to an amount (cents; null: as far as the function reaches).
 */
export type Deputy = {
  id: string;
  principalId: string;
  deputyId: string;
  role: Role;
  workAreaId: string | null;
  startsOn: string;
  endsOn: string;
  limitCents: number | null;
  why: string;
  appointedBy: string;
  endedAt: Date | null;
  version: number;
};

/** What can be asked a decision about. */
export const approvalSubjects = ['measure', 'package', 'budgetChange', 'scenario', 'mandate'] as const;

/** A kind of subject of a decision. */
export type ApprovalSubject = (typeof approvalSubjects)[number];

/** The states of a request: waiting, decided, overtaken by a change of its subject, or taken back by its asker. */
export const approvalStatuses = ['open', 'decided', 'stale', 'withdrawn'] as const;

/**
 * A request to decide about one exact content. A mandate belongs to no cycle and no work area. The kind and the amount
 * that the mandate looked at are null on requests from before they were kept.
 */
export type ApprovalRequest = {
  id: string;
  subjectKind: ApprovalSubject;
  subjectId: string;
  subjectVersion: number;
  cycleId: string | null;
  workAreaId: string | null;
  decisionKind: ApprovalKind | null;
  countedCents: number | null;
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
