import { adoptMandate, type ApprovalRequest, type Decision } from '@jaarring/domain';
import { MandateTable } from '../approval/approval.table.ts';
import { onFinal } from '../approval/decide-approval.ts';
import type { Scope } from '../shell/scope.ts';
import { assignTask } from '../task/assign-task.ts';
import { MandateDraftTable } from './mandate.table.ts';

/** Once the board can no longer take it back, a yes makes the draft a version; a question goes to the drafter. */
onFinal('mandate', async (scope, request, decision) => {
  const { outcome } = decision;
  if (outcome === 'approved' || outcome === 'conditional') await adopt(scope, request.subjectId);
  if (outcome === 'returned' || outcome === 'deferred') await askRevision(scope, request, decision);
});

async function adopt(scope: Scope, draftId: string): Promise<void> {
  const draft = await scope.db.find(MandateDraftTable, draftId);
  if (!draft) throw new Error(`The draft ${draftId} that was decided on is not there.`);
  const { version, event } = adoptMandate(draft);
  await scope.db.insert(MandateTable, version);
  await scope.db.save(MandateDraftTable, draft);
  scope.record(event);
}

function askRevision(scope: Scope, request: ApprovalRequest, decision: Decision): Promise<void> {
  const day = decision.deferredUntil ?? scope.today;
  return assignTask(scope, {
    kind: 'revise-mandate',
    because: decision.outcome === 'deferred' ? 'decision-deferred' : 'mandate-returned',
    subjectKind: 'mandate',
    subjectId: request.subjectId,
    title: request.title,
    assigneeId: request.requestedBy,
    dueOn: day,
    notBefore: decision.deferredUntil,
  });
}
