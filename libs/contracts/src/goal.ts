import { measureStatuses } from '@jaarring/domain';
import * as z from 'zod';
import { Id, Text, Version } from './common.ts';

const PlanYear = z.int().min(2000).max(2100);

/** A goal with its indicators and, from every plan year of the goal, the measures that aim at one of them. */
export const GoalSchema = z
  .strictObject({
    id: Id,
    number: z.int(),
    title: z.string(),
    why: z.string(),
    firstYear: PlanYear,
    lastYear: PlanYear,
    indicators: z.array(
      z.strictObject({
        indicatorId: Id,
        indicator: z.string(),
        unit: z.string(),
        target: z.number(),
        targetYear: PlanYear,
      }),
    ),
    measures: z.array(
      z.strictObject({
        id: Id,
        number: z.string(),
        title: z.string(),
        complex: z.string(),
        planYear: PlanYear,
        status: z.enum(measureStatuses),
        indicatorId: Id,
      }),
    ),
    version: Version,
  })
  .meta({ id: 'Goal' });
export type GoalView = z.infer<typeof GoalSchema>;

export const GoalsSchema = z.strictObject({ goals: z.array(GoalSchema) }).meta({ id: 'Goals' });
export type Goals = z.infer<typeof GoalsSchema>;

const content = {
  number: z.int().min(1).max(99),
  title: Text(3, 120),
  why: Text(0, 1000).default(''),
  firstYear: PlanYear,
  lastYear: PlanYear,
  indicators: z
    .array(z.strictObject({ indicatorId: Id, target: z.number().min(-1e9).max(1e9), targetYear: PlanYear }))
    .max(20),
};

export const SetGoalSchema = z.strictObject(content).meta({ id: 'SetGoal' });
export type SetGoal = z.infer<typeof SetGoalSchema>;

export const ChangeGoalSchema = z.strictObject({ ...content, version: Version }).meta({ id: 'ChangeGoal' });
export type ChangeGoal = z.infer<typeof ChangeGoalSchema>;
