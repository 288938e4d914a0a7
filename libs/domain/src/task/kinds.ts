/**
 * What a task asks for, and what ends it: an `act` on its subject (the product finishes the task itself), or the
 * `hand` of whoever did something that the product cannot see.
 */
export const taskKinds = {
  'answer-questions': { endsBy: 'act' },
  'choose-snapshot': { endsBy: 'act' },
  'close-gate': { endsBy: 'act' },
  'prepare-atelier': { endsBy: 'act' },
  'close-atelier': { endsBy: 'act' },
  'destine-finding': { endsBy: 'act' },
  'propose-measure': { endsBy: 'act' },
  'revise-measure': { endsBy: 'act' },
  'revise-mandate': { endsBy: 'act' },
  advise: { endsBy: 'act' },
  decide: { endsBy: 'act' },
  'request-budget': { endsBy: 'act' },
  'approve-budget': { endsBy: 'act' },
  'release-budget': { endsBy: 'act' },
  'match-bookings': { endsBy: 'act' },
  'revise-budget-change': { endsBy: 'act' },
  'revise-scenario': { endsBy: 'act' },
  'start-measure': { endsBy: 'act' },
  evaluate: { endsBy: 'act' },
  'review-strategy': { endsBy: 'act' },
  'decide-strategy': { endsBy: 'act' },
  'review-figure': { endsBy: 'hand' },
  'meet-condition': { endsBy: 'hand' },
  promise: { endsBy: 'hand' },
} as const satisfies Record<string, { endsBy: 'act' | 'hand' }>;

/** What a task asks for. */
export type TaskKind = keyof typeof taskKinds;

/** Why a task came to somebody: what happened just before. The screen has one sentence for each. */
export const taskReasons = [
  'cycle-opened',
  'gate-closed',
  'atelier-prepared',
  'atelier-opened',
  'finding-written',
  'finding-without-destination',
  'measure-submitted',
  'mandate-submitted',
  'mandate-returned',
  'measure-returned',
  'measure-approved',
  'decided-with-condition',
  'decision-deferred',
  'advices-complete',
  'line-requested',
  'line-approved',
  'line-released',
  'bookings-unmatched',
  'change-submitted',
  'change-returned',
  'scenario-submitted',
  'scenario-returned',
  'evaluation-opened',
  'figure-questioned',
  'promised-to-resident',
  'score-changed',
  'strategy-drafted',
] as const;

/** Why a task came to somebody. */
export type TaskReason = (typeof taskReasons)[number];
