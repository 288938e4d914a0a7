import type { demo as dutch } from '../nl/demo.ts';

export const demo: typeof dutch = {
  title: 'Welcome to Jaarring',
  conclusion: 'The demo is ready. Choose who you want to be, or walk the whole year in seven steps.',
  failed: 'The demo does not load',
  counts: {
    dwellings: 'dwellings',
    complexes: 'complexes',
    cycles: 'cycles',
    measures: 'measures',
    logs: 'field logs',
    pins: 'pins',
  },
  who: 'Who are you?',
  password: 'One password for all demo accounts: it stands in the window in which you started.',
  head: { name: 'Name', role: 'Function', account: 'Account' },
  begin: (name) => `Begin as ${name}`,
  made: (seed, size, today) =>
    `Made from seed ${seed}, size ${size}. “Today” is ${today}. All names and figures are fictional.`,
  other: (corporation) =>
    `There is another corporation: ${corporation}. It sees nothing of all this; sign in with the same accounts at its own address.`,
  walk: 'Walk the year',
  walkDetail: 'Seven steps, from the figure to the effect',
  start: 'Begin at step 1',
  stops: {
    figure: 'A figure that stands out',
    pin: 'The conversation about it',
    measures: 'What we will do',
    decision: 'The decision',
    euro: 'The euros',
    visit: 'Visits in the stairwell',
    effect: 'What changed?',
  },
  details: {
    figure: (name, value) => `${name}: ${value}`,
    pin: (name, value) => `${name}: ${value} pins`,
    measures: (name, value) => `${name}: ${value} measures`,
    decision: (_name, value) => `${value} decisions wait`,
    euro: (_name, value) => `Ceilings together ${value}`,
    visit: (name, value) => `${name}: ${value} activities in 90 days`,
    effect: (name) => name,
  },
  own: 'Start with your own data',
  ownDetail:
    'Read in your own neighbourhoods, complexes and figures. For an empty corporation, start with SEED=none and a DATA_DIR of its own.',
  toImport: 'Read a source in',
};
