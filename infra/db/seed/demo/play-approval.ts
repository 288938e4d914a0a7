import { createHash } from 'node:crypto';
import {
  addDays,
  type Advice,
  advise,
  type ApprovalFacts,
  type ApprovalRequest,
  canonical,
  contentOf,
  countedCents,
  decide,
  type Decision,
  type DecisionKind,
  makeFinal,
  type Measure,
  type MeasureCost,
  type MeasurePart,
  requestApproval,
  settle,
  splittingOf,
  totalCents,
} from '@jaarring/domain';
import { at } from '../dutch-time.ts';
import { personId } from '../people.ts';
import { seededId } from '../seeded-id.ts';
import { actorOf, adviserFor } from './actors.ts';
import { agreementsOf } from './agreements.ts';
import type { Chronicle } from './chronicle.ts';
import { kindOf, mandate } from './mandate.ts';
import type { MeasurePlan, PlannedDecision } from './plan.ts';
import { addTask } from './task-rows.ts';
import type { Stage } from './play-measure.ts';

/** What was submitted before. */
export type Parts = MeasurePart[];

type Asked = {
  request: ApprovalRequest;
  advices: Advice[];
  facts: ApprovalFacts;
  hash: string;
  rests: string;
};

/** Asks a decision, lets the advisers advise and the decider decide, as far as the plan goes. */
export function playApproval(
  stage: Stage,
  plan: MeasurePlan,
  { measure, costs }: { measure: Measure; costs: readonly MeasureCost[] },
): void {
  const asked = ask(stage, plan, { measure, costs, kind: 'measureWithinBudget' });
  for (const advice of asked.advices) giveAdvice(stage, plan, asked, advice);
  if (plan.decision) {
    decideIt(stage.chronicle, plan, { asked, measure, planned: plan.decision });
    const { outcome, on, time, reason, deputy } = plan.decision;
    const by = deciderOf(asked.request, deputy);
    stage.chronicle.happened(
      settle(measure, outcome, reason ?? ''),
      at(on, time ?? '16:40'),
      by.key,
      by.behalf,
    );
  }
  keep(stage.chronicle, asked);
}

/** Asks and decides more money for a measure that is already being carried out: a new version, a decision of its own. */
export function playExtra(
  stage: Stage,
  plan: MeasurePlan,
  { measure, costs }: { measure: Measure; costs: readonly MeasureCost[] },
): void {
  const { requestedOn, decidedOn, reason } = plan.extra!;
  const again: MeasurePlan = {
    ...plan,
    submittedOn: requestedOn,
    decision: { outcome: 'approved', on: decidedOn, reason },
  };
  const asked = ask(stage, again, { measure, costs, kind: 'changeOfScope' });
  for (const advice of asked.advices) giveAdvice(stage, again, asked, advice);
  decideIt(stage.chronicle, again, { asked, measure, planned: again.decision! });
  keep(stage.chronicle, asked);
}

type About = { measure: Measure; costs: readonly MeasureCost[]; kind: DecisionKind };

function ask(stage: Stage, plan: MeasurePlan, { measure, costs, kind }: About): Asked {
  const { chronicle, parts } = stage;
  const requestedAt = at(plan.submittedOn!, plan.submitTime ?? '11:30');
  const by = plan.requester ?? plan.proposer;
  const facts = factsOf(plan, { measure, costs, kind }, parts);
  const agreements = agreementsOf(stage, plan);
  const content = contentOf(measure, costs, agreements);
  const hash = createHash('sha256').update(canonical(content)).digest('hex');
  const requestId = seededId(`approval:${measure.number}:${measure.version}`);
  const { request, advices, event } = requestApproval(
    {
      ...{ id: requestId, subjectKind: 'measure', subjectId: measure.id, subjectVersion: measure.version },
      ...{ cycleId: measure.cycleId, workAreaId: measure.workAreaId, content, contentHash: hash },
      title: measure.title,
      amountCents: totalCents(costs),
      requestedAt: new Date(requestedAt),
    },
    { requester: actorOf(by), facts, mandate, earlier: [] },
  );
  chronicle.happened(event, requestedAt, by);
  const rows = advices.map((one): Advice => ({
    ...{ ...one, id: seededId(`advice:${requestId}:${one.role}`), requestId },
    ...{ verdict: null, remark: null, givenBy: null, givenAt: null, version: 1 },
  }));
  return { request, advices: rows, facts, hash, rests: agreements.join(', ') || measure.agreement };
}

function factsOf(plan: MeasurePlan, { measure, costs, kind }: About, parts: Parts): ApprovalFacts {
  const { lever, needs } = kindOf(plan.kind);
  const part: MeasurePart = {
    ...{ id: measure.id, complexId: measure.complexId, lever, amountCents: totalCents(costs) },
    on: plan.submittedOn!,
  };
  const splitting = splittingOf(part, parts, mandate.rules);
  parts.push(part);
  const years = costs.filter(({ amountCents }) => amountCents > 0).length;
  return { kind, countedCents: countedCents(part.amountCents, splitting), years, lever, needs };
}

/** Days after the request on which each function usually advises. */
const usualDays: Record<string, number> = {
  areaManager: 2,
  manager: 3,
  controller: 3,
  tenantOrganisation: 9,
};

function giveAdvice({ chronicle, complexes }: Stage, plan: MeasurePlan, asked: Asked, advice: Advice): void {
  const planned = plan.advices?.[advice.role];
  if (planned === null) return;
  const adviser = adviserFor(
    advice.role,
    complexes.get(plan.complex)!.workArea,
    plan.requester ?? plan.proposer,
  );
  const day = planned?.on ?? earlier(addDays(plan.submittedOn!, usualDays[advice.role]!), plan.decision?.on);
  const when = at(day, adviceTime[advice.role] ?? '11:05');
  const event = advise(asked.request, advice, {
    verdict: planned?.verdict ?? 'positive',
    remark: planned?.remark ?? null,
    actor: actorOf(adviser),
    now: new Date(when),
  });
  chronicle.happened(event, when, adviser);
}

const adviceTime: Record<string, string> = {
  areaManager: '11:45',
  controller: '12:15',
  tenantOrganisation: '13:20',
};

function earlier(day: string, limit: string | undefined): string {
  return limit !== undefined && day > limit ? limit : day;
}

/** The board decides what is above the director; a deputy acts on her behalf. */
function deciderOf(
  { decides }: ApprovalRequest,
  deputy: string | undefined,
): { key: string; behalf: string | null } {
  if (decides === 'supervisoryBoard') return { key: 'hanneke', behalf: null };
  return deputy ? { key: deputy, behalf: 'marleen' } : { key: 'marleen', behalf: null };
}

type Deciding = { asked: Asked; measure: Measure; planned: PlannedDecision };

function decideIt(chronicle: Chronicle, plan: MeasurePlan, { asked, measure, planned }: Deciding): void {
  const { request, advices, facts, hash, rests } = asked;
  const { key: by, behalf } = deciderOf(request, planned.deputy);
  const when = at(planned.on, planned.time ?? '16:40');
  const { decision, event } = decide(
    request,
    advices,
    {
      id: seededId(`decision:${request.id}`),
      batchId: null,
      outcome: planned.outcome,
      reason: planned.reason ?? '',
      condition: planned.condition ?? null,
      conditionOwnerId: planned.conditionOwner ? personId(planned.conditionOwner) : null,
      conditionDueOn: planned.outcome === 'conditional' ? planned.until! : null,
      deferredUntil: planned.outcome === 'deferred' ? planned.until! : null,
    },
    {
      actor: actorOf(by, behalf ? { for: behalf, as: 'director' } : undefined),
      facts,
      mandate,
      proposedBy: [measure.proposedBy],
      agreement: rests,
      currentHash: hash,
      now: new Date(when),
    },
  );
  chronicle.happened(event, when, by, behalf);
  const final = makeFinal(decision, decision.finalFrom);
  if (final) chronicle.happened(final, decision.finalFrom.toISOString(), null);
  if (planned.outcome === 'conditional') conditionTask(chronicle, plan, { decision, measure });
  chronicle.add('decision', {
    ...{ id: decision.id, request_id: request.id, content_hash: hash, outcome: decision.outcome },
    ...{ reason: decision.reason, condition: decision.condition, deferred_until: decision.deferredUntil },
    ...{ condition_owner_id: decision.conditionOwnerId, condition_due_on: decision.conditionDueOn },
    ...{ decided_by: decision.decidedBy, decided_as: decision.decidedAs, on_behalf_of: decision.onBehalfOf },
    ...{ mandate_id: decision.mandateId, decided_at: when, final_from: decision.finalFrom.toISOString() },
    ...{ taken_back_at: null, final_at: decision.finalFrom.toISOString() },
  });
}

/** A condition becomes a task of whoever has to meet it; what was due before today has been met. */
function conditionTask(
  chronicle: Chronicle,
  plan: MeasurePlan,
  { decision, measure }: { decision: Decision; measure: Measure },
): void {
  const dueOn = decision.conditionDueOn!;
  const isDone = dueOn < chronicle.today;
  addTask(chronicle, {
    ...{
      kind: 'meet-condition',
      because: 'decided-with-condition',
      subjectKind: 'measure',
      subjectId: measure.id,
    },
    ...{ title: decision.condition!, planYear: plan.planYear, workAreaId: measure.workAreaId, dueOn },
    ...{ assignee: plan.decision!.conditionOwner!, createdAt: at(plan.decision!.on, '17:10') },
    ...(isDone && { doneAt: at(dueOn, '10:00') }),
  });
}

function keep(chronicle: Chronicle, { request, advices }: Asked): void {
  chronicle.add('approval_request', {
    ...{ id: request.id, subject_kind: request.subjectKind, subject_id: request.subjectId },
    ...{
      subject_version: request.subjectVersion,
      cycle_id: request.cycleId,
      work_area_id: request.workAreaId,
    },
    ...{ title: request.title, content: request.content, content_hash: request.contentHash },
    ...{ decision_kind: request.decisionKind, counted_cents: request.countedCents },
    ...{ amount_cents: request.amountCents, requested_by: request.requestedBy, decides: request.decides },
    ...{
      requested_at: request.requestedAt.toISOString(),
      mandate_id: request.mandateId,
      status: request.status,
    },
  });
  chronicle.add(
    'advice',
    ...advices.map((one) => ({
      ...{ id: one.id, request_id: one.requestId, role: one.role, required: one.required, due_on: one.dueOn },
      ...{ verdict: one.verdict, remark: one.remark, given_by: one.givenBy },
      given_at: one.givenAt && one.givenAt.toISOString(),
    })),
  );
}
