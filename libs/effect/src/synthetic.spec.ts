import { openStream } from './random.ts';
import { fitOnSimplex } from './simplex.ts';
import { estimateSynthetic, type Block } from './synthetic.ts';

function block(seed: number, donors: number, periods: number, before: number): Block {
  const stream = openStream(seed, 'spec');
  const factor = Array.from({ length: periods }, () => stream.normal());
  const row = (load: number) => Float64Array.from(factor, (f) => load * f + 0.1 * stream.normal());
  return {
    donors: Array.from({ length: donors }, (_, i) => row(i / donors)),
    treated: row(0.5),
    before,
    treatedCount: 1,
  };
}

describe('weights on the simplex', () => {
  test.each([1, 2, 3, 4, 5, 6])('no other mix fits better (seed %i)', (seed) => {
    const { donors, treated } = block(seed, 12, 8, 8);
    const fit = { columns: donors, target: treated, ridge: 0.01 };
    const weights = fitOnSimplex(fit);
    const loss = (w: Float64Array) =>
      treated.reduce(
        (sum, y, t) =>
          sum + (donors.reduce((s, d, i) => s + (w[i] as number) * (d[t] as number), 0) - y) ** 2,
        0,
      ) +
      0.01 * w.reduce((sum, value) => sum + value * value, 0);
    expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
    const best = loss(weights);
    for (let i = 0; i < 12; i++) {
      const towards = weights.map((w, k) => 0.99 * w + (k === i ? 0.01 : 0));
      expect(loss(towards)).toBeGreaterThanOrEqual(best - 1e-9);
    }
  });

  test('with hundreds of donors the stepwise solver reaches the exact answer', () => {
    const { donors, treated } = block(7, 120, 10, 10);
    const exact = fitOnSimplex({ columns: donors, target: treated, ridge: 0.5 });
    // Donors that fit worse than any mix change nothing but push the problem over to the stepwise solver.
    const far = Array.from({ length: 200 }, () => treated.map((y) => y + 5));
    const many = fitOnSimplex({ columns: [...donors, ...far], target: treated, ridge: 0.5 });
    exact.forEach((weight, i) => expect(many[i]).toBeCloseTo(weight, 4));
  });
});

describe('a weighted comparison', () => {
  test('finds an effect back that the plain difference misses because the treated complex has its own exposure', () => {
    const plain: number[] = [];
    const weighted: number[] = [];
    for (let seed = 1; seed <= 30; seed++) {
      const world = block(seed, 30, 14, 10);
      const treated = world.treated.map((y, t) => (t >= 10 ? 1.5 * y + 1 : 1.5 * y));
      const shifted = { ...world, treated };
      plain.push(estimateSynthetic(shifted, 'did').att - 1);
      weighted.push(estimateSynthetic(shifted, 'sdid').att - 1);
    }
    const spread = (errors: number[]) => Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / errors.length);
    expect(spread(weighted)).toBeLessThan(spread(plain));
  });

  test('the level of the treated complex does not matter, except to synthetic control', () => {
    const world = block(3, 20, 12, 8);
    const lifted = { ...world, treated: world.treated.map((y) => y + 50) };
    expect(estimateSynthetic(lifted, 'sdid').att).toBeCloseTo(estimateSynthetic(world, 'sdid').att, 8);
    expect(estimateSynthetic(lifted, 'sc').att).toBeGreaterThan(40);
  });
});
