import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Random draws for one purpose; the same seed and purpose give the same draws, whatever else is drawn. */
export type Draw = {
  /** Even between 0 (included) and 1 (excluded). */
  unit(): number;
  /** Even between two bounds. */
  between(low: number, high: number): number;
  /** A whole number, both bounds included. */
  whole(low: number, high: number): number;
  normal(mean?: number, sd?: number): number;
  /** Lognormal with this median. */
  lognormal(median: number, logSd: number): number;
  gamma(shape: number): number;
  poisson(mean: number): number;
  binomial(trials: number, chance: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Picks in proportion to the weights; answers the position. */
  weighted(weights: readonly number[]): number;
  shuffled<T>(list: readonly T[]): T[];
};

/** Opens the draws of one purpose. */
export function drawFor(seed: number, purpose: string): Draw {
  const generator = xoroshiro128plus(mixed(seed, purpose));
  const unit = () => (generator.next() >>> 0) / 4294967296;
  const normal = (mean = 0, sd = 1) =>
    mean + sd * Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());
  const draw: Draw = {
    unit,
    between: (low, high) => low + (high - low) * unit(),
    whole: (low, high) => low + Math.floor(unit() * (high - low + 1)),
    normal,
    lognormal: (median, logSd) => median * Math.exp(normal(0, logSd)),
    gamma: (shape) => gamma(draw, shape),
    poisson: (mean) =>
      mean > 60 ? Math.max(0, Math.round(normal(mean, Math.sqrt(mean)))) : knuth(draw, mean),
    binomial: (trials, chance) => {
      let hits = 0;
      for (let trial = 0; trial < trials; trial++) if (unit() < chance) hits++;
      return hits;
    },
    chance: (probability) => unit() < probability,
    pick: (list) => list[Math.floor(unit() * list.length)]!,
    weighted: (weights) => weightedIndex(unit(), weights),
    shuffled: (list) => shuffled(draw, list),
  };
  return draw;
}

/** Marsaglia and Tsang (2000); a shape below one is boosted. */
function gamma(draw: Draw, shape: number): number {
  if (shape < 1) return gamma(draw, shape + 1) * Math.pow(1 - draw.unit(), 1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = draw.normal();
    const v = Math.pow(1 + c * x, 3);
    if (v > 0 && Math.log(1 - draw.unit()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Knuth's product of uniforms, for small means. */
function knuth(draw: Draw, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = draw.unit(); product > limit; product *= draw.unit()) count++;
  return count;
}

function weightedIndex(unit: number, weights: readonly number[]): number {
  let rest = unit * weights.reduce((sum, weight) => sum + weight, 0);
  for (let index = 0; index < weights.length; index++) {
    rest -= weights[index]!;
    if (rest < 0) return index;
  }
  return weights.length - 1;
}

function shuffled<T>(draw: Draw, list: readonly T[]): T[] {
  const copy = [...list];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = draw.whole(0, last);
    [copy[last], copy[other]] = [copy[other]!, copy[last]!];
  }
  return copy;
}

/** FNV-1a over the purpose, started from the seed. */
function mixed(seed: number, purpose: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < purpose.length; at++)
    hash = Math.imul(hash ^ purpose.charCodeAt(at), 0x01000193) >>> 0;
  return hash | 0;
}
