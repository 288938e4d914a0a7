// Permutation of the start years over clusters: how often would chance give a difference this large?
import { amongChance } from './chance.ts';
import { quickHeadline } from './quick-headline.ts';
import { shuffle, type RandomStream } from './random.ts';
import { clustersOf, headlineOf, type Cluster, type Headline, type Study } from './study.ts';

/** Outcome of a permutation test. */
export interface PermutationTest {
  readonly p: number;
  readonly draws: number;
  /** 95% interval by inversion of the test; null when the statistic has no scale. */
  readonly interval: readonly [number, number] | null;
  /** The permuted estimates, for a picture. */
  readonly placebo: Float64Array;
}

/** Which statistic is compared: the estimate over its standard error, or the bare estimate. */
export type Statistic = 'studentised' | 'raw';

/**
 * Studentised permutation keeps its size when treated complexes are noisier than the others.
 * Assumes that, without effect, clusters could have swapped their start years.
 * Source: Chung & Romano (2013), Annals of Statistics 41(2); sizes in the effect design, section 2.
 */
export function permutationTest(
  study: Study,
  actual: Headline,
  statistic: Statistic,
  draws: number,
  stream: RandomStream,
): PermutationTest {
  const scale = (headline: { se: number }) => (statistic === 'raw' ? 1 : headline.se);
  const weighting = study.adjustment === 'ipw' || study.adjustment === 'dr';
  const again = weighting ? (starts: Float64Array) => headlineOf(study, starts) : quickHeadline(study);
  const placebo: number[] = [];
  const statistics: number[] = [];
  for (const starts of permutedStarts(study, draws, stream)) {
    const headline = again(starts);
    if (headline === null) continue;
    placebo.push(headline.att);
    statistics.push(headline.att / scale(headline));
  }
  const { p, limit } = amongChance(actual.att / scale(actual), statistics);
  const half = limit === null ? NaN : limit * scale(actual);
  return {
    p,
    draws: statistics.length,
    interval: Number.isFinite(half) ? [actual.att - half, actual.att + half] : null,
    placebo: Float64Array.from(placebo),
  };
}

/** Start vectors in which the clusters exchanged their starts. */
export function* permutedStarts(study: Study, draws: number, stream: RandomStream): Generator<Float64Array> {
  const clusters = clustersOf(study.who.starts, study.clusters);
  const order = clusters.map((_, at) => at);
  const alone = clusters.flatMap(({ start }, at) => (start > 0 ? [at] : []));
  if (alone.length === 1) {
    yield* swapped(study.who.starts, clusters, alone[0] as number);
    return;
  }
  for (let b = 0; b < draws; b++) {
    shuffle(order, stream);
    const starts = Float64Array.from(study.who.starts);
    clusters.forEach((cluster, at) => {
      const { start } = clusters[order[at] as number] as (typeof clusters)[number];
      for (const row of cluster.rows) starts[row] = start;
    });
    yield starts;
  }
}

/** With one treated cluster every other cluster takes its place once: the exact permutation distribution. */
function* swapped(
  starts: Float64Array,
  clusters: readonly Cluster[],
  treated: number,
): Generator<Float64Array> {
  const own = clusters[treated] as Cluster;
  for (const other of clusters) {
    if (other === own) continue;
    const moved = Float64Array.from(starts);
    for (const row of own.rows) moved[row] = other.start;
    for (const row of other.rows) moved[row] = own.start;
    yield moved;
  }
}
