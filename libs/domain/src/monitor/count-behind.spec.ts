import { countBehind } from './count-behind.ts';

test.each<[number | null, number | null, boolean, number, number | null | 'needed']>([
  [3, 192, false, 10, 3],
  [3, 192, true, 15, 3],
  [null, 192, true, 15, null],
  [null, 192, false, 10, 192],
  [null, null, false, 10, null],
  [null, 192, false, 15, 'needed'],
  [null, null, false, 15, 'needed'],
])(
  'given %s, %s dwellings, published %s, threshold %s: %s',
  (given, dwellings, isPublished, minCount, expected) => {
    expect(countBehind({ given, dwellings, isPublished, minCount })).toBe(expected);
  },
);
