import type { JsonObject } from '../canonical.ts';

/** What people conclude after reading an effect. */
export const judgements = ['continue', 'adjust', 'stop'] as const;

/** A conclusion. */
export type Judgement = (typeof judgements)[number];

/** What a measure did, frozen with its method, beside what was expected and what was learnt. */
export type Evaluation = {
  id: string;
  measureId: string;
  indicatorId: string;
  effect: JsonObject;
  verdict: string;
  judgement: Judgement;
  lesson: string;
  expectedChange: number;
  evaluatedBy: string;
  evaluatedAt: Date;
};
