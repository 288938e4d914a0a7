import { CODES, type Code } from './codes.ts';
import type { Contrast } from './contrast.ts';
import { estimate, type SettingsInput } from './estimate.ts';
import { buildPanel, type Panel } from './panel.ts';
import { openStream } from './random.ts';
import { panelOfLines, seededPanel } from './spec-world.ts';

/** 20 flats with and 60 without the measure, ten years, no effect unless a test adds one. */
const world = (changes: Parameters<typeof seededPanel>[2] = {}, seed = 11) =>
  seededPanel('null', seed, changes);

const restart = (panel: Panel, startOf: (start: number, unit: number) => number): Panel => ({
  ...panel,
  starts: panel.starts.map((start, unit) => startOf(start, unit)),
});

const hide = (panel: Panel, gone: (unit: number, year: number) => boolean): Panel => {
  const T = panel.times.length;
  return {
    ...panel,
    outcome: panel.outcome.map((value, at) =>
      gone(Math.floor(at / T), panel.times[at % T] as number) ? NaN : value,
    ),
  };
};

interface Case {
  readonly panel: Panel;
  readonly contrast?: Contrast;
  readonly settings?: SettingsInput;
}

const everyMeasure = (panel: Panel, names: readonly string[]) =>
  [...panel.starts].flatMap((start, unit) =>
    start > 0 ? names.map((measure) => ({ unit: panel.units[unit] as string, measure, start })) : [],
  );

/** A world for every code: the compiler asks for a new one when a code is added. */
const CASES: Record<Code, () => Case> = {
  INVALID_ROWS: () => ({ panel: buildPanel([{ row: 2, unit: 'Kade', time: 2020, outcome: 'veel' }]) }),
  NO_TREATED: () => ({ panel: restart(world(), () => 0) }),
  NO_PRE_PERIOD: () => ({ panel: restart(world(), (start) => (start > 0 ? 2014 : 0)) }),
  NO_POST_PERIOD: () => ({ panel: restart(world(), (start) => (start > 0 ? 2030 : 0)) }),
  NO_COMPARISON: () => ({ panel: restart(world(), () => 2019) }),
  TOO_FEW_COMPARISON: () => ({ panel: world({ complexes: 28 }) }),
  TOO_FEW_PRE: () => ({ panel: restart(world(), (start) => (start > 0 ? 2016 : 0)) }),
  ZERO_VARIANCE: () => ({ panel: { ...world(), outcome: world().outcome.map(() => 6.5) } }),
  MISSING_TOO_HIGH: () => ({
    panel: hide(
      world(),
      (unit, year) => (world().starts[unit] as number) > 0 && unit % 2 === 0 && year < 2020,
    ),
  }),
  PRE_TREND_FAIL: () => ({ panel: world({ trendGap: 0.6 }) }),
  SELECTED_ON_BAD_YEAR: () => ({ panel: world({ selection: 'low-last-year' }) }),
  OVERLAP_FAIL: () => ({ panel: withCovariate(world(), (start) => (start > 0 ? 9 : 0)) }),
  SINGULAR_COVARIATES: () => ({ panel: withCovariate(world(), () => 4, 0) }),
  BUNDLE_NOT_SEPARABLE: () => ({
    panel: world(),
    contrast: { interventions: everyMeasure(world(), ['verlichting', 'cameras']), treated: ['verlichting'] },
  }),
  TREATMENT_STOPS: () => ({
    panel: world(),
    contrast: {
      interventions: everyMeasure(world(), ['huismeester']).map((one) => ({ ...one, end: one.start })),
      treated: ['huismeester'],
    },
  }),
  SERIES_BREAK: () => ({ panel: world(), settings: { seriesBreaks: [2020] } }),
  SPILLOVER_NO_CLEAN_CONTROLS: () => ({ panel: { ...world(), positions: new Float64Array(160) } }),
  SMALL_N_PRIVACY: () => ({
    panel: { ...world(), sizes: world().starts.map((start) => (start > 0 ? 0.4 : 40)) },
  }),
};

/** A covariate with noise of the given size around a value that may depend on the start. */
function withCovariate(panel: Panel, valueOf: (start: number) => number, noise = 1): Panel {
  const stream = openStream(5, 'covariate');
  return {
    ...panel,
    covariateNames: ['bouwjaar'],
    covariates: panel.starts.map((start) => valueOf(start) + noise * stream.normal()),
  };
}

describe('every reason not to judge', () => {
  test.each(Object.keys(CASES) as Code[])(
    '%s is found, stops what the table says, and is put into words',
    (code) => {
      const { panel, contrast, settings } = CASES[code]();
      const result = estimate(panel, contrast, settings);
      expect(result.codes).toContain(code);
      expect(result.verdict).toBe('NOT_ASSESSABLE');
      expect(result.sentence).toContain(CODES[result.codes[0] as Code].nl);
      expect(result.notes.length).toBeGreaterThan(0);
      if (CODES[code].stop === 'refuse')
        expect(result).toMatchObject({ estimate: null, se: null, ci95: null, cells: [] });
    },
  );

  test('fewer than ten comparison complexes give no number; ten to eighteen give one, but no placebo verdict', () => {
    expect(estimate(world({ complexes: 28 })).estimate).toBeNull();
    const few = estimate(seededPanel('null-one', 3, { complexes: 13 }));
    expect(few).toMatchObject({ verdict: 'NOT_ASSESSABLE', codes: ['TOO_FEW_COMPARISON'], ci95: null });
    expect(few.estimate).not.toBeNull();
  });

  test('a definition that changed for everybody alike may be declared harmless', () => {
    expect(estimate(world(), {}, { seriesBreaks: [2020], breaksAreAdditive: true }).codes).toEqual([]);
  });

  test('one year before the start only describes: a number without error, margin or p', () => {
    const panel = restart(world(), (start) => (start > 0 ? 2015 : 0));
    expect(estimate(panel)).toMatchObject({
      codes: ['TOO_FEW_PRE'],
      se: null,
      ci95: null,
      pA: null,
      pB: null,
      mde: null,
    });
    expect(estimate(panel).estimate).not.toBeNull();
    expect(estimate(panel).group.se).toBeNull();
  });

  test('a named method prints its numbers although the verdict is held back', () => {
    const { panel } = CASES.TOO_FEW_PRE();
    const result = estimate(panel, {}, { method: 'did', baseWindow: 1 });
    expect(result).toMatchObject({ verdict: 'NOT_ASSESSABLE', codes: ['TOO_FEW_PRE'] });
    expect(result.group.se).toBeGreaterThan(0);
  });
});

describe('a strong effect', () => {
  const strong = { effect: 3, complexes: 90 };

  test('is likely with twenty complexes, in the direction the indicator says', () => {
    const panel = world(strong, 4);
    expect(estimate(panel).verdict).toBe('LIKELY_IMPROVEMENT');
    expect(estimate(panel, {}, { direction: 'lower' }).verdict).toBe('LIKELY_DETERIORATION');
  });

  test('after a bad year can still be likely, when every way to use that year says the same', () => {
    const result = estimate(world({ ...strong, effect: 4, selection: 'low-last-year' }, 4));
    expect(result.checks.dip?.p).toBeLessThan(0.1);
    expect(result.checks.preTrendWithoutLast).not.toBeNull();
    expect(result.verdict).toBe('LIKELY_IMPROVEMENT');
    expect(result.notes.join()).toContain('gekozen na een slecht jaar');
  });

  test('has a cost per point only when it is an improvement', () => {
    const better = estimate(world(strong, 4), {}, { costEuro: 40_000 });
    expect(better.cost?.perPoint).toBeCloseTo(40_000 / ((better.estimate ?? 0) * 20 * 4), 6);
    expect(better.cost?.lo).toBeLessThan(better.cost?.perPoint ?? 0);
    expect(estimate(world(strong, 4), {}, { costEuro: 40_000, direction: 'lower' }).cost).toBeNull();
  });

  test('in one complex is an indication at most, without standard error, never a verdict', () => {
    const result = estimate(seededPanel('effect-one', 6, { effect: 12 }));
    expect(result).toMatchObject({ verdict: 'INDICATION', se: null });
    expect(result.pA).toBeGreaterThanOrEqual(1 / 41);
  });

  test('in eight complexes is judged without a standard error, by resampling', () => {
    const result = estimate(seededPanel('effect-few', 5, { effect: 4 }));
    expect(result).toMatchObject({ verdict: 'LIKELY_IMPROVEMENT', se: null });
    expect(result.group.se).toBeNull();
    expect(result.ci95?.[0]).toBeGreaterThan(0);
  });
});

describe('what an answer carries', () => {
  test('the same question gives the same bytes, another seed does not change the estimate', () => {
    const first = JSON.stringify(estimate(world()));
    expect(JSON.stringify(estimate(world()))).toBe(first);
    const other = estimate(world(), {}, { seed: 2 });
    expect(other.estimate).toBe(estimate(world()).estimate);
    expect(other.se).not.toBe(estimate(world()).se);
  });

  test('one changed value changes the fingerprint of the data', () => {
    const panel = world();
    const changed = {
      ...panel,
      outcome: panel.outcome.map((value, at) => (at === 0 ? value + 1e-9 : value)),
    };
    expect(estimate(changed).dataHash).not.toBe(estimate(panel).dataHash);
  });

  test('complexes are pulled towards the common effect, and small ones are not shown', () => {
    const panel = {
      ...world({ effect: 2 }),
      sizes: Float64Array.from({ length: 80 }, (_, i) => (i === 0 ? 8 : 60)),
    };
    const small = restart(panel, (start, unit) => (unit === 0 ? 2020 : start));
    const result = estimate(small);
    const [hidden, ...shown] = result.perComplex;
    expect(hidden).toEqual({ id: 'c0', raw: null, s: null, shrunk: null, lo: null, hi: null });
    for (const { raw, shrunk } of shown) {
      expect(Math.abs((shrunk ?? 0) - (result.estimate ?? 0))).toBeLessThanOrEqual(
        Math.abs((raw ?? 0) - (result.estimate ?? 0)) + 1e-12,
      );
    }
  });

  test('large complexes weigh more in the second column, not in the headline', () => {
    const panel = world({ effect: 2 });
    const sizes = panel.starts.map((_, unit) => (unit % 2 === 0 ? 500 : 20));
    const result = estimate({ ...panel, sizes });
    expect(result.estimate).toBe(estimate(panel).estimate);
    expect(result.checks.weighted?.att).not.toBeCloseTo(result.estimate ?? 0, 3);
    expect(result.checks.weighted?.se).toBeGreaterThan(0);
  });

  test('complexes next door are left out as comparison and looked at separately', () => {
    const panel = world();
    const positions = Float64Array.from({ length: 160 }, (_, i) => (i % 2 === 0 ? 5000 * (i >> 1) : 0));
    const treated = [...panel.starts.keys()].filter((i) => (panel.starts[i] as number) > 0);
    const free = [...panel.starts.keys()].filter((i) => panel.starts[i] === 0).slice(0, 6);
    free.forEach((i, k) => (positions[2 * i] = (positions[2 * (treated[k] as number)] as number) + 100));
    const result = estimate({ ...panel, positions });
    expect(result.counts).toMatchObject({ inBuffer: 6, comparison: 54 });
    expect(result.members.inBuffer).toEqual(free.map((i) => panel.units[i]));
    expect(result.members.comparison).toHaveLength(54);
    expect(result.checks.buffer.map(({ comparison }) => comparison)).toEqual([60, 54, 54, 54]);
    expect(result.checks.nearby?.p).toBeGreaterThan(0);
  });

  test('gaps in the picture stay gaps', () => {
    const panel = panelOfLines({
      Kade: { start: 2016, values: [1, 2, 5, 6] },
      Zon: { start: 0, values: [1, 2, null, 3] },
      Maan: { start: 0, values: [3, 3, null, 3] },
    });
    const lines = estimate(panel, {}, { method: 'did', baseWindow: 1 }).lines;
    expect(lines.map(({ comparison, n0 }) => [comparison, n0])).toEqual([
      [2, 2],
      [2.5, 2],
      [null, 0],
      [3, 2],
    ]);
  });
});
