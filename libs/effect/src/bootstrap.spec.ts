import { bootstrapError, drawSigns, multiplierBootstrap, supT } from './bootstrap.ts';
import { openStream } from './random.ts';

const columnOf = (seed: number, length: number) => {
  const stream = openStream(seed, 'spec');
  return Float64Array.from({ length }, () => stream.normal());
};

describe('the multiplier bootstrap', () => {
  test('the table of sums gives the same as adding every sign by hand', () => {
    const column = columnOf(1, 37);
    const draws = 64;
    const signs = drawSigns(37, draws, openStream(2, 'signs'));
    const [fast] = multiplierBootstrap([column], 37, signs, draws).columns;
    for (let b = 0; b < draws; b++) {
      let sum = 0;
      column.forEach(
        (value, i) => (sum += (((signs[(i >> 3) * draws + b] as number) >> (i & 7)) & 1 ? 1 : -1) * value),
      );
      expect(fast?.[b]).toBeCloseTo(sum / 37, 12);
    }
  });

  test.each([
    [999, 0.08],
    [9_999, 0.03],
  ])('with %i draws the standard error is within %f of the analytic one', (draws, margin) => {
    const column = columnOf(3, 400);
    const analytic = Math.sqrt(column.reduce((sum, value) => sum + value * value, 0)) / 400;
    const [drawn] = multiplierBootstrap(
      [column],
      400,
      drawSigns(400, draws, openStream(4, 'signs')),
      draws,
    ).columns;
    expect(Math.abs(bootstrapError(drawn ?? new Float64Array()) / analytic - 1)).toBeLessThan(margin);
  });

  test('a band for several points is wider than for one, and one point keeps about 1.96', () => {
    const columns = [1, 2, 3, 4, 5, 6].map((seed) => columnOf(seed, 400));
    const signs = drawSigns(400, 9_999, openStream(5, 'signs'));
    const drawn = multiplierBootstrap(columns, 400, signs, 9_999).columns;
    const errors = drawn.map(bootstrapError);
    const one = supT(drawn.slice(0, 1), errors.slice(0, 1)) ?? 0;
    const all = supT(drawn, errors) ?? 0;
    expect(Math.abs(one - 1.96)).toBeLessThan(0.12);
    expect(all).toBeGreaterThan(one + 0.4);
  });
});
