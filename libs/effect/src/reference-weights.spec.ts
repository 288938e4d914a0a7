// Published numbers and refusals beyond the group-time estimator, reproduced by the code that answers our own questions.
import { completeSettings, estimate, type SettingsInput } from './estimate.ts';
import { judgeTogether } from './many.ts';
import { linesOf } from './lines.ts';
import type { Panel } from './panel.ts';
import { apart, panelOfLines, published, publishedPanel, referenceTest, T0 } from './spec-world.ts';

const CLASSIC: SettingsInput = { method: 'did', baseWindow: 1, control: 'never' };

describe('weighted comparisons on our own panel, always', () => {
  test('a complex that moves like the middle of two others is mirrored by exactly those two', () => {
    const wave = [4, 7, 3, 8, 5, 9, 2, 6];
    const other = [6, 2, 8, 3, 7, 4, 9, 5];
    const mix = wave.map((value, t) => (value + (other[t] as number)) / 2 + (t >= 6 ? 1.5 : 0));
    const noise = [1, 9, 2, 8, 1, 9, 2, 8];
    const panel = panelOfLines({
      Waterrijk: { start: 2020, values: mix },
      Kade: { start: 0, values: wave },
      Zon: { start: 0, values: other },
      Maan: { start: 0, values: noise },
    });
    const result = estimate(panel, {}, { method: 'sc' });
    expect(result.estimate).toBeCloseTo(1.5, 6);
    expect(result.weights?.omega['Kade']).toBeCloseTo(0.5, 6);
    expect(result.weights?.omega['Zon']).toBeCloseTo(0.5, 6);
    expect(result.weights?.omega['Maan']).toBeCloseTo(0, 6);
    expect(result.placebo).toMatchObject({ n: 3, floor: 0.25 });
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
    const theirs = published<{ o05c: { did_nyt: { group: { overall_att: number; overall_se: number } } } }>(
      'o05_degenerate',
    ).o05c.did_nyt.group;
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
