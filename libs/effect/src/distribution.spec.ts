import { chiSquareUpper, normalQuantile, sortedQuantile, twoSidedNormal, twoSidedT } from './distribution.ts';

describe('distributions', () => {
  test('the normal quantile and the normal tail are each other’s inverse, far into the tail', () => {
    for (const p of [1e-12, 1e-6, 0.001, 0.02, 0.05, 0.2, 0.5, 0.9, 0.999999]) {
      const tail = twoSidedNormal(normalQuantile(p / 2));
      expect(Math.abs(tail / p - 1)).toBeLessThan(1e-9);
    }
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13);
    expect(normalQuantile(0.5)).toBe(0);
  });

  test('known tails: chi-square, t, and half of everything in the middle', () => {
    expect(chiSquareUpper(3.841458820694124, 1)).toBeCloseTo(0.05, 10);
    expect(twoSidedT(2.228138851964939, 10)).toBeCloseTo(0.05, 9);
    expect(twoSidedNormal(0)).toBe(1);
    expect(twoSidedNormal(2.8)).toBeCloseTo(0.005110260660855, 14);
    expect(sortedQuantile([1, 2, 3, 4], 0.5)).toBe(2.5);
  });
});
