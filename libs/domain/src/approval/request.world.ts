import type { Actor, Role } from '../access/account.ts';
import type { DecisionContext, DecisionDraft } from './decide.ts';
import { requestApproval } from './request.ts';
import type { RequestDraft } from './request.ts';
import type { Advice, ApprovalRequest, Outcome } from './rows.ts';
import { centralMandate } from './starter-mandate.ts';

// The people and the one request that the tests of this folder share.

/** Someone in one function, in one work area or in all. */
export const person = (accountId: string, role: Role, workAreaId: string | null = null): Actor => ({
  accountId,
  roles: [{ role, workAreaId }],
});
/** The policy officer who asks. */
export const noor = person('noor', 'policyOfficer');
/** The director who decides. */
export const dirk = person('dirk', 'director');
/** A supervisor. */
export const board = person('els', 'supervisoryBoard');
/** The hash of the content that was asked about. */
export const hash = 'a'.repeat(64);
/** When it was asked. */
export const asked = new Date('2026-09-22T09:00:00Z');
/** When it is decided. */
export const now = new Date('2026-09-25T09:00:00Z');
/** A moment after the decision. */
export const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
/** The mandate in force. */
export const mandate = { id: 'v4', validFrom: '2026-01-01', rules: centralMandate };

/** What is asked: a lockable entrance. */
export const draftOf = (amountCents: number): RequestDraft => ({
  id: 'request',
  subjectKind: 'measure',
  subjectId: 'm27-014',
  subjectVersion: 1,
  cycleId: 'c27',
  workAreaId: 'vliethorst',
  title: 'Afsluitbare entree',
  content: {},
  contentHash: hash,
  amountCents,
  requestedAt: asked,
});
/** What the mandate looks at. */
export const factsOf = (countedCents: number) =>
  ({ kind: 'measureWithinBudget', countedCents, years: 1, lever: 'maintenance', needs: [] }) as const;

/** Noor asks, and every adviser is positive. */
export function asks(amountCents = 30_000_00, requester = noor, earlier: ApprovalRequest[] = []) {
  const answer = requestApproval(draftOf(amountCents), {
    requester,
    facts: factsOf(amountCents),
    mandate,
    earlier,
  });
  const advices = answer.advices.map((advice): Advice => ({
    ...advice,
    id: advice.role,
    requestId: 'request',
    verdict: 'positive',
    remark: null,
    givenBy: advice.role,
    givenAt: now,
    version: 1,
  }));
  return { ...answer, advices };
}

/** What a decider says; it carries every field, also those that do not belong to the outcome. */
export const says = (outcome: Outcome, change: Partial<DecisionDraft> = {}): DecisionDraft => ({
  id: 'decision',
  batchId: null,
  outcome,
  reason: outcome === 'approved' ? '' : 'Omdat het zo is.',
  condition: 'Eerst een beheerplan.',
  conditionOwnerId: 'tom',
  conditionDueOn: '2026-11-01',
  deferredUntil: '2027-01-15',
  ...change,
});
/** Who says it, and on what it stands. */
export const by = (actor: Actor, change: Partial<DecisionContext> = {}): DecisionContext => ({
  actor,
  facts: factsOf(30_000_00),
  mandate,
  proposedBy: [],
  agreement: 'Artikel 4',
  currentHash: hash,
  now,
  ...change,
});

/** An advice not given. */
export const openAdvice: Partial<Advice> = { verdict: null, givenBy: null, givenAt: null };
