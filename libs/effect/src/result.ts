// What comes out: one object per contrast and indicator that can be stored, sent and read without this library.
import type { Code } from './codes.ts';
import type { Verdict } from './verdict.ts';

/** Version of the engine; a stored result names the one it was made with. */
export const ENGINE = 'jaarring-effect 1.0.0';

/** A two-sided 95% interval in the indicator's own unit. */
export type Interval = readonly [number, number];

/** A number with its standard error; null where the number of treated complexes does not allow one. */
export interface Measured {
  readonly att: number | null;
  readonly se: number | null;
}

/** One cohort in one period. */
export interface CellResult extends Measured {
  readonly g: number;
  readonly t: number;
  readonly n1: number;
  readonly n0: number;
}

/** One point of the event study; lo and hi hold for all points together (sup-t band). */
export interface DynamicPoint extends Measured {
  readonly e: number;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly pre: boolean;
}

/** Observed means of one period: the two lines of the picture, with the number of complexes behind each. */
export interface LinePoint {
  readonly t: number;
  readonly treated: number | null;
  readonly comparison: number | null;
  readonly n1: number;
  readonly n0: number;
}

/** Who stood where, by the names of the panel: for the map and the list of comparable complexes. */
export interface Members {
  readonly treated: readonly string[];
  readonly comparison: readonly string[];
  /** Left out because they lie close to a treated complex. */
  readonly inBuffer: readonly string[];
  /** Left out for another set of measures, or without a period before the start. */
  readonly leftOut: readonly string[];
}

/** One complex as a point with its margin; never a verdict. Small complexes are hidden. */
export interface ComplexPoint {
  readonly id: string;
  readonly raw: number | null;
  readonly s: number | null;
  readonly shrunk: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

/** Difference of slopes before the start, and the joint test on the years before. */
export interface PreTrendCheck {
  readonly slope: number | null;
  readonly slopeP: number | null;
  /** Smallest difference in slope this panel could have shown (2.8 standard errors). */
  readonly smallestVisibleSlope: number | null;
  readonly jointP: number | null;
  readonly method: 'permutation' | 'analytic' | null;
}

/** A check that is an estimate with a p-value. */
export interface CheckedEstimate {
  readonly att: number;
  readonly se: number | null;
  readonly p: number | null;
}

/** All checks; null when the panel is too short or too small for one. */
export interface Checks {
  readonly wald: { readonly statistic: number; readonly df: number; readonly p: number } | null;
  readonly preTrend: PreTrendCheck | null;
  /** The same without the last year, made only when that year was unusual (see dip). */
  readonly preTrendWithoutLast: PreTrendCheck | null;
  /** Last value before the start against the four before it, treated minus comparison. */
  readonly dip: CheckedEstimate | null;
  /** The second estimator: level and last value held equal. */
  readonly companion:
    (CheckedEstimate & { readonly difference: number; readonly differenceSe: number }) | null;
  /** The same headline with every complex counted by its dwellings or respondents. */
  readonly weighted: CheckedEstimate | null;
  readonly placeboTime: CheckedEstimate | null;
  readonly loo: { readonly min: number; readonly max: number; readonly flips: boolean } | null;
  readonly buffer: readonly {
    readonly metres: number;
    readonly att: number | null;
    readonly comparison: number;
  }[];
  /** Comparison complexes inside the buffer against those outside: does the effect spill over? */
  readonly nearby: CheckedEstimate | null;
  readonly mstar: number | null;
  readonly synthetic: CheckedEstimate | null;
  readonly overlap: { readonly largestChance: number; readonly effectiveComparison: number } | null;
}

/** How many complexes and clusters stand behind the answer. */
export interface Counts {
  readonly units: number;
  readonly treated: number;
  readonly clusters: number;
  readonly comparison: number;
  readonly comparisonClusters: number;
  readonly withoutPrePeriod: number;
  readonly otherBundles: number;
  readonly inBuffer: number;
}

/** Cost of one point on the indicator for one complex during one period. Unit: euro. */
export interface CostPerPoint {
  readonly perPoint: number;
  readonly lo: number;
  readonly hi: number;
}

/** The answer to "what did this measure do to this indicator". */
export interface EffectResult {
  readonly estimate: number | null;
  readonly se: number | null;
  readonly ci95: Interval | null;
  /** p of the main estimator and of the companion. */
  readonly pA: number | null;
  readonly pB: number | null;
  /** max(pA, pB) after Benjamini–Hochberg over the report; alone it is max(pA, pB). */
  readonly pBh: number | null;
  /** null for a method other than `auto` without a code: numbers without a judgement. */
  readonly verdict: Verdict | null;
  readonly codes: readonly Code[];
  readonly notes: readonly string[];
  readonly sentence: string | null;
  readonly counts: Counts;
  readonly members: Members;
  readonly group: Measured & { readonly parts: readonly (Measured & { readonly g: number })[] };
  readonly simple: Measured;
  readonly dynamic: Measured & {
    readonly points: readonly DynamicPoint[];
    readonly criticalValue: number | null;
  };
  readonly calendar: Measured & { readonly parts: readonly (Measured & { readonly t: number })[] };
  readonly cells: readonly CellResult[];
  readonly lines: readonly LinePoint[];
  readonly placebo: {
    readonly p: number;
    readonly n: number;
    readonly floor: number;
    readonly draws: readonly number[];
  } | null;
  readonly weights: {
    readonly omega: Readonly<Record<string, number>>;
    readonly lambda: Readonly<Record<string, number>>;
  } | null;
  readonly perComplex: readonly ComplexPoint[];
  readonly checks: Checks;
  /** Smallest effect this panel could have shown (2.8 standard errors: 80% power at 5%). */
  readonly mde: number | null;
  readonly cost: CostPerPoint | null;
  readonly spec: Readonly<Record<string, unknown>>;
  readonly seed: number;
  readonly dataHash: string;
  readonly engine: string;
}

/** A number for JSON: not-a-number and infinity are "no number". */
export function orNull(value: number | null | undefined): number | null {
  return value === null || value === undefined || !Number.isFinite(value) ? null : value;
}
