import { effectOf } from './mandate-effect.ts';
import type { TakenDecision } from './mandate-effect.ts';
import { centralMandate, delegatedMandate } from './starter-mandate.ts';
import { tryMandate } from './try-mandate.ts';
import type { Trial, TrialAnswer } from './try-mandate.ts';

const trial = (change: Partial<Trial> = {}): Trial => ({
  kind: 'measureWithinBudget',
  amountCents: 24_900_00,
  years: 1,
  lever: 'maintenance',
  needs: [],
  earlierCents: 0,
  workAreaId: 'oosterwaal',
  on: '2026-09-22',
  ...change,
});

const answers: [string, Partial<Trial>, Partial<TrialAnswer>][] = [
  [
    'a small one',
    {},
    {
      decides: 'areaManager',
      limitCents: 25_000_00,
      countedCents: 24_900_00,
      reasons: ['within-limit'],
      advisers: [],
    },
  ],
  [
    'the same once more in a year',
    { earlierCents: 24_900_00 },
    {
      decides: 'manager',
      countedCents: 49_800_00,
      reasons: ['split', 'within-limit', 'above-lower', 'controller-amount'],
    },
  ],
  ['a large one before it', { earlierCents: 90_000_00 }, { decides: 'areaManager', countedCents: 24_900_00 }],
  [
    'at a limit',
    { amountCents: 25_000_00 },
    { decides: 'areaManager', reasons: ['within-limit', 'controller-amount'] },
  ],
  ['one cent above it', { amountCents: 25_000_01 }, { decides: 'manager' }],
  ['over two years', { years: 2 }, { reasons: ['within-limit', 'controller-years'] }],
  [
    'outside the budget',
    { kind: 'measureOutsideBudget' },
    { decides: 'director', reasons: ['within-limit', 'controller-outside-budget'] },
  ],
  [
    'more than anybody may',
    { kind: 'residentInitiative', amountCents: 10_000_01 },
    { decides: null, limitCents: null, advisers: [], reasons: [] },
  ],
  ['about rent', { lever: 'rent' }, { reasons: ['within-limit', 'tenants'] }],
];
test.each(answers)('who decides about %s', (_, change, answer) => {
  expect(tryMandate(delegatedMandate, trial(change))).toMatchObject(answer);
});

test('in the central style the director decides, and the others advise in their days', () => {
  const answer = tryMandate(centralMandate, trial({ lever: 'rent', years: 2 }));
  expect(answer).toMatchObject({
    decides: 'director',
    limitCents: 150_000_00,
    reasons: ['central-style', 'controller-years', 'tenants'],
  });
  expect(answer.advisers).toEqual([
    { role: 'areaManager', dueOn: '2026-10-06' },
    { role: 'controller', dueOn: '2026-10-06' },
    { role: 'tenantOrganisation', dueOn: '2026-11-03' },
  ]);
  expect(tryMandate(centralMandate, trial({ amountCents: 150_000_01 }))).toMatchObject({
    decides: 'supervisoryBoard',
    limitCents: null,
  });
});

test('the same decisions under other rules: who takes how many, and which move', () => {
  const taken: TakenDecision[] = [
    { id: 'small', kind: 'measureWithinBudget', countedCents: 5_000_00 },
    { id: 'middle', kind: 'measureWithinBudget', countedCents: 30_000_00 },
    { id: 'large', kind: 'measureOutsideBudget', countedCents: 400_000_00 },
    { id: 'nobody', kind: 'residentInitiative', countedCents: 20_000_00 },
    { id: 'old', kind: null, countedCents: null },
  ];
  const effect = effectOf(taken, centralMandate, delegatedMandate);
  expect(effect).toMatchObject({ counted: 4, unknown: 1 });
  expect(effect.moved).toEqual([
    { id: 'small', from: 'director', to: 'teamLeader' },
    { id: 'middle', from: 'director', to: 'manager' },
    { id: 'nobody', from: 'director', to: null },
  ]);
  expect(effect.perRole.map(({ before, after }) => [before, after])).toEqual([
    [0, 1],
    [0, 0],
    [0, 1],
    [3, 0],
    [1, 1],
  ]);
  expect(effectOf(taken, centralMandate, centralMandate).moved).toEqual([]);
});
