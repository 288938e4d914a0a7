import { courses, strategyStatuses } from '@jaarring/domain';
import * as z from 'zod';
import { Id, Instant, IsoDate, Text, Version } from './common.ts';

/** A version of the strategy for a complex, with the score it stood on and the score that asked for a review. */
export const StrategySchema = z
  .strictObject({
    id: Id,
    complexId: Id,
    course: z.enum(courses),
    why: z.string(),
    indicator: z.string(),
    unit: z.string(),
    score: z.number().nullable(),
    scorePeriod: z.string().nullable(),
    threshold: z.number(),
    reviewOn: IsoDate,
    status: z.enum(strategyStatuses),
    draftedBy: z.string(),
    draftedAt: Instant,
    decidedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
    reason: z.string(),
    reviewProposedAt: Instant.nullable(),
    reviewScore: z.number().nullable(),
    version: Version,
  })
  .meta({ id: 'Strategy' });
export type StrategyView = z.infer<typeof StrategySchema>;

/** The strategy of a complex: what counts, what is drafted, and every version, newest first. */
export const StrategiesSchema = z
  .strictObject({
    complexId: Id,
    current: StrategySchema.nullable(),
    draft: StrategySchema.nullable(),
    history: z.array(StrategySchema),
  })
  .meta({ id: 'Strategies' });
export type Strategies = z.infer<typeof StrategiesSchema>;

/** The threshold is in the unit of the indicator; the score itself is read by the server. */
export const DraftStrategySchema = z
  .strictObject({
    course: z.enum(courses),
    why: Text(10, 1000),
    indicatorId: Id,
    threshold: z.number().positive().max(1e6),
    reviewOn: IsoDate,
  })
  .meta({ id: 'DraftStrategy' });
export type DraftStrategy = z.infer<typeof DraftStrategySchema>;

export const DecideStrategySchema = z
  .strictObject({ adopt: z.boolean(), reason: Text(3, 500), version: Version })
  .meta({ id: 'DecideStrategy' });
export type DecideStrategy = z.infer<typeof DecideStrategySchema>;
