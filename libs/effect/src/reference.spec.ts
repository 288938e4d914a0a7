// Published numbers, reproduced by the same code that answers the product's own questions.
import { estimate, type SettingsInput } from './estimate.ts';
import type { Panel } from './panel.ts';
import type { EffectResult, Measured } from './result.ts';
import { openStream } from './random.ts';
import { apart, published, publishedPanel, referenceTest, seededPanel, T0, T1 } from './spec-world.ts';

interface Published {
  readonly attgt: readonly {
    readonly group: number;
    readonly time: number;
    readonly att: number;
    readonly se: number | null;
  }[];
  readonly simple: PublishedNumber;
  readonly group: PublishedNumber;
  readonly dynamic: PublishedNumber & {
    readonly by: readonly { readonly egt: number; readonly att: number; readonly se: number }[];
  };
  readonly calendar: PublishedNumber;
  readonly wald_pretest: { readonly W: number };
}

interface PublishedNumber {
  readonly overall_att: number;
  readonly overall_se: number;
}

const CLASSIC: SettingsInput = { method: 'did', baseWindow: 1, control: 'never' };

function expectPublished(result: EffectResult, theirs: Published, tolerance: number): void {
  for (const cell of theirs.attgt) {
    const ours = result.cells.find(({ g, t }) => g === cell.group && t === cell.time);
    expect(apart(ours?.att ?? null, cell.att)).toBeLessThan(tolerance);
    if (cell.se !== null) expect(apart(ours?.se ?? null, cell.se)).toBeLessThan(tolerance);
  }
  const pairs: [Measured, PublishedNumber][] = [
    [result.simple, theirs.simple],
    [result.group, theirs.group],
    [result.dynamic, theirs.dynamic],
    [result.calendar, theirs.calendar],
  ];
  for (const [ours, their] of pairs) {
    expect(apart(ours.att, their.overall_att)).toBeLessThan(tolerance);
    expect(apart(ours.se, their.overall_se)).toBeLessThan(tolerance);
  }
  for (const point of theirs.dynamic.by) {
    expect(
      apart(result.dynamic.points.find(({ e }) => e === point.egt)?.att ?? null, point.att),
    ).toBeLessThan(tolerance);
  }
  expect(apart(result.checks.wald?.statistic ?? null, theirs.wald_pretest.W)).toBeLessThan(tolerance * 10);
}

describe('the same facts on our own panels, always', () => {
  test('summaries are what their definitions say, worked out the slow way', () => {
    const panel = seededPanel('effect-staggered', 8);
    const result = estimate(panel, {}, CLASSIC);
    const T = panel.times.length;
    const at = (i: number, year: number) => panel.outcome[i * T + panel.times.indexOf(year)] as number;
    const rows = (start: number) => [...panel.starts.keys()].filter((i) => panel.starts[i] === start);
    const meanOf = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const change = (start: number, year: number, of: number) =>
      meanOf(rows(of).map((i) => at(i, year) - at(i, start - 1)));
    const starts = [...new Set(panel.starts)].filter((start) => start > 0);
    const cells = starts.flatMap((start) =>
      panel.times
        .filter((year) => year >= start)
        .map((year) => ({
          start,
          year,
          att: change(start, year, start) - change(start, year, 0),
          n: rows(start).length,
        })),
    );
    const weighted = (some: typeof cells) =>
      some.reduce((sum, { att, n }) => sum + att * n, 0) / some.reduce((sum, { n }) => sum + n, 0);
    const per = (values: number[], pick: (value: number) => typeof cells) =>
      meanOf(values.map((value) => weighted(pick(value))));
    const distances = [...new Set(cells.map(({ start, year }) => year - start))];
    const years = [...new Set(cells.map(({ year }) => year))];
    expect(result.simple.att).toBeCloseTo(weighted(cells), 10);
    expect(result.dynamic.att).toBeCloseTo(
      per(distances, (e) => cells.filter(({ start, year }) => year - start === e)),
      10,
    );
    expect(result.calendar.att).toBeCloseTo(
      per(years, (t) => cells.filter(({ year }) => year === t)),
      10,
    );
    // All cohorts are equally large here, so the group summary is the plain mean of their means.
    expect(result.group.att).toBeCloseTo(
      per(starts, (g) => cells.filter(({ start }) => start === g)),
      10,
    );
  });

  test('standard errors are those of summaries computed again and again on redrawn complexes', () => {
    const panel = seededPanel('effect-staggered', 8, { complexes: 400 });
    const { simple, dynamic, group, calendar } = estimate(panel, {}, { ...CLASSIC, draws: 0 });
    const stream = openStream(1, 'redraw');
    const redrawn = Array.from({ length: 200 }, () => {
      const picked = Int32Array.from(panel.units, () => stream.below(panel.units.length));
      const T = panel.times.length;
      const outcome = panel.outcome.map(
        (_, at) => panel.outcome[(picked[Math.floor(at / T)] as number) * T + (at % T)] as number,
      );
      const starts = Float64Array.from(picked, (i) => panel.starts[i] as number);
      return estimate({ ...panel, outcome, starts }, {}, { ...CLASSIC, draws: 0 });
    });
    const spread = (of: (result: EffectResult) => number | null) => {
      const values = redrawn.map((result) => of(result) ?? NaN);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
    };
    // 200 redraws know a standard error to about 5%; three times that.
    expect(Math.abs(spread((r) => r.simple.att) / (simple.se ?? 0) - 1)).toBeLessThan(0.15);
    expect(Math.abs(spread((r) => r.dynamic.att) / (dynamic.se ?? 0) - 1)).toBeLessThan(0.15);
    expect(Math.abs(spread((r) => r.group.att) / (group.se ?? 0) - 1)).toBeLessThan(0.15);
    expect(Math.abs(spread((r) => r.calendar.att) / (calendar.se ?? 0) - 1)).toBeLessThan(0.15);
  }, 60_000);
});

describe('minimum wage and teen employment (mpdta)', () => {
  const panel = (covariates: string[] = []): Panel =>
    publishedPanel('mpdta', 'lemp', { unit: 'countyreal', start: 'first.treat', covariates });
  const theirs = (variant: string) => published<Record<string, Published>>('mpdta_cs')[variant] as Published;

  referenceTest('never treated as comparison', () => {
    expectPublished(estimate(panel(), {}, CLASSIC), theirs('never_nocov_reg'), T0);
  });
  referenceTest('not yet treated as comparison', () => {
    expectPublished(estimate(panel(), {}, { ...CLASSIC, control: 'notyet' }), theirs('nyt_nocov_dr'), T0);
  });
  referenceTest('one year of anticipation', () => {
    expectPublished(
      estimate(panel(), {}, { ...CLASSIC, anticipation: 1 }),
      theirs('never_nocov_anticip1'),
      T0,
    );
  });
  referenceTest('county population held equal in three ways', () => {
    for (const method of ['dr', 'reg', 'ipw'] as const) {
      expectPublished(
        estimate(panel(['lpop']), {}, { ...CLASSIC, method }),
        theirs(`never_lpop_${method}`),
        T1,
      );
    }
    expectPublished(
      estimate(panel(['lpop']), {}, { ...CLASSIC, method: 'dr', control: 'notyet' }),
      theirs('nyt_lpop_dr'),
      T1,
    );
  });
  referenceTest('bootstrap errors and the critical value of the event study', () => {
    const result = estimate(panel(), {}, { ...CLASSIC, draws: 9_999 });
    expect(Math.abs((result.simple.se ?? 0) / 0.012034 - 1)).toBeLessThan(0.03);
    expect(Math.abs((result.dynamic.criticalValue ?? 0) - 2.52)).toBeLessThan(0.12);
  });
});

describe('simulated panels of the reference packages', () => {
  referenceTest('did_sim_data with and without its covariate, and clustered', () => {
    const theirs = published<Record<string, Published>>('did_sim_data');
    const panel = (more: { covariates?: string[]; cluster?: string }) =>
      publishedPanel('did_sim_data', 'Y', { time: 'period', start: 'G', ...more });
    expectPublished(estimate(panel({}), {}, CLASSIC), theirs['dr_nox'] as Published, T0);
    for (const method of ['dr', 'reg', 'ipw'] as const) {
      expectPublished(
        estimate(panel({ covariates: ['X'] }), {}, { ...CLASSIC, method }),
        theirs[`${method}_X`] as Published,
        T1,
      );
    }
    const clustered = panel({ covariates: ['X'], cluster: 'cluster' });
    expectPublished(
      estimate(clustered, {}, { ...CLASSIC, method: 'dr' }),
      theirs['dr_X_cluster'] as Published,
      T1,
    );
  });

  referenceTest('trends that depend on a covariate (o01)', () => {
    const theirs = published<Record<string, Published>>('o01_stagger_covariate');
    const panel = publishedPanel('o01_stagger_covariate', 'y', { start: 'g', covariates: ['x'] });
    for (const method of ['dr', 'reg', 'ipw'] as const) {
      expectPublished(
        estimate(panel, {}, { ...CLASSIC, control: 'notyet', method }),
        theirs[method] as Published,
        T1,
      );
    }
  });

  referenceTest('three treated complexes: same number, but p comes from permutation (o02)', () => {
    const theirs = published<{ cs: Published; ri_studentised_group: { p: number; B: number } }>(
      'o02_few_treated',
    );
    const result = estimate(publishedPanel('o02_few_treated', 'y', { start: 'g' }), {}, CLASSIC);
    expectPublished(result, theirs.cs, T0);
    const { p, B } = theirs.ri_studentised_group;
    expect(Math.abs((result.pA ?? 1) - p)).toBeLessThan(2 * Math.sqrt((p * (1 - p)) / B));
    expect(result.notes.join()).toContain('hoogstens een aanwijzing');
  });

  referenceTest('gaps are left as gaps: pairs that are observed (o03)', () => {
    const theirs = published<{
      pairwise_varying: {
        cells: { group: number; time: number; att: number; se: number; n1: number; n0: number }[];
        group: { att: number; se: number };
      };
    }>('o03_unbalanced').pairwise_varying;
    const result = estimate(
      publishedPanel('o03_unbalanced', 'y', { start: 'g' }),
      {},
      { ...CLASSIC, control: 'notyet' },
    );
    for (const { group, time, att, se, n1, n0 } of theirs.cells) {
      const ours = result.cells.find(({ g, t }) => g === group && t === time);
      expect(ours).toMatchObject({ n1, n0 });
      expect(apart(ours?.att ?? null, att)).toBeLessThan(T0);
      expect(apart(ours?.se ?? null, se)).toBeLessThan(T0);
    }
    expect(apart(result.group.se, theirs.group.se)).toBeLessThan(T0);
  });
});
