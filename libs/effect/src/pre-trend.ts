// Checks on the years before the start: slopes, the joint test, and the unusual last year.
import { chiSquareUpper, twoSidedNormal } from './distribution.ts';
import { membersOf } from './cell.ts';
import { basePeriods, type Frame } from './frames.ts';
import { invertPositive, quadraticForm } from './least-squares.ts';
import type { Panel } from './panel.ts';
import { permutationTest, permutedStarts } from './permutation.ts';
import type { RandomStream } from './random.ts';
import type { CheckedEstimate, PreTrendCheck } from './result.ts';
import { headlineOf, type Study } from './study.ts';

/** From this many treated clusters the analytic tests keep their size. Source: own Monte Carlo 2026. */
const ANALYTIC_FROM = 40;

/** Draws for a permutation check. */
const DRAWS = 999;

/** Standard errors between zero and an effect seen with 80% power at 5%. */
export const VISIBLE = 2.8;

/** Joint test on at most this many years before the last one. */
const JOINT_YEARS = 4;

/** What a check needs: the panel, the study whose rules it shares, and how many clusters were treated. */
export interface CheckSetting {
  readonly panel: Panel;
  readonly study: Study;
  readonly cohorts: readonly number[];
  readonly anticipation: number;
  readonly treatedClusters: number;
  readonly stream: RandomStream;
  /** The last year before the start is left out: used when that year was unusual, which is a finding of its own. */
  readonly withoutLast?: boolean;
}

/** Did the groups move apart before the start? Null when there are fewer than three years to look at. */
export function checkPreTrend(setting: CheckSetting): PreTrendCheck | null {
  const slopes = headlineCheck(setting, (before) => slopePerUnit(setting.panel, before));
  const joint = jointTest(setting);
  if (slopes === null && joint === null) return null;
  return {
    slope: slopes?.att ?? null,
    slopeP: slopes?.p ?? null,
    smallestVisibleSlope: slopes?.se === null || slopes === null ? null : VISIBLE * slopes.se,
    jointP: joint,
    method: setting.treatedClusters < ANALYTIC_FROM ? 'permutation' : 'analytic',
  };
}

/** Was the last year before the start unusual for the treated complexes? */
export function checkDip(setting: CheckSetting): CheckedEstimate | null {
  return headlineCheck(setting, (before) => (before.length < 3 ? null : dipPerUnit(setting.panel, before)));
}

/** Turns one number per complex and cohort into an estimate with a p-value, with the comparison rule of the study. */
function headlineCheck(
  setting: CheckSetting,
  valueOf: (before: readonly number[]) => Float64Array | null,
): CheckedEstimate | null {
  const frames = setting.cohorts.flatMap((start) => {
    const change = valueOf(periodsBefore(setting, start));
    return change === null ? [] : [frameFor(start, change)];
  });
  if (frames.length === 0) return null;
  const study: Study = { ...setting.study, frames, adjustment: 'none' };
  const headline = headlineOf(study);
  if (headline === null || !(headline.se > 0)) return null;
  const p =
    setting.treatedClusters < ANALYTIC_FROM
      ? permutationTest(study, headline, 'studentised', DRAWS, setting.stream).p
      : twoSidedNormal(headline.att / headline.se);
  return { att: headline.att, se: headline.se, p };
}

function periodsBefore({ panel, anticipation, withoutLast }: CheckSetting, start: number): number[] {
  const window = { baseWindow: panel.times.length, anticipation, preBase: 'universal' as const };
  const before = basePeriods(panel.times, start, window);
  return withoutLast === true ? before.slice(0, -1) : before;
}

function frameFor(start: number, change: Float64Array): Frame {
  return { start, time: start, since: 0, freeUntil: start - 1, change, design: null, columns: 1 };
}

/** Least squares slope per period; NaN with fewer than three values. */
function slopePerUnit(panel: Panel, before: readonly number[]): Float64Array | null {
  if (before.length < 3) return null;
  return Float64Array.from(panel.units, (_, i) => {
    const points = pointsOf(panel, i, before);
    if (points.length < 3) return NaN;
    const centre = points.reduce((sum, [time]) => sum + time, 0) / points.length;
    const across = points.reduce((sum, [time, value]) => sum + (time - centre) * value, 0);
    return across / points.reduce((sum, [time]) => sum + (time - centre) ** 2, 0);
  });
}

/** Last value minus the mean of at most four before it; NaN with fewer than two of those. */
function dipPerUnit(panel: Panel, before: readonly number[]): Float64Array {
  const last = before.at(-1) as number;
  return Float64Array.from(panel.units, (_, i) => {
    const earlier = pointsOf(panel, i, before.slice(-5, -1)).map(([, value]) => value);
    if (earlier.length < 2) return NaN;
    return (
      (panel.outcome[i * panel.times.length + last] as number) -
      earlier.reduce((sum, value) => sum + value, 0) / earlier.length
    );
  });
}

function pointsOf(panel: Panel, i: number, periods: readonly number[]): [number, number][] {
  return periods.flatMap((t): [number, number][] => {
    const value = panel.outcome[i * panel.times.length + t] as number;
    return Number.isNaN(value) ? [] : [[panel.times[t] as number, value]];
  });
}

/** p of the joint test on the years before the last one; null when its covariance is singular. */
function jointTest(setting: CheckSetting): number | null {
  const vectors = setting.cohorts.map((start) => ({ start, steps: stepsBefore(setting, start) }));
  const K = Math.max(0, ...vectors.map(({ steps }) => steps.length));
  if (K === 0) return null;
  const statistic = (starts: Float64Array) => jointStatistic(setting, vectors, K, starts);
  const actual = statistic(setting.study.who.starts);
  if (actual === null) return null;
  if (setting.treatedClusters >= ANALYTIC_FROM) return chiSquareUpper(actual, K);
  let beyond = 0;
  let used = 0;
  for (const starts of permutedStarts(setting.study, DRAWS, setting.stream)) {
    const value = statistic(starts);
    if (value === null) continue;
    used++;
    if (value >= actual * (1 - 1e-12)) beyond++;
  }
  return (1 + beyond) / (1 + used);
}

/** Differences with the last year before the start, nearest first. */
function stepsBefore(setting: CheckSetting, start: number): Float64Array[] {
  const before = periodsBefore(setting, start);
  const T = setting.panel.times.length;
  const last = before.at(-1);
  if (last === undefined) return [];
  return before
    .slice(-1 - JOINT_YEARS, -1)
    .reverse()
    .map((t) =>
      Float64Array.from(
        setting.panel.units,
        (_, i) =>
          (setting.panel.outcome[i * T + t] as number) - (setting.panel.outcome[i * T + last] as number),
      ),
    );
}

/** Hotelling-type statistic with the covariance pooled over both groups of every cohort. */
function jointStatistic(
  setting: CheckSetting,
  vectors: readonly { start: number; steps: readonly Float64Array[] }[],
  K: number,
  starts: Float64Array,
): number | null {
  const theta = new Float64Array(K);
  const V = new Float64Array(K * K);
  const mass = new Float64Array(K);
  const parts = vectors.flatMap(({ start, steps }) => cohortPart(setting, start, steps, starts) ?? []);
  for (const part of parts) for (let k = 0; k < part.k; k++) mass[k] = (mass[k] as number) + part.n1;
  if (mass.some((m) => m === 0)) return null;
  for (const { k: size, n1, n0, gap, pooled } of parts) {
    for (let a = 0; a < size; a++) {
      theta[a] = (theta[a] as number) + (n1 / (mass[a] as number)) * (gap[a] as number);
      for (let b = 0; b < size; b++) {
        const share = (n1 / (mass[a] as number)) * (n1 / (mass[b] as number));
        V[a * K + b] =
          (V[a * K + b] as number) + share * (pooled[a * size + b] as number) * (1 / n1 + 1 / n0);
      }
    }
  }
  const inverse = invertPositive(V, K);
  return inverse === null ? null : quadraticForm(inverse, theta);
}

function cohortPart(
  setting: CheckSetting,
  start: number,
  steps: readonly Float64Array[],
  starts: Float64Array,
) {
  const k = steps.length;
  if (k === 0) return null;
  const complete = Float64Array.from(setting.panel.units, (_, i) =>
    steps.some((s) => Number.isNaN(s[i])) ? NaN : 0,
  );
  const { treated, comparison } = membersOf(frameFor(start, complete), starts, setting.study.rule);
  const df = treated.length + comparison.length - 2;
  if (treated.length === 0 || comparison.length === 0 || df < k) return null;
  const gap = new Float64Array(k);
  const pooled = new Float64Array(k * k);
  for (const [rows, sign] of [
    [treated, 1],
    [comparison, -1],
  ] as const) {
    const centre = steps.map((step) => rows.reduce((sum, i) => sum + (step[i] as number), 0) / rows.length);
    centre.forEach((value, a) => (gap[a] = (gap[a] as number) + sign * value));
    for (const i of rows)
      for (let a = 0; a < k; a++)
        for (let b = 0; b < k; b++)
          pooled[a * k + b] =
            (pooled[a * k + b] as number) +
            ((((steps[a] as Float64Array)[i] as number) - (centre[a] as number)) *
              (((steps[b] as Float64Array)[i] as number) - (centre[b] as number))) /
              df;
  }
  return { k, n1: treated.length, n0: comparison.length, gap, pooled };
}
