import type { strategy as nl } from '../nl/strategy.ts';

/** The strategy for a complex: what is meant with it, on which score, and when to look again. */
export const strategy: typeof nl = {
  title: 'Strategy',
  failed: 'The strategy does not load',
  none: 'No strategy has been adopted yet.',
  courses: {
    keep: 'Keep in use',
    improve: 'Improve',
    renovate: 'Renovate',
    rebuild: 'Demolish and rebuild',
    sell: 'Sell',
  },
  statuses: { draft: 'draft', adopted: 'adopted', dropped: 'not adopted' },
  score: (indicator: string, score: string, unit: string, period: string) =>
    `${indicator} was ${score} ${unit} then (${period}).`,
  noScore: 'There was no figure then.',
  decided: (name: string, day: string) => `Adopted by ${name}, ${day}.`,
  drafted: (name: string, day: string) => `Draft of ${name}, ${day}.`,
  review: (day: string) => `Next review: ${day}.`,
  moved: (from: string, to: string) => `The score went from ${from} to ${to}. Look at the strategy again.`,
  history: 'Earlier versions',
  table: { course: 'Course', score: 'Score', date: 'Date', who: 'Who', reason: 'Reason' },
  draft: 'Make a new version',
  course: 'Course',
  why: 'Why this course?',
  indicator: 'Score',
  threshold: 'Look again at a difference of',
  reviewOn: 'Next review',
  keep: 'Lay before the director',
  reason: 'Reason of the decision',
  adopt: 'Adopt',
  drop: 'Do not adopt',
};
