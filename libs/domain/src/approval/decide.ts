import type { Actor, StandIn } from '../access/account.ts';
import { dayAt, isDay } from '../day.ts';
import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import { Refusal } from '../refusal.ts';
import { expiredAdvices, missingAdvices } from './advice.ts';
import type { AwaitedAdvice } from './advice.ts';
import { deciderOf, decidingRoles, mayDecideFor } from './mandate.ts';
import type { DecidingRole } from './mandate.ts';
import type { DecidedBy } from './advice.ts';
import type { Advice, ApprovalRequest, Decision, MandateVersion, Outcome } from './rows.ts';

const MS_PER_MINUTE = 60_000;

/** What the decider says. */
export type DecisionDraft = {
  id: string;
  batchId: string | null;
  outcome: Outcome;
  reason: string;
  condition: string | null;
  conditionOwnerId: string | null;
  conditionDueOn: string | null;
  deferredUntil: string | null;
};

/** Everything a decision stands on. `proposedBy` are the people whose own proposal this is, besides who asked. */
export type DecisionContext = {
  actor: Actor;
  facts: DecidedBy;
  mandate: MandateVersion;
  proposedBy: readonly string[];
  agreement: string;
  currentHash: string;
  now: Date;
};

/** Decides about the exact content that was asked, or refuses with what stands in the way. */
export function decide(
  request: ApprovalRequest,
  advices: readonly Advice[],
  draft: DecisionDraft,
  context: DecisionContext,
): { decision: Decision; event: DomainEvent } {
  const { actor, facts, mandate, now } = context;
  const today = dayAt(now);
  checkOpen(request);
  checkFourEyes(request, context);
  const decidedAs = functionFor(actor, {
    decides: facts.decides ?? deciderOf(mandate.rules, facts),
    workAreaId: request.workAreaId,
    amountCents: facts.countedCents,
  });
  if (request.contentHash !== context.currentHash)
    throw new Refusal('approval.stale', { requestId: request.id });
  checkOutcome(draft, today);
  checkAdvices(draft, advices, today);
  checkAgreement(request, draft, context);
  const decision: Decision = {
    ...draft,
    ...onlyFieldsOf(draft),
    requestId: request.id,
    contentHash: request.contentHash,
    reason: draft.reason.trim(),
    decidedBy: actor.accountId,
    decidedAs,
    onBehalfOf: actor.onBehalfOf ?? null,
    mandateId: mandate.id,
    decidedAt: now,
    finalFrom: new Date(now.getTime() + mandate.rules.takeBackMinutes * MS_PER_MINUTE),
    takenBackAt: null,
    finalAt: mandate.rules.takeBackMinutes === 0 ? now : null,
    version: 1,
  };
  request.status = 'decided';
  return { decision, event: decided(request, decision) };
}

/** Refuses a request that no longer waits. */
export function checkOpen(request: Pick<ApprovalRequest, 'id' | 'status'>): void {
  if (request.status === 'stale') throw new Refusal('approval.stale', { requestId: request.id });
  if (request.status !== 'open') throw new Refusal('approval.not-open', { status: request.status });
}

/** Refuses whoever asked or proposed this, in person or through the one they stand in for. */
export function checkFourEyes(
  request: Pick<ApprovalRequest, 'id' | 'requestedBy'>,
  { actor, proposedBy }: Pick<DecisionContext, 'actor' | 'proposedBy'>,
): void {
  const own = [request.requestedBy, ...proposedBy];
  const hands = [actor.accountId, actor.onBehalfOf];
  if (hands.some((person) => typeof person === 'string' && own.includes(person))) {
    throw new Refusal('approval.own-request', { requestId: request.id });
  }
}

/** What a function has to reach: where it lies, who decides about it, and the amount that the mandate counts. */
export type Reach = { decides: DecidingRole; workAreaId: string | null; amountCents: number };

/** In which function the actor decides: the lowest that may, of their own or of whoever they act for. */
export function functionFor(actor: Actor, { decides, workAreaId, amountCents }: Reach): DecidingRole {
  const usable = usableFor(actor).filter(
    (one) => mayDecideFor(one.role, decides) && (one.workAreaId === null || one.workAreaId === workAreaId),
  );
  if (usable.length === 0) throw new Refusal('approval.above-mandate', { decides, amountCents });
  // A deputy stays within the amount of the appointment, however far the function itself reaches.
  const enough = usable.filter(({ limitCents }) => limitCents === null || amountCents <= limitCents);
  const held = decidingRoles.find((role) => enough.some((one) => one.role === role));
  if (held !== undefined) return held;
  const limitCents = Math.max(...usable.map((one) => one.limitCents ?? 0));
  throw new Refusal('deputy.above-limit', { limitCents, amountCents });
}

/** The own functions, which know no other limit than the mandate; or those of whoever the actor acts for. */
function usableFor({
  roles,
  standsIn,
  onBehalfOf,
}: Actor): Pick<StandIn, 'role' | 'workAreaId' | 'limitCents'>[] {
  if (!onBehalfOf) return roles.map((own) => ({ ...own, limitCents: null }));
  return (standsIn ?? []).filter(({ principalId }) => principalId === onBehalfOf);
}

function checkOutcome(draft: DecisionDraft, today: string): void {
  if (draft.outcome !== 'approved' && draft.reason.trim() === '') {
    throw new Refusal('approval.reason-required', { outcome: draft.outcome });
  }
  if (draft.outcome === 'conditional') checkCondition(draft, today);
  if (draft.outcome === 'deferred') {
    if (draft.deferredUntil === null || !isDay(draft.deferredUntil)) {
      throw new Refusal('approval.deferral-needs-date', { field: 'deferredUntil' });
    }
    if (draft.deferredUntil <= today) throw new Refusal('approval.date-in-past', { field: 'deferredUntil' });
  }
}

function checkCondition({ condition, conditionOwnerId, conditionDueOn }: DecisionDraft, today: string): void {
  const missing = [
    ...((condition ?? '').trim().length < 3 ? ['condition'] : []),
    ...(conditionOwnerId === null ? ['conditionOwnerId'] : []),
    ...(conditionDueOn === null || !isDay(conditionDueOn) ? ['conditionDueOn'] : []),
  ];
  if (missing.length > 0) throw new Refusal('approval.condition-incomplete', { missing });
  if (conditionDueOn !== null && conditionDueOn < today) {
    throw new Refusal('approval.date-in-past', { field: 'conditionDueOn' });
  }
}

/** Refuses while a required advice is awaited, and an akkoord without a reason against an advice or after its term. */
export function checkAdvices(
  draft: Pick<DecisionDraft, 'outcome' | 'reason'>,
  advices: readonly AwaitedAdvice[],
  today: string,
): void {
  // Asking a question or waiting decides nothing yet, so it need not wait for advice.
  if (draft.outcome === 'returned' || draft.outcome === 'deferred') return;
  const missing = missingAdvices(advices, today);
  if (missing.length > 0) {
    const waiting = missing.map(({ role, dueOn }) => ({ role, dueOn }));
    throw new Refusal('approval.advice-missing', { advices: waiting });
  }
  if (draft.outcome !== 'approved' || draft.reason.trim() !== '') return;
  const against = advices.filter(({ verdict }) => verdict === 'negative').map(({ role }) => role);
  const expired = expiredAdvices(advices, today).map(({ role }) => role);
  if (against.length + expired.length > 0) {
    throw new Refusal('approval.reason-required', { outcome: draft.outcome, against, expired });
  }
}

/** Refuses an akkoord without the agreement that it must rest on. */
export function checkAgreement(
  request: Pick<ApprovalRequest, 'subjectKind' | 'subjectId'>,
  { outcome }: Pick<DecisionDraft, 'outcome'>,
  context: Pick<DecisionContext, 'mandate' | 'agreement'>,
): void {
  const isApproval = outcome === 'approved' || outcome === 'conditional';
  const isWork = request.subjectKind === 'measure' || request.subjectKind === 'package';
  const isAsked = isWork && context.mandate.rules.agreementRequired;
  if (isApproval && isAsked && context.agreement.trim() === '') {
    throw new Refusal('approval.agreement-missing', { subjectId: request.subjectId });
  }
}

/** A condition belongs to a conditional outcome and a day to a deferral; elsewhere they would only mislead. */
function onlyFieldsOf({ outcome, ...draft }: DecisionDraft) {
  const isConditional = outcome === 'conditional';
  return {
    condition: isConditional ? draft.condition!.trim() : null,
    conditionOwnerId: isConditional ? draft.conditionOwnerId : null,
    conditionDueOn: isConditional ? draft.conditionDueOn : null,
    deferredUntil: outcome === 'deferred' ? draft.deferredUntil : null,
  };
}

function decided(request: ApprovalRequest, decision: Decision): DomainEvent {
  return happened('approval.decided', request.id, {
    decisionId: decision.id,
    batchId: decision.batchId,
    subjectKind: request.subjectKind,
    subjectId: request.subjectId,
    outcome: decision.outcome,
    reason: decision.reason,
    decidedAs: decision.decidedAs,
    takenOver: decision.decidedAs !== request.decides,
    amountCents: request.amountCents,
    contentHash: decision.contentHash,
  });
}
