import {
  type Advice,
  addDays,
  type ApprovalFacts,
  type ApprovalRequest,
  becomeStale,
  type JsonObject,
  mandateOn,
  type MandateVersion,
  requestApproval,
  withdrawRequest,
} from '@jaarring/domain';
import { uuidv7 } from '../shell/id.ts';
import type { Scope } from '../shell/scope.ts';
import { assignTask, finishTasks } from '../task/assign-task.ts';
import { AdviceTable, ApprovalTable, MandateTable } from './approval.table.ts';
import { contentHash } from './content-hash.ts';

/** How long a decider has before the task is late. Unit: days. Source: own choice, 2026. */
const DECISION_DAYS = 14;

/** What is asked: the subject with its exact content, and the facts that tell who decides and who advises. */
export type Asked = Pick<
  ApprovalRequest,
  'subjectKind' | 'subjectId' | 'subjectVersion' | 'cycleId' | 'workAreaId' | 'title' | 'amountCents'
> & {
  content: JsonObject;
  facts: ApprovalFacts;
};

/** The mandate that counts today. */
export async function mandateToday(scope: Scope): Promise<MandateVersion> {
  return mandateOn(await scope.db.findAll(MandateTable), scope.today);
}

/** Asks a decision on one exact content, and puts the advisers and the decider to move. */
export async function askApproval(scope: Scope, { facts, ...asked }: Asked): Promise<ApprovalRequest> {
  const mandate = await mandateToday(scope);
  const earlier = await requestsAbout(scope, asked.subjectId);
  const draft = {
    ...asked,
    id: uuidv7(scope.now),
    contentHash: contentHash(asked.content),
    requestedAt: scope.now,
  };
  const { request, advices, event } = requestApproval(draft, {
    requester: scope.actor,
    facts,
    mandate,
    earlier,
  });
  await scope.db.insert(ApprovalTable, request);
  const rows: Advice[] = advices.map((advice) => ({
    ...advice,
    id: uuidv7(scope.now),
    requestId: request.id,
    verdict: null,
    remark: null,
    givenBy: null,
    givenAt: null,
    version: 1,
  }));
  await scope.db.insert(AdviceTable, rows);
  scope.record(event);
  const about = {
    subjectKind: 'approval',
    subjectId: request.id,
    title: request.title,
    cycleId: request.cycleId,
    workAreaId: request.workAreaId,
    because: request.subjectKind === 'mandate' ? 'mandate-submitted' : 'measure-submitted',
  } as const;
  for (const { role, dueOn } of rows) {
    await assignTask(scope, { ...about, kind: 'advise', role, dueOn });
  }
  await assignTask(scope, {
    ...about,
    kind: 'decide',
    role: request.decides,
    dueOn: addDays(scope.today, DECISION_DAYS),
  });
  return request;
}

/** Takes the open request about a subject off the table: its content changed, or the subject was withdrawn. */
export async function closeRequest(
  scope: Scope,
  subjectId: string,
  why: 'stale' | 'withdrawn',
): Promise<void> {
  const open = (await requestsAbout(scope, subjectId)).find(({ status }) => status === 'open');
  if (!open) return;
  const event = why === 'stale' ? becomeStale(open) : withdrawRequest(open);
  await scope.db.save(ApprovalTable, open);
  scope.record(event);
  await finishTasks(scope, 'approval', open.id);
}

function requestsAbout(scope: Scope, subjectId: string): Promise<ApprovalRequest[]> {
  return scope.db.findAll(ApprovalTable, { subjectId });
}
