import { countedCents, splittingOf } from './splitting.ts';
import type { MeasurePart } from './splitting.ts';

const rules = { controllerFromCents: 25_000_00, splittingMonths: 12 };
const part = (change: Partial<MeasurePart> = {}): MeasurePart => ({
  id: 'september',
  complexId: 'stationsblok',
  lever: 'safety',
  amountCents: 24_900_00,
  on: '2026-09-22',
  ...change,
});
const june = part({ id: 'june', on: '2026-06-10' });

test('two measures of € 24,900 at one complex with one lever are counted together', () => {
  const splitting = splittingOf(part(), [june], rules);
  expect(splitting).toEqual({ with: ['june'], togetherCents: 49_800_00 });
  expect(countedCents(24_900_00, splitting)).toBe(49_800_00);
});

test.each<[string, Partial<MeasurePart>, Partial<MeasurePart>]>([
  ['another complex', {}, { complexId: 'schepenflat' }],
  ['another lever', {}, { lever: 'maintenance' }],
  ['more than a year ago', {}, { on: '2025-09-21' }],
  ['the same measure', {}, { id: 'september' }],
  ['one that is large itself', {}, { amountCents: 25_000_00 }],
  ['when this one is large itself', { amountCents: 25_000_00 }, {}],
  ['small together', { amountCents: 100_00 }, { amountCents: 24_899_99 }],
])('no splitting: %s', (_, mine, other) => {
  expect(splittingOf(part(mine), [{ ...june, ...other }], rules)).toBeNull();
});

test.each(['2025-09-22', '2027-09-22'])('a year to the day, at %s, still counts', (on) => {
  expect(splittingOf(part(), [{ ...june, on }], rules)?.with).toEqual(['june']);
});

test('three small ones count together', () => {
  const small = { amountCents: 9_000_00 };
  const others = ['a', 'b'].map((id) => part({ id, ...small }));
  expect(splittingOf(part(small), others, rules)?.togetherCents).toBe(27_000_00);
  expect(countedCents(9_000_00, null)).toBe(9_000_00);
});
