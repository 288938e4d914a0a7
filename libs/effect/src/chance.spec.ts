import { amongChance } from './chance.ts';
import { openStream } from './random.ts';

describe('a statistic among chance', () => {
  test('counts itself, so p is never zero, and nineteen draws are needed for a 95% margin', () => {
    expect(amongChance(9, [1, -2, 3])).toEqual({ p: 0.25, floor: 0.25, limit: null });
    expect(amongChance(-2, [1, -2, 3]).p).toBe(0.75);
    expect(
      amongChance(
        9,
        Array.from({ length: 18 }, () => 1),
      ).limit,
    ).toBeNull();
    expect(
      amongChance(
        19,
        Array.from({ length: 19 }, (_, k) => k),
      ),
    ).toEqual({ p: 0.05, floor: 0.05, limit: 18 });
  });

  test.each([19, 99, 199, 1999])(
    'with %i draws the margin excludes zero exactly when p is at most 5%',
    (n) => {
      const stream = openStream(n, 'chance');
      const draws = Array.from({ length: n }, () => stream.normal());
      for (let k = 0; k < 200; k++) {
        const statistic = 3 * stream.normal();
        const { p, limit } = amongChance(statistic, draws);
        expect(Math.abs(statistic) > (limit ?? Infinity)).toBe(p <= 0.05);
      }
    },
  );
});
