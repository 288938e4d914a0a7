import type { ChangeGoal, SetGoal } from '@jaarring/contracts';
import {
  changeGoal as change,
  type Goal,
  type GoalIndicator,
  Refusal,
  setGoal as set,
} from '@jaarring/domain';
import { uuidv7 } from '../shell/id.ts';
import type { Scope } from '../shell/scope.ts';
import { GoalIndicatorTable, GoalTable } from './goal.table.ts';

/** Sets a goal of the corporate plan; answers its id. */
export async function setGoal(scope: Scope, { indicators: given, ...input }: SetGoal): Promise<string> {
  await scope.require('goal.write', {});
  const goal: Goal = { ...input, id: uuidv7(scope.now), version: 1 };
  await refuseTaken(scope, goal);
  const indicators = await knownIndicators(scope, goal.id, given);
  const event = set(goal, indicators);
  await scope.db.insert(GoalTable, goal);
  await scope.db.insert(GoalIndicatorTable, indicators);
  scope.record(event);
  return goal.id;
}

/** Changes a goal and the indicators by which it is seen. */
export async function changeGoal(
  scope: Scope,
  id: string,
  { indicators: given, version, ...input }: ChangeGoal,
): Promise<void> {
  const goal = { ...(await scope.load(GoalTable, id, 'goal.write')), version };
  await refuseTaken(scope, { ...input, id });
  const indicators = await knownIndicators(scope, id, given);
  const event = change(goal, input, indicators);
  await scope.db.save(GoalTable, goal);
  await scope.db.rows('delete from goal_indicator where goal_id = $1', [id]);
  await scope.db.insert(GoalIndicatorTable, indicators);
  scope.record(event);
}

async function refuseTaken(
  scope: Scope,
  { id, number, firstYear }: Pick<Goal, 'id' | 'number' | 'firstYear'>,
): Promise<void> {
  const other = await scope.db.row('select 1 from goal where number = $1 and first_year = $2 and id <> $3', [
    number,
    firstYear,
    id,
  ]);
  if (other) throw new Refusal('goal.number-taken', { number, firstYear });
}

async function knownIndicators(
  scope: Scope,
  goalId: string,
  given: SetGoal['indicators'],
): Promise<GoalIndicator[]> {
  const ids = [...new Set(given.map(({ indicatorId }) => indicatorId))];
  const known = await scope.db.rows('select id from indicator where id = any ($1::uuid[])', [ids]);
  if (known.length < ids.length) throw new Refusal('access.not-found', { kind: 'indicator' });
  return given.map((one) => ({ ...one, goalId }));
}
