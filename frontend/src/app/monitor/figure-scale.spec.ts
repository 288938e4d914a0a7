import {
  decimalsOf,
  fillOf,
  fillsOf,
  meanOf,
  rankOf,
  type Scale,
  scaleOf,
  type Value,
} from './figure-scale.ts';

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

test.each<[string, Value[], number | null]>([
  ['nothing known', [null, null], null],
  ['no places', [], null],
  ['a hidden one does not count as nought', [10, null, 20], 15],
  ['an outlier counts like the rest', [1, 1, 1, 97], 25],
])('the mean: %s', (_, values, mean) => expect(meanOf(values)).toBe(mean));

test.each<[string, 'higher' | 'lower', number, string]>([
  ['far above, higher is better', 'higher', 25, 'div-pos-3'],
  ['far above, lower is better', 'lower', 25, 'div-neg-3'],
  ['far below, higher is better', 'higher', 15, 'div-neg-3'],
  ['far below, lower is better', 'lower', 15, 'div-pos-3'],
  ['at the mean', 'higher', 20, 'div-0'],
  ['a little above', 'higher', 21.5, 'div-pos-1'],
  ['a little below, lower is better', 'lower', 18.5, 'div-pos-1'],
  ['further below', 'higher', 17, 'div-neg-2'],
  ['beyond the reach', 'higher', 90, 'div-pos-3'],
])('a colour against the mean of 20, reach 5: %s', (_, direction, value, fill) => {
  const scale = scaleOf([15, 25, null], direction, 20);
  expect(scale).toEqual({ kind: 'diverging', middle: 20, reach: 5, up: direction === 'higher' ? 1 : -1 });
  expect(fillOf(scale, value)).toBe(fill);
});

test('without a better side the colour only says low or high', () => {
  const scale = scaleOf([10, 24, null], 'none', 17);
  expect(scale).toEqual({ kind: 'neutral', low: 10, high: 24 });
  expect([10, 13, 17, 24].map((value) => fillOf(scale, value))).toEqual(['seq-1', 'seq-2', 'seq-4', 'seq-7']);
});

test('one outlier does not make all others pale', () => {
  const values = [...upTo(19), 1_000];
  expect((scaleOf(values, 'higher', 10) as Extract<Scale, { kind: 'diverging' }>).reach).toBe(9);
});

test('equal values get the middle colour, no value hatching', () => {
  expect(fillOf(scaleOf([7, 7], 'lower', 7), 7)).toBe('div-0');
  expect(fillOf(scaleOf([7, 7], 'none', 7), 7)).toBe('seq-4');
  expect(fillOf(scaleOf([7, 9], 'lower', 8), null)).toBe('hidden');
  expect(scaleOf([null], 'lower', 0)).toBeNull();
  expect(fillOf(null, 7)).toBe('hidden');
});

test('a scale lists its colours from unfavourable to favourable, or from low to high', () => {
  const ends = (scale: Scale) => [fillsOf(scale)[0], fillsOf(scale).at(-1), fillsOf(scale).length];
  expect(ends({ kind: 'diverging', middle: 0, reach: 1, up: -1 })).toEqual(['div-neg-3', 'div-pos-3', 7]);
  expect(ends({ kind: 'neutral', low: 0, high: 1 })).toEqual(['seq-1', 'seq-7', 7]);
});

test.each<[Value, object | null]>([
  [36, { fromLow: 1, fromHigh: 4, of: 4, shared: false }],
  [43, { fromLow: 2, fromHigh: 2, of: 4, shared: true }],
  [50, { fromLow: 4, fromHigh: 1, of: 4, shared: false }],
  [null, null],
])('the rank of %s', (value, rank) => expect(rankOf([43, 50, null, 36, 43], value)).toEqual(rank));

test.each<[Value[], number]>([
  [[4, 12, null], 0],
  [[4.25, 12], 1],
  [[0.25, -0.5], 2],
  [[], 0],
])('the decimals of %j', (values, decimals) => expect(decimalsOf(values)).toBe(decimals));
