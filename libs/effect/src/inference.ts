// Which kind of uncertainty fits: bootstrap with many treated clusters, resampling and permutation with few.
import type { Aggregate, Summary } from './aggregate.ts';
import { bootstrapError, drawSigns, multiplierBootstrap, supT } from './bootstrap.ts';
import { twoSidedNormal, Z95 } from './distribution.ts';
import { residualTest } from './ferman-pinto.ts';
import { permutationTest } from './permutation.ts';
import { openStream } from './random.ts';
import type { Interval } from './result.ts';
import type { Counts } from './result.ts';
import type { Settings } from './settings.ts';
import { clusterSums, standardError } from './standard-error.ts';
import { headlineOf, type Headline, type Study } from './study.ts';

/** The kind of inference a contrast allows. */
export type Inference = 'bootstrap' | 'few-treated' | 'placebo';

/** Draws when nobody asked for a number. Source: effect design 2026, 3.3. */
export const DEFAULT_DRAWS = { bootstrap: 999, few: 1999, placebo: 199 };

/** Treated clusters minus start years that a standard error needs: a start year of one hides its own noise. */
const SPARE_CLUSTERS = 15;

/** Chooses by the number of treated and comparison clusters. */
export function inferenceFor(counts: Counts, cohorts: number, { thresholds }: Settings): Inference {
  if (counts.clusters < thresholds.clustersForVerdict) return 'placebo';
  const enough =
    counts.clusters >= thresholds.clustersForError &&
    counts.comparisonClusters >= thresholds.clustersForError;
  return enough && counts.clusters - cohorts >= SPARE_CLUSTERS ? 'bootstrap' : 'few-treated';
}

/** Uncertainty of one headline. */
export interface Uncertainty {
  readonly se: number | null;
  readonly p: number | null;
  readonly interval: Interval | null;
  /** Permuted or resampled estimates, for a picture; null with a bootstrap. */
  readonly placebo: { readonly p: number; readonly draws: Float64Array } | null;
  readonly remark: 'size-outside-range' | null;
}

/** A normal interval and p-value around a trusted standard error. */
export function normalUncertainty(att: number, se: number): Uncertainty {
  const usable = se > 0 && Number.isFinite(se);
  return {
    se: usable ? se : null,
    p: usable ? twoSidedNormal(att / se) : null,
    interval: usable ? [att - Z95 * se, att + Z95 * se] : null,
    placebo: null,
    remark: null,
  };
}

/**
 * Few treated clusters: resampled residuals; the more careful of that and the permutation when treated sizes are
 * unknown or outside the others' range.
 * Source: effect design 2026, 3.3; Ferman & Pinto (2019), Chung & Romano (2013).
 */
export function fewTreatedUncertainty(
  study: Study,
  headline: Headline,
  sizes: Float64Array | null,
  settings: Settings,
  name: string,
): Uncertainty {
  const draws = settings.draws || DEFAULT_DRAWS.few;
  const resampled = residualTest(
    study,
    headline.att,
    sizes,
    draws,
    openStream(settings.seed, `residuals ${name}`),
  );
  const permuted = permutationTest(
    study,
    headline,
    'studentised',
    draws,
    openStream(settings.seed, `permutation ${name}`),
  );
  const placebo = { p: permuted.p, draws: permuted.placebo };
  if (resampled === null)
    return { se: null, p: permuted.p, interval: permuted.interval, placebo, remark: null };
  const unsure = sizes === null || resampled.outsideRange;
  const careful = unsure && permuted.p > resampled.p;
  return {
    se: null,
    p: careful ? permuted.p : resampled.p,
    interval: careful ? permuted.interval : resampled.interval,
    placebo,
    remark: sizes !== null && resampled.outsideRange ? 'size-outside-range' : null,
  };
}

/** A permutation on the bare estimate, for one to four treated clusters. */
export function rawPermutation(
  study: Study,
  headline: Headline,
  settings: Settings,
  name: string,
): Uncertainty {
  const draws = settings.draws || DEFAULT_DRAWS.few;
  const test = permutationTest(
    study,
    headline,
    'raw',
    draws,
    openStream(settings.seed, `permutation ${name}`),
  );
  return {
    se: null,
    p: test.p,
    interval: test.interval,
    placebo: { p: test.p, draws: test.placebo },
    remark: null,
  };
}

/** The uncertainty that fits the inference of the contrast. */
export function uncertaintyFor(
  study: Study,
  headline: Headline,
  about: { inference: Inference; settings: Settings; sizes: Float64Array | null; name: string },
): Uncertainty {
  const { inference, settings, sizes, name } = about;
  if (inference === 'bootstrap')
    return normalUncertainty(headline.att, errorsOf(study, settings, 'bootstrap').of(headline));
  if (inference === 'few-treated') return fewTreatedUncertainty(study, headline, sizes, settings, name);
  return rawPermutation(study, headline, settings, name);
}

/** Errors of many summaries at once, and the critical value that makes an event study hold as a whole. */
export interface Errors {
  of(summary: Summary): number;
  bandOf(points: readonly Summary[]): number | null;
}

/** Standard errors from one bootstrap (signs shared by everything), or analytic ones when draws is 0. */
export function errorsOf(study: Study, settings: Settings, from: 'bootstrap' | 'analytic'): Errors {
  const n = study.who.size;
  const draws = settings.draws ?? DEFAULT_DRAWS.bootstrap;
  const count = study.clusters.reduce((most, cluster) => Math.max(most, cluster + 1), 0);
  const signs = draws > 0 ? drawSigns(count, draws, openStream(settings.seed, 'bootstrap')) : null;
  const drawn = new Map<Summary, Float64Array>();
  const columnOf = (summary: Summary, from_: Uint8Array) => {
    const known = drawn.get(summary);
    if (known) return known;
    const [column] = multiplierBootstrap(
      [clusterSums(summary.influence, study.clusters, count)],
      n,
      from_,
      draws,
    ).columns;
    drawn.set(summary, column as Float64Array);
    return column as Float64Array;
  };
  return {
    of: (summary) =>
      signs === null || from === 'analytic'
        ? standardError(summary.influence, study.clusters, n)
        : bootstrapError(columnOf(summary, signs)),
    bandOf: (points) => {
      if (signs === null) return null;
      const columns = points.map((point) => columnOf(point, signs));
      return supT(columns, columns.map(bootstrapError));
    },
  };
}

/** All numbers of an event study with a band that holds for all points together. */
export function band(
  dynamic: Aggregate,
  errors: Errors | null,
): { se: number | null; lo: number | null; hi: number | null }[] {
  if (errors === null) return dynamic.parts.map(() => ({ se: null, lo: null, hi: null }));
  const critical = errors.bandOf(dynamic.parts);
  return dynamic.parts.map((part) => {
    const se = errors.of(part);
    if (critical === null || !(se > 0)) return { se: se > 0 ? se : null, lo: null, hi: null };
    return { se, lo: part.att - critical * se, hi: part.att + critical * se };
  });
}

/** Headline of a study whose cells exist; a study without cells never passes the gates. */
export function requireHeadline(study: Study): Headline {
  const headline = headlineOf(study);
  if (headline === null) throw new Error('a study that passed the gates has no cell after the start');
  return headline;
}
