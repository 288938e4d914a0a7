import type { Actor } from '../access/account.ts';
import { Refusal } from '../refusal.ts';
import type { RefusalCode } from '../refusal.ts';
import { checkFourEyes, checkOpen, functionFor } from './decide.ts';
import { actingFor } from './deputy.ts';
import { isDeciding } from './mandate.ts';
import type { ApprovalRequest } from './rows.ts';

/** As much of a request as tells who may decide about it. */
export type AskedRequest = Pick<
  ApprovalRequest,
  | 'id'
  | 'status'
  | 'requestedBy'
  | 'decides'
  | 'workAreaId'
  | 'amountCents'
  | 'countedCents'
  | 'subjectKind'
  | 'subjectId'
>;

/** Who asks whether they may decide, and the people whose own proposal it is. */
export type AskerFacts = { actor: Actor; proposedBy: readonly string[] };

/** Refuses whoever may not decide about a request, in their own name or in that of whoever they act for now. */
export function checkMayDecide(request: AskedRequest, { actor, proposedBy }: AskerFacts): void {
  const { decides, workAreaId, countedCents } = request;
  const amountCents = countedCents ?? request.amountCents;
  checkOpen(request);
  checkFourEyes(request, { actor, proposedBy });
  if (!isDeciding(decides)) throw new Refusal('approval.above-mandate', { decides, amountCents });
  functionFor(actor, { decides, workAreaId, amountCents });
}

/** In whose name an actor may decide about a request: their own (null), or of whoever they stand in for. */
export function namesToDecideIn(request: AskedRequest, { actor, proposedBy }: AskerFacts): (string | null)[] {
  const principals = (actor.standsIn ?? []).map(({ principalId }) => principalId);
  return [null, ...new Set(principals)].filter((name) => {
    const acting = name === null ? actor : actingFor(actor, name);
    return whyNot(() => checkMayDecide(request, { actor: acting, proposedBy })) === null;
  });
}

/** The code with which something is refused; null when it is not. */
export function whyNot(check: () => void): RefusalCode | null {
  try {
    check();
    return null;
  } catch (error) {
    // the rules of a decision speak in refusals; anything else is a bug
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
