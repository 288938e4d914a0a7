import type { Actor } from '../access/account.ts';
import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import { isAmount } from '../money.ts';
import { Refusal } from '../refusal.ts';
import { advicesFor, missingAdvices } from './advice.ts';
import type { ApprovalFacts, AskedAdvice } from './advice.ts';
import { deciderOf } from './mandate.ts';
import type { MandateRules } from './mandate.ts';
import type { Advice, ApprovalRequest, MandateVersion } from './rows.ts';

/** What somebody asks a decision about, before it is known who decides. */
export type RequestDraft = Omit<
  ApprovalRequest,
  'requestedBy' | 'decides' | 'decisionKind' | 'countedCents' | 'mandateId' | 'status' | 'version'
>;

/** Everything a request stands on: who asks, what it is about, the mandate that counts, and earlier requests. */
export type RequestContext = {
  requester: Actor;
  facts: ApprovalFacts;
  mandate: MandateVersion;
  earlier: readonly ApprovalRequest[];
};

/** Asks a decision about one exact content: says who decides, and who must advise before that. */
export function requestApproval(
  draft: RequestDraft,
  { requester, facts, mandate, earlier }: RequestContext,
): { request: ApprovalRequest; advices: AskedAdvice[]; event: DomainEvent } {
  if (earlier.some((other) => isSameSubject(other, draft) && other.status === 'open')) {
    throw new Refusal('approval.already-open', { subjectId: draft.subjectId });
  }
  if (!isAmount(draft.amountCents)) throw new Error(`${draft.amountCents} is not an amount in whole cents.`);
  const decides = deciderOf(mandate.rules, facts);
  const request: ApprovalRequest = {
    ...draft,
    decisionKind: facts.kind,
    countedCents: facts.countedCents,
    requestedBy: requester.accountId,
    decides,
    mandateId: mandate.id,
    status: 'open',
    version: 1,
  };
  const { workAreaId, requestedAt } = draft;
  const advices = advicesFor({ requester, workAreaId, requestedAt, decides }, facts, mandate.rules);
  return {
    request,
    advices,
    event: happened('approval.requested', request.id, {
      subjectKind: request.subjectKind,
      subjectId: request.subjectId,
      amountCents: request.amountCents,
      countedCents: facts.countedCents,
      decides,
      advisers: advices.map(({ role }) => role),
    }),
  };
}

function isSameSubject(one: RequestDraft, other: RequestDraft): boolean {
  return one.subjectKind === other.subjectKind && one.subjectId === other.subjectId;
}

/** Takes a request off the table because its subject changed: what was asked is no longer what there is. */
export function becomeStale(request: ApprovalRequest): DomainEvent {
  close(request, 'stale');
  return happened('approval.became-stale', request.id, { subjectId: request.subjectId });
}

/** Takes a request back, because its subject is withdrawn. */
export function withdrawRequest(request: ApprovalRequest): DomainEvent {
  close(request, 'withdrawn');
  return happened('approval.withdrawn', request.id, { subjectId: request.subjectId });
}

function close(request: ApprovalRequest, status: 'stale' | 'withdrawn'): void {
  if (request.status !== 'open') throw new Refusal('approval.not-open', { status: request.status });
  request.status = status;
}

/**
 * Tells whether the page behind a mail may offer to approve at once: below the amount where the controller advises,
 * every advice positive, and nothing changed since. Everything else is read first.
 */
export function mayConfirmFromMail(
  request: ApprovalRequest,
  advices: readonly Advice[],
  now: { currentHash: string; rules: MandateRules },
): boolean {
  return (
    request.status === 'open' &&
    request.contentHash === now.currentHash &&
    request.amountCents < now.rules.controllerFromCents &&
    advices.every(({ verdict }) => verdict === 'positive')
  );
}

/** Whose move a request is: of the advisers who still block it, or else of the function that decides. */
export function movesNow(request: ApprovalRequest, advices: readonly Advice[], today: string): string[] {
  if (request.status !== 'open') return [];
  const missing = missingAdvices(advices, today);
  return missing.length > 0 ? missing.map(({ role }) => role) : [request.decides];
}
