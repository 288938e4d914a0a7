import type { Goal, GoalIndicator } from '@jaarring/domain';
import { table } from '../shell/table.ts';

/** The goals of the corporate plan. */
export const GoalTable = table<Goal>('goal', {
  id: 'key',
  number: 'integer',
  title: 'text',
  why: 'text',
  firstYear: 'integer',
  lastYear: 'integer',
  version: 'integer',
});

/** How far an indicator must be for a goal to be met. */
export const GoalIndicatorTable = table<GoalIndicator>('goal_indicator', {
  goalId: 'key',
  indicatorId: 'key',
  target: 'double',
  targetYear: 'integer',
});
