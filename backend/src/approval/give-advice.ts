import type { GiveAdvice } from '@jaarring/contracts';
import { advise, happened, permit, Refusal } from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';
import { AdviceTable, ApprovalTable } from './approval.table.ts';

/** Gives the advice of one function; it may be changed until the decision, which waits for whoever is writing it down. */
export async function giveAdvice(scope: Scope, requestId: string, given: GiveAdvice): Promise<void> {
  await scope.db.rows('select 1 from approval_request where id = $1 for update', [requestId]);
  const request = await scope.db.find(ApprovalTable, requestId);
  if (!request) throw new Refusal('access.not-found', { kind: 'approval_request' });
  // what is about the whole corporation lies in no area, and so in no phase of one
  if (request.workAreaId === null) permit(scope.actor, 'approval.advise');
  else await scope.require('approval.advise', request);
  const advice = await scope.db.find(AdviceTable, given.adviceId);
  if (!advice || advice.requestId !== requestId)
    throw new Refusal('approval.advice-unknown', { adviceId: given.adviceId });
  const event = advise(request, advice, {
    verdict: given.verdict,
    remark: given.remark || null,
    actor: scope.actor,
    now: scope.now,
  });
  advice.version = given.version;
  await scope.db.save(AdviceTable, advice);
  scope.record(event);
  const finished = await scope.db.rows<{ id: string }>(
    `update task set done_at = $3, done_by = $4, version = version + 1
     where subject_kind = 'approval' and subject_id = $1 and kind = 'advise' and role = $2 and done_at is null
     returning id`,
    [requestId, advice.role, scope.now, scope.actor.accountId],
  );
  for (const { id } of finished) scope.record(happened('task.done', id, { kind: 'advise' }));
}
