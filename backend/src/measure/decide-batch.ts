import { type DecideTogether, type DecisionBatch } from '@jaarring/contracts';
import {
  type ApprovalRequest,
  checkConfirmed,
  checkGoesTogether,
  type DomainEvent,
  type Measure,
  Refusal,
  type RefusedLine,
  refuseTogether,
  settle,
  takeBack,
  takeSettlingBack,
} from '@jaarring/domain';
import { ApprovalTable, DecisionTable } from '../approval/approval.table.ts';
import {
  keepDecision,
  keepReopening,
  standInAsThen,
  type Weighed,
  weighApproval,
} from '../approval/decide-approval.ts';
import { FINALISE_BATCH, tellTogether } from '../approval/finalise-batch.ts';
import { uuidv7 } from '../shell/id.ts';
import type { Scope } from '../shell/scope.ts';
import { subjectNow } from './decide-measure.ts';
import { keepBases, type Taken } from './decision-basis.ts';
import { MeasureTable } from './measure.table.ts';

type Found = { id: string; title: string; measureId: string; amountCents: number };
type Settled = Weighed & { measure: Measure; settled: DomainEvent; facts: Taken['facts'] };

/**
 * Decides about many measures at once, each on exactly its own content and with its own record; a deputy does so for one
 * principal, and stays within what holds for each line. All or none: a line that cannot be decided so refuses the whole,
 * and every such line is named.
 */
export async function decideTogether(scope: Scope, said: DecideTogether): Promise<DecisionBatch> {
  const { lines, count, totalCents, onBehalfOf, ...common } = said;
  if (onBehalfOf) scope.standInFor(onBehalfOf);
  const found = await lockAll(
    scope,
    lines.map(({ approvalId }) => approvalId),
  );
  refuseTogether(unknownAmong(lines, found));
  checkConfirmed(
    { count, totalCents },
    [...found.values()].map(({ amountCents }) => amountCents),
  );
  const batchId = uuidv7(scope.now);
  const all = await eachOrNone(
    lines.map((line) => ({ line, one: found.get(line.approvalId)! })),
    ({ line, one }) =>
      weigh(scope, one, { ...(line.instead ?? common), contentHash: line.contentHash, batchId }),
  );
  for (const one of all) {
    await keepDecision(scope, one);
    await scope.db.save(MeasureTable, one.measure);
    scope.record(one.settled);
  }
  await keepBases(scope, all);
  const { finalFrom, finalAt } = all[0]!.decision;
  if (finalAt === null) scope.later(FINALISE_BATCH, batchId, finalFrom);
  else await tellTogether(scope, batchId);
  return { id: batchId, count, totalCents, finalFrom: finalFrom.toISOString() };
}

/** Takes everything that was decided together back, as far as it still stands; again all or none. */
export async function takeTogetherBack(scope: Scope, batchId: string): Promise<DecisionBatch> {
  const standing = await scope.db.rows<{ requestId: string; decisionId: string }>(
    `select request_id as "requestId", id as "decisionId" from decision
     where batch_id = $1 and taken_back_at is null order by id`,
    [batchId],
  );
  if (standing.length === 0) throw new Refusal('access.not-found', { kind: 'decision-batch' });
  standInAsThen(scope, (await scope.db.find(DecisionTable, standing[0]!.decisionId))!);
  const found = await lockAll(
    scope,
    standing.map(({ requestId }) => requestId),
  );
  const reopened = await eachOrNone(
    standing.map(({ requestId, decisionId }) => ({ decisionId, one: found.get(requestId)! })),
    ({ decisionId, one }) => reopen(scope, one, decisionId),
  );
  for (const { measure, request, decision, event, settled } of reopened) {
    await keepReopening(scope, { request, decision, event });
    await scope.db.save(MeasureTable, measure);
    scope.record(settled);
  }
  return {
    id: batchId,
    count: reopened.length,
    totalCents: reopened.reduce((sum, { request }) => sum + request.amountCents, 0),
    finalFrom: reopened[0]!.decision.finalFrom.toISOString(),
  };
}

/** The requests by id. All measures are locked first and in order, then all requests: nobody waits in a circle. */
async function lockAll(scope: Scope, approvalIds: readonly string[]): Promise<Map<string, Found>> {
  await scope.db.rows(
    `select 1 from measure
     where id in (select subject_id from approval_request where id = any ($1::uuid[])) order by id for update`,
    [approvalIds],
  );
  const rows = await scope.db.rows<Found>(
    `select r.id, r.title, r.subject_id as "measureId", r.amount_cents as "amountCents" from approval_request r
     where r.id = any ($1::uuid[]) order by r.id for update`,
    [approvalIds],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function unknownAmong(
  lines: DecideTogether['lines'],
  found: ReadonlyMap<string, Found>,
): readonly RefusedLine[] {
  return lines
    .filter(({ approvalId }) => !found.has(approvalId))
    .map(({ approvalId }) => ({ approvalId, title: null, code: 'access.not-found', details: {} }));
}

/** Does the same with every line; the refusals are gathered, and any of them refuses all. */
async function eachOrNone<Line extends { one: Found }, Done>(
  lines: readonly Line[],
  act: (line: Line) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = [];
  const refused: RefusedLine[] = [];
  for (const line of lines) {
    try {
      done.push(await act(line));
    } catch (error) {
      // a line that may not be decided so is told with the others; nothing was written for it
      if (!(error instanceof Refusal)) throw error;
      const { code, details } = error;
      refused.push({ approvalId: line.one.id, title: line.one.title, code, details });
    }
  }
  refuseTogether(refused);
  return done;
}

async function weigh(
  scope: Scope,
  { id, measureId }: Found,
  said: Parameters<typeof weighApproval>[2],
): Promise<Settled> {
  const request = await requestOf(scope, id);
  checkGoesTogether(request);
  const measure = await scope.load(MeasureTable, measureId, 'approval.decide');
  const subject = await subjectNow(scope, measure);
  const weighed = await weighApproval(scope, request, said, subject);
  const { outcome, reason } = weighed.decision;
  return { ...weighed, measure, facts: subject.facts, settled: settle(measure, outcome, reason) };
}

async function reopen(scope: Scope, { id, measureId }: Found, decisionId: string): Promise<Settled> {
  const measure = await scope.load(MeasureTable, measureId, 'approval.takeBack');
  const request = await requestOf(scope, id);
  const decision = (await scope.db.find(DecisionTable, decisionId))!;
  const { currentHash, facts } = await subjectNow(scope, measure);
  const event = takeBack(request, decision, { actor: scope.actor, currentHash, now: scope.now });
  return { request, decision, event, measure, facts, settled: takeSettlingBack(measure) };
}

async function requestOf(scope: Scope, id: string): Promise<ApprovalRequest> {
  return (await scope.db.find(ApprovalTable, id))!;
}
