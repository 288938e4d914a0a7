import type { evaluation as dutch } from '../nl/evaluation.ts';

export const evaluation: typeof dutch = {
  title: 'Evaluation',
  nothing: 'Nothing to evaluate yet',
  nothingDetail: 'A measure comes here once it has been carried out.',
  waiting: (count) => `Waiting for a conclusion: ${count}`,
  done: (count) => `Evaluated: ${count}`,
  tooEarly: 'Too early to judge, possible from',
  judgements: { continue: 'Continue', adjust: 'Adjust', stop: 'Stop' },
  verdicts: {
    LIKELY_IMPROVEMENT: 'Probably improved',
    LIKELY_DETERIORATION: 'Probably deteriorated',
    INDICATION: 'An indication',
    NO_RELEVANT_EFFECT: 'No relevant effect',
    NO_DEMONSTRABLE_EFFECT: 'No effect can be shown',
    NOT_ASSESSABLE: 'Cannot be assessed',
  },
};
