import { canonical } from '../canonical.ts';
import { changedFields, contentOf } from './content.ts';
import { judgeableFrom, tooEarlyUntil } from './lag.ts';
import { packageCents, pullsOneLeverOnly } from './package.ts';
import type { Measure, MeasureCost } from './rows.ts';

const measure: Measure = {
  id: 'm27-016',
  number: 'M27-016',
  cycleId: 'c27',
  workAreaId: 'vliethorst',
  complexId: 'hagen-west',
  findingId: null,
  kindId: 'toe03',
  lever: 'allocation',
  title: 'Huurgewenning',
  why: 'Nieuwe huurders staan alleen.',
  ownerId: 'tom',
  proposedBy: 'noor',
  startsOn: '2027-01-31',
  endsOn: '2029-12-31',
  dose: '12 woningen',
  indicatorId: 'overlast',
  expectedChange: -2,
  lagMonths: 13,
  success: 'Geen zaken in het eerste jaar',
  agreement: '',
  status: 'submitted',
  stopReason: null,
  version: 4,
};
const costs: MeasureCost[] = [2028, 2027].map((year) => ({ measureId: measure.id, year, amountCents: year }));

test('the content does not depend on the order of rows', () => {
  expect(canonical(contentOf(measure, costs))).toBe(canonical(contentOf(measure, [...costs].reverse())));
});

test.each<Partial<Measure>>([
  { status: 'approved' },
  { version: 9 },
  { ownerId: 'samira' },
  { stopReason: 'x' },
])('%j is no part of what is decided', (change) => {
  expect(contentOf({ ...measure, ...change }, costs)).toEqual(contentOf(measure, costs));
});

test.each<[keyof Measure, Partial<Measure>]>([
  ['title', { title: 'Wennen' }],
  ['why', { why: 'Anders' }],
  ['startsOn', { startsOn: '2027-02-01' }],
  ['endsOn', { endsOn: '2030-01-01' }],
  ['expectedChange', { expectedChange: -3 }],
  ['dose', { dose: '14 woningen' }],
  ['success', { success: 'Anders' }],
  ['agreement', { agreement: 'Artikel 4' }],
  ['complexId', { complexId: 'schepenflat' }],
  ['indicatorId', { indicatorId: 'mutatie' }],
  ['lagMonths', { lagMonths: 24 }],
])('a change of %s is another content', (field, change) => {
  const after = contentOf({ ...measure, ...change }, costs);
  expect(changedFields(contentOf(measure, costs), after)).toEqual([field]);
});

test('another amount is another content', () => {
  const dearer = [costs[0]!, { ...costs[1]!, amountCents: 1 }];
  expect(changedFields(contentOf(measure, costs), contentOf(measure, dearer))).toEqual(['costs']);
});

test('a measure of three years is too early to judge until its lag is over', () => {
  expect(judgeableFrom(measure)).toBe('2028-02-29');
  expect(tooEarlyUntil(measure, '2028-02-28')).toBe('2028-02-29');
  expect(tooEarlyUntil(measure, '2028-02-29')).toBeNull();
});

test('a package counts all its measures over all years', () => {
  expect(packageCents([{ costs }, { costs: [costs[0]!] }, { costs: [] }])).toBe(2028 + 2027 + 2028);
});

test.each([
  [['maintenance'], true, true],
  [['maintenance', 'maintenance'], true, true],
  [['maintenance', 'rent'], true, false],
  [['maintenance'], false, false],
  [[], true, false],
] as const)('levers %j at an urgent (%#) place: advice to combine', (levers, isUrgent, expected) => {
  expect(pullsOneLeverOnly(levers, isUrgent)).toBe(expected);
});
