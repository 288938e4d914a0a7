import type { Actor } from '../access/account.ts';
import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import { Refusal } from '../refusal.ts';
import type { ApprovalRequest, Decision } from './rows.ts';

/** Tells whether a decision stands for good: not taken back, and too late to do so. */
export function isFinal(decision: Decision, now: Date): boolean {
  return decision.takenBackAt === null && (decision.finalAt !== null || now >= decision.finalFrom);
}

/** Takes a decision back within its time, by who took it; the request lies open again. */
export function takeBack(
  request: ApprovalRequest,
  decision: Decision,
  context: { actor: Actor; currentHash: string; now: Date },
): DomainEvent {
  const { actor, currentHash, now } = context;
  if (decision.takenBackAt !== null || decision.requestId !== request.id || request.status !== 'decided') {
    throw new Refusal('approval.no-decision', { requestId: request.id });
  }
  if (decision.decidedBy !== actor.accountId) throw new Refusal('approval.takeback-not-yours', {});
  if (isFinal(decision, now)) {
    throw new Refusal('approval.takeback-too-late', { finalFrom: decision.finalFrom.toISOString() });
  }
  if (decision.contentHash !== currentHash) throw new Refusal('approval.stale', { requestId: request.id });
  decision.takenBackAt = now;
  request.status = 'open';
  return happened('approval.decision-taken-back', request.id, {
    decisionId: decision.id,
    outcome: decision.outcome,
  });
}

/**
 * Makes a decision final once its time to be taken back is over; notes, mails and condition tasks follow this event.
 * Null when there is nothing to do: taken back, already final, or too early, so that it may be tried again.
 */
export function makeFinal(decision: Decision, now: Date): DomainEvent | null {
  if (decision.finalAt !== null || !isFinal(decision, now)) return null;
  decision.finalAt = now;
  return happened('approval.decision-made-final', decision.requestId, {
    decisionId: decision.id,
    outcome: decision.outcome,
  });
}
