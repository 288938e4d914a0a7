import type { Decide } from '@jaarring/contracts';
import {
  adoptScenario,
  type ApprovalFacts,
  type ApprovalRequest,
  contentOfScenario,
  figuresOf,
  forwardScenario,
  type JsonObject,
  type Scenario,
  settleScenario,
  submitScenario,
  unsettleScenario,
  Refusal,
} from '@jaarring/domain';
import { askApproval } from '../approval/ask-approval.ts';
import { contentHash } from '../approval/content-hash.ts';
import {
  decideApproval,
  lockRequest,
  onFinal,
  openForDecision,
  type SubjectNow,
  takeDecisionBack,
} from '../approval/decide-approval.ts';
import type { Reader, Scope } from '../shell/scope.ts';
import { assignTask, finishTasks } from '../task/assign-task.ts';
import { loadScenario } from './draw-scenario.ts';
import { ScenarioMeasureTable, ScenarioTable } from './scenario.table.ts';
import { asScenarioGround, yearGround } from './scenario-ground.ts';

/** Lays a scenario before the director; what the director approves for good goes on to the board, which adopts it. */
export async function submitBudgetScenario(scope: Scope, id: string, version: number): Promise<void> {
  const scenario = await loadScenario(scope, id, 'budget.drawScenario');
  if (scenario.version !== version) throw new Refusal('stale', { table: 'scenario', version });
  const chosen = await scope.db.findAll(ScenarioMeasureTable, { scenarioId: id });
  const ground = asScenarioGround(await yearGround(scope, scenario.year));
  const figures = figuresOf(new Set(chosen.map(({ measureId }) => measureId)), ground);
  const others = await scope.db.findAll(ScenarioTable, { year: scenario.year });
  const event = submitScenario(scenario, figures, others);
  await scope.db.save(ScenarioTable, scenario);
  scope.record(event);
  await finishTasks(scope, 'scenario', id, 'revise-scenario');
  const { content, amountCents } = await contentNow(scope, scenario);
  await askApproval(scope, {
    ...{ subjectKind: 'scenario', subjectId: id, subjectVersion: scenario.version },
    ...{ cycleId: scenario.cycleId, workAreaId: null, title: scenario.name, because: 'scenario-submitted' },
    ...{ amountCents, content, facts: factsOfScenario(amountCents, 'director') },
  });
}

/** Decides about a scenario, on exactly the measures and amounts that were asked; answers the id of the request. */
export async function decideBudgetScenario(scope: Scope, id: string, said: Decide): Promise<string> {
  const { subject: scenario, request } = await openForDecision(scope, id, said, () =>
    loadScenario(scope, id, 'approval.decide'),
  );
  const subject = await subjectNow(scope, scenario, request);
  const event = settleScenario(scenario, said.outcome);
  await scope.db.save(ScenarioTable, scenario);
  await decideApproval(scope, request, said, subject);
  scope.record(event);
  return request.id;
}

/** Takes one's own decision back within its time; the scenario waits again. */
export async function takeDecisionOnScenarioBack(scope: Scope, id: string): Promise<string> {
  const scenario = await loadScenario(scope, id, 'approval.takeBack');
  const request = await lockRequest(scope, id);
  await takeDecisionBack(scope, request, (await subjectNow(scope, scenario, request)).currentHash);
  const event = unsettleScenario(scenario);
  await scope.db.save(ScenarioTable, scenario);
  scope.record(event);
  return request.id;
}

async function subjectNow(scope: Scope, scenario: Scenario, request: ApprovalRequest): Promise<SubjectNow> {
  const { content, amountCents } = await contentNow(scope, scenario);
  return {
    facts: factsOfScenario(amountCents, stepOf(request)),
    proposedBy: [scenario.createdBy],
    agreement: '',
    currentHash: contentHash(content),
  };
}

/** The two steps of a year's budget. */
type Step = 'director' | 'supervisoryBoard';

function stepOf({ decides }: Pick<ApprovalRequest, 'decides'>): Step {
  return decides === 'supervisoryBoard' ? 'supervisoryBoard' : 'director';
}

/** A year's budget always goes to both, whatever it amounts to; the controller advises before the director decides. */
function factsOfScenario(countedCents: number, decides: Step): ApprovalFacts {
  return {
    ...{ kind: 'measureOutsideBudget', countedCents, years: 1, lever: null, needs: [], decides },
    advisers: decides === 'director' ? ['controller'] : [],
  };
}

async function contentNow(
  scope: Scope<Reader>,
  scenario: Scenario,
): Promise<{ content: JsonObject; amountCents: number }> {
  const chosen = await scope.db.rows<Parameters<typeof contentOfScenario>[1][number]>(
    `select s.measure_id as "measureId", m.number, m.title, s.ceiling_id as "ceilingId",
       coalesce(k.amount_cents, 0) as "costCents"
     from scenario_measure s
     join measure m on m.corporation_id = s.corporation_id and m.id = s.measure_id
     left join measure_cost k on k.corporation_id = s.corporation_id and k.measure_id = s.measure_id and k.year = $2
     where s.scenario_id = $1`,
    [scenario.id, scenario.year],
  );
  const amountCents = chosen.reduce((sum, { costCents }) => sum + costCents, 0);
  return { content: { ...contentOfScenario(scenario, chosen), kind: 'measureOutsideBudget' }, amountCents };
}

/** Once a yes stands for good the scenario goes on to the board, or is adopted; anything else goes back. */
onFinal('scenario', async (scope, request, { outcome, deferredUntil }) => {
  const scenario = (await scope.db.find(ScenarioTable, request.subjectId))!;
  if (outcome === 'rejected') return;
  if (outcome === 'approved' || outcome === 'conditional') return goOn(scope, scenario, request);
  await assignTask(scope, {
    ...{ kind: 'revise-scenario', because: 'scenario-returned', subjectKind: 'scenario' },
    ...{ subjectId: scenario.id, title: scenario.name, cycleId: scenario.cycleId },
    assigneeId: scenario.createdBy,
    dueOn: deferredUntil ?? scope.today,
    notBefore: deferredUntil,
  });
});

async function goOn(scope: Scope, scenario: Scenario, request: ApprovalRequest): Promise<void> {
  const isBoard = stepOf(request) === 'supervisoryBoard';
  const event = isBoard ? adoptScenario(scenario) : forwardScenario(scenario);
  await scope.db.save(ScenarioTable, scenario);
  scope.record(event);
  if (isBoard) return;
  const { subjectKind, subjectId, cycleId, workAreaId, title, content, amountCents, requestedBy } = request;
  await askApproval(scope, {
    ...{
      subjectKind,
      subjectId,
      subjectVersion: scenario.version,
      cycleId,
      workAreaId,
      title,
      content,
      amountCents,
    },
    because: 'scenario-submitted',
    requester: { accountId: requestedBy, roles: [] },
    facts: factsOfScenario(amountCents, 'supervisoryBoard'),
  });
}
