import type { ChangeScenario, DrawScenario } from '@jaarring/contracts';
import { changeScenario, drawScenario, dropScenario, Refusal, type Scenario } from '@jaarring/domain';
import { uuidv7 } from '../shell/id.ts';
import { oneAtATime } from '../shell/one-at-a-time.ts';
import type { Scope } from '../shell/scope.ts';
import { cycleOfYear, requireInYear } from './in-year.ts';
import { ScenarioMeasureTable, ScenarioTable } from './scenario.table.ts';
import { yearGround } from './scenario-ground.ts';

/** Draws a scenario with these measures, each paid from the ceiling that its money falls under; answers its id. */
export async function drawBudgetScenario(scope: Scope, input: DrawScenario): Promise<string> {
  const { year, name, measureIds } = input;
  const cycleId = await cycleOfYear(scope, year);
  await requireInYear(scope, 'budget.drawScenario', cycleId);
  // two people who draw at once would each see the other's scenario missing, and make four of three
  await oneAtATime(scope, 'scenarios-of-a-year');
  const scenario: Scenario = {
    ...{ id: uuidv7(scope.now), year, cycleId, name, status: 'draft' },
    ...{ createdBy: scope.actor.accountId, createdAt: scope.now, version: 1 },
  };
  const event = drawScenario(scenario, await scope.db.findAll(ScenarioTable, { year }));
  await scope.db.insert(ScenarioTable, scenario);
  await putMeasures(scope, scenario, measureIds);
  scope.record(event);
  return scenario.id;
}

/** Chooses other measures in a scenario. */
export async function changeBudgetScenario(scope: Scope, id: string, input: ChangeScenario): Promise<void> {
  const scenario = await loadScenario(scope, id, 'budget.drawScenario');
  const event = changeScenario(scenario);
  await scope.db.save(ScenarioTable, Object.assign(scenario, { version: input.version }));
  await scope.db.rows('delete from scenario_measure where scenario_id = $1', [id]);
  await putMeasures(scope, scenario, input.measureIds);
  scope.record(event);
}

/** Puts a scenario aside; its place comes free. */
export async function dropBudgetScenario(scope: Scope, id: string, version: number): Promise<void> {
  const scenario = await loadScenario(scope, id, 'budget.drawScenario');
  const event = dropScenario(scenario);
  await scope.db.save(ScenarioTable, Object.assign(scenario, { version }));
  scope.record(event);
}

/** A scenario that the actor may use for this in its own year. */
export async function loadScenario(
  scope: Scope,
  id: string,
  permission: 'budget.drawScenario' | 'approval.decide' | 'approval.takeBack',
): Promise<Scenario> {
  await scope.db.rows('select id from scenario where id = $1 for update', [id]);
  const scenario = await scope.db.find(ScenarioTable, id);
  if (!scenario) throw new Refusal('access.not-found', { kind: 'scenario' });
  await requireInYear(scope, permission, scenario.cycleId);
  return scenario;
}

async function putMeasures(
  scope: Scope,
  { id, year }: Scenario,
  measureIds: readonly string[],
): Promise<void> {
  const { candidates } = await yearGround(scope, year);
  const rows = [...new Set(measureIds)].map((measureId) => {
    const candidate = candidates.find((one) => one.measureId === measureId);
    if (!candidate) throw new Refusal('access.not-found', { kind: 'measure', measureId });
    if (candidate.ceilingId === null) throw new Refusal('budget.wrong-ceiling', { measureId });
    return { scenarioId: id, measureId, ceilingId: candidate.ceilingId };
  });
  await scope.db.insert(ScenarioMeasureTable, rows);
}
