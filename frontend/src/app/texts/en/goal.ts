import type { goal as nl } from '../nl/goal.ts';

/** Goals of the corporate plan, with the indicators by which they are seen and the measures that serve them. */
export const goal: typeof nl = {
  title: 'Goals',
  headline: 'Goals of the corporate plan',
  failed: 'The goals do not load',
  none: 'No goals yet',
  noneDetail: 'Set the goals of the corporate plan. Measures find their goal by their indicator.',
  named: (number: number, title: string) => `Goal ${number}: ${title}`,
  years: (first: number, last: number) => `${first} up to and including ${last}`,
  target: (indicator: string, target: string, unit: string, year: number) =>
    `${indicator}: ${target} ${unit} in ${year}`,
  noIndicators: 'No indicator yet. No measure can belong to this goal like this.',
  measures: (count: number) => (count === 1 ? '1 measure' : `${count} measures`),
  withoutMeasures: 'Goals without a measure',
  allHave: 'Every goal has a measure.',
  noMeasure: 'No measure serves this goal yet.',
  more: (count: number) => `and ${count} more`,
  add: 'Set a goal',
  edit: 'Change',
  editOf: (number: number) => `Change goal ${number}`,
  saved: (number: number) => `Goal ${number} is saved.`,
  save: 'Save',
  serves: 'Goals',
  fields: {
    number: 'Number',
    title: 'Goal',
    why: 'Explanation',
    firstYear: 'First year',
    lastYear: 'Last year',
    indicator: 'Indicator',
    target: 'Target',
    targetYear: 'In year',
  },
  addIndicator: 'Add an indicator',
  removeIndicator: (name: string) => `Take away: ${name}`,
  remove: 'Take away',
};
