import { makeFinal } from '@jaarring/domain';
import { TELL_DECISION } from '../notification/tell-decision.ts';
import { onJob } from '../shell/jobs.ts';
import type { Scope } from '../shell/scope.ts';
import { ApprovalTable, DecisionTable } from './approval.table.ts';
import { followFinal } from './decide-approval.ts';

/** The job that makes decisions final that were taken together. */
export const FINALISE_BATCH = 'approval.finalise-batch';

/** Once it is too late to take them back: all that still stand become final at once, and each proposer gets one letter. */
onJob(FINALISE_BATCH, async (scope, batchId) => {
  const standing = await scope.db.rows<{ id: string }>(
    `select id from decision
     where batch_id = $1 and taken_back_at is null and final_at is null order by id for update`,
    [batchId],
  );
  let isAnyMade = false;
  for (const { id } of standing) {
    const decision = (await scope.db.find(DecisionTable, id))!;
    const event = makeFinal(decision, scope.now);
    if (!event) continue;
    isAnyMade = true;
    await scope.db.save(DecisionTable, decision);
    scope.record(event);
    await followFinal(scope, (await scope.db.find(ApprovalTable, decision.requestId))!, decision);
  }
  // run a second time there is nothing left to make final, and nobody to tell again
  if (isAnyMade) await tellTogether(scope, batchId);
});

/** Sends each proposer one letter about all of theirs: the first of their decisions speaks for the others. */
export async function tellTogether(scope: Scope, batchId: string): Promise<void> {
  const firsts = await scope.db.rows<{ id: string }>(
    `select distinct on (m.proposed_by) d.id from decision d
     join approval_request r on r.corporation_id = d.corporation_id and r.id = d.request_id
     join measure m on m.corporation_id = r.corporation_id and m.id = r.subject_id
     where d.batch_id = $1 and d.taken_back_at is null and d.final_at is not null
     order by m.proposed_by, d.id`,
    [batchId],
  );
  for (const { id } of firsts) scope.later(TELL_DECISION, id);
}
