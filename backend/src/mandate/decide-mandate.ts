import type { Decide } from '@jaarring/contracts';
import { contentOfMandate, type MandateDraft, settleMandate, takeMandateBack } from '@jaarring/domain';
import { contentHash } from '../approval/content-hash.ts';
import {
  decideApproval,
  lockRequest,
  openForDecision,
  type SubjectNow,
  takeDecisionBack,
} from '../approval/decide-approval.ts';
import type { Scope } from '../shell/scope.ts';
import { lockDraft } from './lock-draft.ts';
import { MandateDraftTable } from './mandate.table.ts';

/** Decides about a draft, on exactly the content that was asked; answers the id of the request. */
export async function decideMandate(scope: Scope, id: string, said: Decide): Promise<string> {
  const { subject, request } = await openForDecision(scope, id, said, () => lockForBoard(scope, id));
  const { draft } = subject;
  const decision = await decideApproval(scope, request, said, subjectNow(draft));
  const event = settleMandate(draft, decision.outcome, scope.today);
  await scope.db.save(MandateDraftTable, draft);
  scope.record(event);
  return request.id;
}

/** Takes one's own decision back within its time; the draft lies before the board again. */
export async function takeDecisionOnMandateBack(scope: Scope, id: string): Promise<string> {
  const { draft } = await lockForBoard(scope, id);
  const request = await lockRequest(scope, id);
  await takeDecisionBack(scope, request, subjectNow(draft).currentHash);
  const event = takeMandateBack(draft);
  await scope.db.save(MandateDraftTable, draft);
  scope.record(event);
  return request.id;
}

const lockForBoard = (scope: Scope, id: string) => lockDraft(scope, id, 'mandate.adopt');

/** A mandate costs nothing itself; whoever drafted it proposed it. */
function subjectNow(draft: MandateDraft): SubjectNow {
  return {
    facts: { kind: 'mandateVersion', countedCents: 0 },
    proposedBy: [draft.draftedBy],
    agreement: '',
    currentHash: contentHash(contentOfMandate(draft)),
  };
}
