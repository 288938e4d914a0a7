// Published numbers, reproduced by the same code that answers the product's own questions.
import { completeSettings, estimate, type SettingsInput } from './estimate.ts';
import { judgeTogether } from './many.ts';
import { linesOf } from './lines.ts';
import type { Panel } from './panel.ts';
import type { EffectResult, Measured } from './result.ts';
import { apart, published, publishedPanel, referenceTest, T0, T1 } from './spec-world.ts';

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

describe('weighted comparisons', () => {
  interface Weighted {
    readonly sdid_exact_qp: { readonly estimate: number };
    readonly sc_exact_qp: { readonly estimate: number };
    readonly placebo_in_space: {
      readonly p_sdid: number;
      readonly p_sc: number;
      readonly sd_all_placebos_sdid: number;
      readonly sd_all_placebos_sc: number;
    };
  }
  const expectWeighted = (panel: Panel, unit: string, start: number, theirs: Weighted) => {
    const contrast = { interventions: [{ unit, measure: 'law', start }], treated: ['law'] };
    for (const method of ['sdid', 'sc'] as const) {
      const result = estimate(panel, contrast, { method });
      const exact = theirs[`${method}_exact_qp`].estimate;
      const sd = theirs.placebo_in_space[`sd_all_placebos_${method}`];
      expect(Math.abs((result.estimate ?? 0) - exact)).toBeLessThan(
        Math.max(0.005 * Math.abs(exact), 0.02 * sd),
      );
      expect(Math.abs((result.se ?? 0) / sd - 1)).toBeLessThan(0.005);
      expect(result.placebo?.p).toBeCloseTo(theirs.placebo_in_space[`p_${method}`], 10);
    }
  };

  referenceTest('California’s tobacco law', () => {
    const panel = publishedPanel('california_prop99', 'PacksPerCapita', { unit: 'State', time: 'Year' });
    expectWeighted(panel, 'California', 1989, published('california_prop99_sdid'));
  });
  referenceTest('terrorism in the Basque Country, outcomes only', () => {
    const all = publishedPanel('basque', 'gdpcap', { unit: 'regionname' });
    const interventions = [
      { unit: 'Basque Country (Pais Vasco)', measure: 'law', start: 1970 },
      { unit: 'Spain (Espana)', measure: 'whole country', start: 1955 },
    ];
    const theirs = published<Weighted>('basque_sdid');
    const result = estimate(all, { interventions, treated: ['law'] }, { method: 'sdid' });
    expect(apart(result.estimate, theirs.sdid_exact_qp.estimate)).toBeLessThan(0.005);
    expect(result.placebo?.p).toBeCloseTo(theirs.placebo_in_space.p_sdid, 10);
  });
});

describe('fast food in New Jersey and Pennsylvania', () => {
  referenceTest('means and difference', () => {
    const panel = publishedPanel('card_krueger', 'fte', { time: 'd', start: 'nj' });
    const [before, after] = linesOf(panel, null);
    expect(before).toMatchObject({
      treated: expect.closeTo(20.4394080996885, 9) as number,
      comparison: expect.closeTo(23.3311688311688, 9) as number,
    });
    expect(after).toMatchObject({
      treated: expect.closeTo(21.0274294670846, 9) as number,
      comparison: expect.closeTo(21.1655844155844, 9) as number,
    });
    const result = estimate(panel, {}, CLASSIC);
    expect(result.estimate).toBeCloseTo(2.75, 9);
    expect(Math.abs((result.se ?? 0) / 1.3377 - 1)).toBeLessThan(0.01);
  });
});

describe('panels that must be refused or held back', () => {
  const answer = (file: string, more: SettingsInput = {}) =>
    estimate(publishedPanel(file, 'y', { start: 'g' }), {}, more);

  referenceTest('every degenerate case gets its own reason', () => {
    const reasons = {
      o05a_zero_variance: 'ZERO_VARIANCE',
      o05d_treated_first_year: 'NO_PRE_PERIOD',
      o05e_no_comparison: 'NO_COMPARISON',
      o05f_one_pre_year: 'TOO_FEW_PRE',
      o05g_no_post_period: 'NO_POST_PERIOD',
    };
    for (const [file, code] of Object.entries(reasons)) {
      const result = answer(file);
      expect(result).toMatchObject({ verdict: 'NOT_ASSESSABLE', codes: [code] });
      expect(result.estimate === null).toBe(code !== 'TOO_FEW_PRE');
    }
  });
  referenceTest('one treated complex gets placebo inference and no standard error', () => {
    const result = answer('o05b_one_treated');
    expect(result.se).toBeNull();
    expect(result.group.se).toBeNull();
    expect(result.placebo?.p).toBeGreaterThanOrEqual(1 / 33);
    expect(['INDICATION', 'NO_DEMONSTRABLE_EFFECT']).toContain(result.verdict);
  });
  referenceTest('without never-treated complexes the last years are not estimated', () => {
    const result = answer('o05c_no_never_treated');
    expect(Math.max(...result.cells.map(({ t }) => t))).toBe(2021);
    expect(result.notes.join()).toContain('2022, 2023');
    const theirs = published<{ o05c: { did_nyt: Published } }>('o05_degenerate').o05c.did_nyt.group;
    const classic = answer('o05c_no_never_treated', { ...CLASSIC, control: 'notyet' });
    expect(apart(classic.group.att, theirs.overall_att)).toBeLessThan(T0);
    expect(apart(classic.group.se, theirs.overall_se)).toBeLessThan(T0);
  });
  referenceTest('complexes chosen after a bad year are not judged, whatever base is used', () => {
    for (const baseWindow of [1, 5]) {
      const result = answer('o06_regression_to_mean', { baseWindow });
      expect(result.verdict).toBe('NOT_ASSESSABLE');
      expect(result.codes).toContain('SELECTED_ON_BAD_YEAR');
      expect(result.notes.join()).toContain('gekozen na een slecht jaar');
    }
  });
  referenceTest('forty indicators without effect give no claim', () => {
    const settings = completeSettings({});
    const answers = Array.from({ length: 40 }, (_, k) => {
      const panel = publishedPanel('o04_forty_null_indicators', `i${String(k + 1).padStart(2, '0')}`, {
        start: 'g',
      });
      return { result: estimate(panel, {}, settings), settings };
    });
    expect(judgeTogether(answers).filter(({ verdict }) => verdict?.startsWith('LIKELY'))).toEqual([]);
  });
});
