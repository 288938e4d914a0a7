import { hiddenPlaces } from './hidden-places.ts';

const at = (placeCode: string, count: number | null, value: number | null = 5) => ({
  placeCode,
  value,
  count,
});

test.each([
  ['nothing small hides nothing', [at('BU99010101', 30), at('WK990101', 60)], []],
  ['a published figure has no count and stays', [at('BU99010101', null)], []],
  ['a small one alone', [at('BU99010101', 4), at('BU99010102', 40)], ['BU99010101']],
  [
    'a small one under its district takes a neighbour along',
    [at('BU99010101', 4), at('BU99010102', 40), at('BU99010103', 20), at('WK990101', 64)],
    ['BU99010101', 'BU99010103'],
  ],
  [
    'with no district the municipality is the total',
    [at('BU99010101', 4), at('BU99020102', 40), at('BU99010103', 20), at('GM9901', 24)],
    ['BU99010101', 'BU99010103'],
  ],
  ['a missing value hides nothing', [at('BU99010101', 4, null), at('WK990101', 64)], []],
  ['complexes have no total', [at('101', 4), at('102', 40)], ['101']],
])('%s', (_, figures, expected) => {
  expect([...hiddenPlaces(figures, 10)].sort()).toEqual(expected);
});
