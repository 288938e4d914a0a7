import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import { Refusal } from '../refusal.ts';

/** A goal of the corporate plan, for the plan years from `firstYear` up to and including `lastYear`. */
export type Goal = {
  id: string;
  number: number;
  title: string;
  why: string;
  firstYear: number;
  lastYear: number;
  version: number;
};

/** How far an indicator must be in a year, in the indicator's own unit; measures that aim at it serve the goal. */
export type GoalIndicator = { goalId: string; indicatorId: string; target: number; targetYear: number };

/** Sets a goal, with the indicators by which it is seen. */
export function setGoal(goal: Goal, indicators: readonly GoalIndicator[]): DomainEvent {
  checkGoal(goal, indicators);
  return happened('goal.set', goal.id, factsOf(goal, indicators));
}

/** Changes a goal and its indicators. */
export function changeGoal(
  goal: Goal,
  change: Omit<Goal, 'id' | 'version'>,
  indicators: readonly GoalIndicator[],
): DomainEvent {
  checkGoal({ ...goal, ...change }, indicators);
  Object.assign(goal, change);
  return happened('goal.changed', goal.id, factsOf(goal, indicators));
}

function checkGoal({ firstYear, lastYear }: Goal, indicators: readonly GoalIndicator[]): void {
  if (lastYear < firstYear) throw new Refusal('goal.period-invalid', { firstYear, lastYear });
  const seen = new Set<string>();
  for (const { indicatorId, target, targetYear } of indicators) {
    if (!Number.isFinite(target)) throw new Error('A target is a number.');
    if (targetYear < firstYear || targetYear > lastYear) {
      throw new Refusal('goal.target-outside-period', { targetYear, firstYear, lastYear });
    }
    if (seen.has(indicatorId)) throw new Refusal('goal.indicator-twice', { indicatorId });
    seen.add(indicatorId);
  }
}

function factsOf({ number, title }: Goal, indicators: readonly GoalIndicator[]) {
  return { number, title, indicators: indicators.map(({ indicatorId }) => indicatorId) };
}
