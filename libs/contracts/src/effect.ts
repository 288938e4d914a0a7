import { measureStatuses, verdicts } from '@jaarring/domain';
import * as z from 'zod';
import { Id, Instant, Text } from './common.ts';

const Share = z.number().min(0).max(1).nullable();
const Measured = z.looseObject({ att: z.number().nullable(), se: z.number().nullable() });

/** What the engine found: the object of libs/effect, with the fields a page draws named here. Unit: the indicator's own. */
export const EffectResultSchema = z
  .looseObject({
    estimate: z.number().nullable(),
    se: z.number().nullable(),
    ci95: z.tuple([z.number(), z.number()]).nullable(),
    pA: Share,
    pB: Share,
    pBh: Share,
    verdict: z.enum(verdicts),
    codes: z.array(z.string()),
    notes: z.array(z.string()),
    sentence: z.string().nullable(),
    counts: z.looseObject({ treated: z.int(), comparison: z.int() }),
    group: Measured,
    dynamic: z.looseObject({
      points: z.array(
        z.looseObject({
          e: z.int(),
          att: z.number().nullable(),
          lo: z.number().nullable(),
          hi: z.number().nullable(),
          pre: z.boolean(),
        }),
      ),
    }),
    mde: z.number().nullable(),
    seed: z.int(),
    dataHash: z.string(),
    engine: z.string(),
  })
  .meta({ id: 'EffectResult' });

/** What a kind of measure did to an indicator: the two lines first, then the sentence. */
export const EffectSchema = z
  .strictObject({
    measure: z.strictObject({ id: Id, number: z.string(), title: z.string() }),
    indicator: z.strictObject({
      id: Id,
      name: z.string(),
      unit: z.string(),
      direction: z.enum(['higher', 'lower', 'none']),
      source: z.string(),
    }),
    contrast: z.strictObject({ kinds: z.array(z.string()), complexes: z.array(z.string()) }),
    lines: z.array(
      z.strictObject({
        year: z.int(),
        treated: z.number().nullable(),
        comparison: z.number().nullable(),
        treatedCount: z.int(),
        comparisonCount: z.int(),
      }),
    ),
    effect: EffectResultSchema,
  })
  .meta({ id: 'Effect' });
export type EffectView = z.infer<typeof EffectSchema>;

/** A conclusion on a frozen effect. */
export const ConcludeSchema = z
  .strictObject({
    measureId: Id,
    indicatorId: Id,
    judgement: z.enum(['continue', 'adjust', 'stop']),
    lesson: Text(3, 2000),
  })
  .meta({ id: 'Conclude' });
export type Conclude = z.infer<typeof ConcludeSchema>;

export const EvaluationSchema = z
  .strictObject({
    id: Id,
    measureId: Id,
    measureNumber: z.string(),
    measureTitle: z.string(),
    complex: z.string(),
    indicatorId: Id,
    indicator: z.string(),
    unit: z.string(),
    verdict: z.enum(verdicts),
    sentence: z.string().nullable(),
    estimate: z.number().nullable(),
    ci95: z.tuple([z.number(), z.number()]).nullable(),
    expectedChange: z.number(),
    judgement: z.enum(['continue', 'adjust', 'stop']),
    lesson: z.string(),
    evaluatedBy: z.string(),
    evaluatedAt: Instant,
  })
  .meta({ id: 'Evaluation' });
export type EvaluationView = z.infer<typeof EvaluationSchema>;

/** A measure that has run and waits for its conclusion, or says from when it can be judged. */
export const ToEvaluateSchema = z
  .strictObject({
    measureId: Id,
    number: z.string(),
    title: z.string(),
    complex: z.string(),
    indicatorId: Id,
    indicator: z.string(),
    status: z.enum(measureStatuses),
    tooEarlyUntil: z.iso.date().nullable(),
  })
  .meta({ id: 'ToEvaluate' });

export const EvaluationsQuery = z.strictObject({ cycleId: Id.optional() });
export type EvaluationsQuery = z.infer<typeof EvaluationsQuery>;
export const EvaluationsSchema = z
  .strictObject({ evaluations: z.array(EvaluationSchema), waiting: z.array(ToEvaluateSchema) })
  .meta({ id: 'Evaluations' });
export type Evaluations = z.infer<typeof EvaluationsSchema>;
