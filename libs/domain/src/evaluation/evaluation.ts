import type { JsonObject } from '../canonical.ts';

/** What people conclude after reading an effect. */
export const judgements = ['continue', 'adjust', 'stop'] as const;

/** A conclusion. */
export type Judgement = (typeof judgements)[number];

/** What an estimate allows to be said. Source: the verdicts of libs/effect. */
export const verdicts = [
  'LIKELY_IMPROVEMENT',
  'LIKELY_DETERIORATION',
  'INDICATION',
  'NO_RELEVANT_EFFECT',
  'NO_DEMONSTRABLE_EFFECT',
  'NOT_ASSESSABLE',
] as const;

/** One of them. */
export type Verdict = (typeof verdicts)[number];

/** What a measure did, frozen with its method, beside what was expected and what was learnt. */
export type Evaluation = {
  id: string;
  measureId: string;
  indicatorId: string;
  effect: JsonObject;
  verdict: Verdict;
  judgement: Judgement;
  lesson: string;
  expectedChange: number;
  evaluatedBy: string;
  evaluatedAt: Date;
};
