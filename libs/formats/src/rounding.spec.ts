import { expect, test } from '@jest/globals';
import { fitsTotal } from './rounding.ts';

test('a total may differ from its parts by the rounding of each part, and by no more', () => {
  expect(fitsTotal(9_645, [4_000, 5_640])).toBe(true);
  expect(fitsTotal(9_650, [4_000, 5_640])).toBe(true);
  expect(fitsTotal(9_651, [4_000, 5_640])).toBe(false);
});
