import type { Decide } from '@jaarring/contracts';
import {
  type Advice,
  type DecidedBy,
  type ApprovalRequest,
  type ApprovalSubject,
  decide,
  type Decision,
  type DomainEvent,
  makeFinal,
  type Outcome,
  Refusal,
  takeBack,
} from '@jaarring/domain';
import { TELL_DECISION } from '../notification/tell-decision.ts';
import { uuidv7 } from '../shell/id.ts';
import { onJob } from '../shell/jobs.ts';
import type { Scope } from '../shell/scope.ts';
import { assignTask, finishTasks, type NewTask } from '../task/assign-task.ts';
import { AdviceTable, ApprovalTable, DecisionTable } from './approval.table.ts';
import { mandateToday } from './ask-approval.ts';

/** What a decision needs to know of its subject as it is now. */
export type SubjectNow = {
  facts: DecidedBy;
  proposedBy: readonly string[];
  agreement: string;
  currentHash: string;
};

/** The newest request about a subject, locked until the end of the transaction: two deciders come one after the other. */
export async function lockRequest(scope: Scope, subjectId: string): Promise<ApprovalRequest> {
  const found = await scope.db.row<{ id: string }>(
    `select id from approval_request where subject_id = $1 order by requested_at desc, id desc limit 1 for update`,
    [subjectId],
  );
  if (!found) throw new Refusal('access.not-found', { kind: 'approval' });
  return (await scope.db.find(ApprovalTable, found.id))!;
}

/**
 * The subject and its request, locked in this order and ready to be decided about: by the actor, or from here on in the
 * name of whoever the actor stands in for.
 */
export async function openForDecision<Subject>(
  scope: Scope,
  id: string,
  { onBehalfOf }: Pick<Decide, 'onBehalfOf'>,
  lock: () => Promise<Subject>,
): Promise<{ subject: Subject; request: ApprovalRequest }> {
  if (onBehalfOf) scope.standInFor(onBehalfOf);
  const subject = await lock();
  return { subject, request: await lockRequest(scope, id) };
}

/** A decision that is taken and not yet written down. */
export type Weighed = { request: ApprovalRequest; decision: Decision; event: DomainEvent };

/** Decides on exactly the content the decider saw, for themselves or as a deputy; from `finalFrom` on a job makes the decision final. */
export async function decideApproval(
  scope: Scope,
  request: ApprovalRequest,
  { onBehalfOf: _principal, ...said }: Decide,
  subject: SubjectNow,
): Promise<Decision> {
  const weighed = await weighApproval(scope, request, { ...said, batchId: null }, subject);
  await keepDecision(scope, weighed);
  return weighed.decision;
}

/** What is said in a decision; in whose name is known by then, because the actor is whoever acts. */
export type Said = Omit<Decide, 'onBehalfOf'>;

/** Takes the decision, or refuses; nothing is written yet. */
export async function weighApproval(
  scope: Scope,
  request: ApprovalRequest,
  { contentHash, ...said }: Said & { batchId: string | null },
  subject: SubjectNow,
): Promise<Weighed> {
  if (contentHash !== request.contentHash) throw new Refusal('approval.stale', { requestId: request.id });
  const advices: Advice[] = await scope.db.findAll(AdviceTable, { requestId: request.id });
  const { decision, event } = decide(
    request,
    advices,
    { ...said, id: uuidv7(scope.now) },
    {
      ...subject,
      actor: scope.actor,
      mandate: await mandateToday(scope),
      now: scope.now,
    },
  );
  return { request, decision, event };
}

/** Writes a decision down; of decisions that were taken together one job makes all final. */
export async function keepDecision(scope: Scope, { request, decision, event }: Weighed): Promise<void> {
  await scope.db.insert(DecisionTable, decision);
  await scope.db.save(ApprovalTable, request);
  scope.record(event);
  await finishTasks(scope, 'approval', request.id);
  if (decision.finalAt !== null) return followFinal(scope, request, decision);
  if (decision.batchId === null) scope.later('approval.finalise', decision.id, decision.finalFrom);
}

/** Takes the standing decision back within its time; the request lies open again and the decider is to move. */
export async function takeDecisionBack(
  scope: Scope,
  request: ApprovalRequest,
  currentHash: string,
): Promise<Decision> {
  const decision = await standingDecision(scope, request.id);
  if (!decision) throw new Refusal('approval.no-decision', { requestId: request.id });
  standInAsThen(scope, decision);
  const event = takeBack(request, decision, { actor: scope.actor, currentHash, now: scope.now });
  await keepReopening(scope, { request, decision, event });
  return decision;
}

/** Who decided as a deputy also takes it back as one, in the same name. */
export function standInAsThen(scope: Scope, { onBehalfOf, decidedBy }: Decision): void {
  if (onBehalfOf !== null && decidedBy === scope.actor.accountId) scope.standInFor(onBehalfOf);
}

/** Writes down that a decision was taken back: the decider is to move again. */
export async function keepReopening(scope: Scope, { request, decision, event }: Weighed): Promise<void> {
  await scope.db.save(DecisionTable, decision);
  await scope.db.save(ApprovalTable, request);
  scope.record(event);
  await assignTask(scope, {
    kind: 'decide',
    because: 'advices-complete',
    subjectKind: 'approval',
    subjectId: request.id,
    title: request.title,
    cycleId: request.cycleId,
    workAreaId: request.workAreaId,
    role: request.decides,
    dueOn: scope.today,
  });
}

/** The decision that stands: taken and not taken back. */
async function standingDecision(scope: Scope, requestId: string): Promise<Decision | undefined> {
  const all = await scope.db.findAll(DecisionTable, { requestId });
  return all.find(({ takenBackAt }) => takenBackAt === null);
}

/** Once it is too late to take back: the decision is final, and what follows from it leaves. */
onJob('approval.finalise', async (scope, decisionId) => {
  const decision = await scope.db.find(DecisionTable, decisionId);
  const event = decision && makeFinal(decision, scope.now);
  if (!decision || !event) return;
  await scope.db.save(DecisionTable, decision);
  scope.record(event);
  await followFinal(scope, (await scope.db.find(ApprovalTable, decision.requestId))!, decision);
});

/** What a feature does once a decision about its subject is final. */
export type FollowFinal = (scope: Scope, request: ApprovalRequest, decision: Decision) => Promise<void>;

const followers = new Map<ApprovalSubject, FollowFinal>([['measure', followMeasure]]);

/** Says what follows from a final decision about a kind of subject; its feature calls this once, next to the use case. */
export function onFinal(subjectKind: ApprovalSubject, follow: FollowFinal): void {
  if (followers.has(subjectKind)) throw new Error(`two followers of a decision about a ${subjectKind}`);
  followers.set(subjectKind, follow);
}

/** Lets the feature of its subject do what follows from a decision that is final. */
export async function followFinal(scope: Scope, request: ApprovalRequest, decision: Decision): Promise<void> {
  const follow = followers.get(request.subjectKind);
  if (!follow) throw new Error(`nobody follows a decision about a ${request.subjectKind}`);
  if (decision.outcome === 'conditional') await assignCondition(scope, request, decision);
  await follow(scope, request, decision);
}

/** The proposer of a measure hears of it by mail (of many at once in one letter); what somebody has to do now becomes a task. */
async function followMeasure(scope: Scope, request: ApprovalRequest, decision: Decision): Promise<void> {
  if (decision.batchId === null) scope.later(TELL_DECISION, decision.id);
  for (const task of tasksAfter(request, decision, scope.today)) {
    await assignTask(scope, {
      ...task,
      subjectKind: 'measure',
      subjectId: request.subjectId,
      title: request.title,
      cycleId: request.cycleId,
      workAreaId: request.workAreaId,
    });
  }
}

/** A condition has its owner and its day. It hangs on the measure, which shows it; of anything else on the request. */
function assignCondition(scope: Scope, request: ApprovalRequest, decision: Decision): Promise<void> {
  const { subjectKind, subjectId, id, title, cycleId, workAreaId } = request;
  return assignTask(scope, {
    kind: 'meet-condition',
    because: 'decided-with-condition',
    ...(subjectKind === 'measure' ? { subjectKind, subjectId } : { subjectKind: 'approval', subjectId: id }),
    title,
    cycleId,
    workAreaId,
    assigneeId: decision.conditionOwnerId,
    dueOn: decision.conditionDueOn ?? scope.today,
  });
}

type Move = Pick<NewTask, 'kind' | 'because' | 'assigneeId' | 'dueOn' | 'notBefore'>;

/** Per outcome: an approval asks for the money, a question for an answer. */
function tasksAfter({ requestedBy }: ApprovalRequest, decision: Decision, today: string): Move[] {
  const money: Move = {
    kind: 'request-budget',
    because: 'measure-approved',
    assigneeId: requestedBy,
    dueOn: today,
  };
  const revision: Move = {
    kind: 'revise-measure',
    because: 'measure-returned',
    assigneeId: requestedBy,
    dueOn: today,
  };
  const day = decision.deferredUntil ?? today;
  const moves: Record<Outcome, Move[]> = {
    approved: [money],
    conditional: [money],
    returned: [revision],
    deferred: [{ ...revision, because: 'decision-deferred', dueOn: day, notBefore: day }],
    rejected: [],
  };
  return moves[decision.outcome];
}
