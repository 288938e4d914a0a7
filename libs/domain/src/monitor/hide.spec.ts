import { groupedForDisplay, hiddenParts, isHidden, shown } from './hide.ts';
import type { Part } from './hide.ts';

const hidden = { hidden: true };

test.each<[number | null, number | null, number, unknown]>([
  [13.8, 9, 10, hidden],
  [13.8, 10, 10, 13.8],
  [13.8, 14, 15, hidden],
  [13.8, 15, 15, 13.8],
  [0, 3, 10, hidden],
  [0, 0, 10, hidden],
  [0, 40, 10, 0],
  [13.8, null, 10, 13.8],
  [null, 3, 10, null],
  [null, null, 10, null],
])('%s on %s where %s are needed is shown as %j', (value, count, minCount, expected) => {
  const answer = shown(value, count, minCount);
  expect(answer).toEqual(expected);
  expect(isHidden(answer)).toBe(expected === hidden);
});

test('a hidden cell says nothing but that it is hidden', () => {
  expect(JSON.stringify(shown(2, 2, 10))).toBe('{"hidden":true}');
});

const part = (code: string, count: number | null): Part => ({ code, count });
test.each<[string, Part[], string[]]>([
  ['nothing small', [part('a', 30), part('b', 12)], []],
  ['one small part takes the next smallest along', [part('a', 4), part('b', 30), part('c', 12)], ['a', 'c']],
  ['two small parts that are enough together', [part('a', 6), part('b', 7), part('c', 40)], ['a', 'b']],
  [
    'two small parts that are not',
    [part('a', 1), part('b', 2), part('c', 40), part('d', 20)],
    ['a', 'b', 'd'],
  ],
  ['parts without a count come last', [part('a', 3), part('b', null), part('c', 50)], ['a', 'c']],
  ['a single small part', [part('a', 3)], ['a']],
])('%s', (_, parts, expected) => {
  expect([...hiddenParts(parts, 10)].sort()).toEqual(expected);
});

test('no visible part can be taken from a total to find a group that is too small', () => {
  for (let first = 0; first < 14; first += 1) {
    for (let second = 0; second < 14; second += 1) {
      const parts = [part('a', first), part('b', second), part('c', 25), part('d', 60)];
      const away = hiddenParts(parts, 10);
      const sum = parts
        .filter(({ code }) => away.has(code))
        .reduce((total, { count }) => total + (count ?? 0), 0);
      expect(away.size === 0 || (away.size > 1 && sum >= 10)).toBe(true);
    }
  }
});

test('small complexes of one work area are shown together, never across work areas', () => {
  const groups = groupedForDisplay([
    { id: 'schepenflat', workAreaId: 'vliethorst', dwellings: 120 },
    { id: 'hofje-1', workAreaId: 'vliethorst', dwellings: 6 },
    { id: 'hofje-2', workAreaId: 'rijnsloot', dwellings: 9 },
    { id: 'hofje-3', workAreaId: 'vliethorst', dwellings: 8 },
    { id: 'het-lint', workAreaId: 'rijnsloot', dwellings: 10 },
  ]);
  expect(groups).toEqual([
    { ids: ['schepenflat'], workAreaId: 'vliethorst', dwellings: 120, isTooSmall: false },
    { ids: ['hofje-1', 'hofje-3'], workAreaId: 'vliethorst', dwellings: 14, isTooSmall: false },
    { ids: ['hofje-2'], workAreaId: 'rijnsloot', dwellings: 9, isTooSmall: true },
    { ids: ['het-lint'], workAreaId: 'rijnsloot', dwellings: 10, isTooSmall: false },
  ]);
});
