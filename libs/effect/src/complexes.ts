// One complex is a point with a margin, pulled towards the common effect as far as its own noise demands.
import { cohortResiduals, fitNoise } from './ferman-pinto.ts';
import { membersOf } from './cell.ts';
import { Z95 } from './distribution.ts';
import type { Panel } from './panel.ts';
import type { ComplexPoint } from './result.ts';
import type { Study } from './study.ts';

/**
 * The change of every treated complex minus that of its comparisons, and the same after shrinkage.
 * Noise is a + b/dwellings, learned from the comparison complexes; the spread between complexes by Paule and Mandel.
 * Source: Paule & Mandel (1982), J. Res. NBS 87(5); Efron & Morris (1975) on shrinkage.
 */
export function complexPoints(
  panel: Panel,
  study: Study,
  common: { att: number; se: number | null },
  sizes: Float64Array | null,
  smallNumber: number,
): ComplexPoint[] {
  const noise = noiseOf(study, sizes);
  const points = ownChanges(study).map(({ i, raw }) => {
    const s2 = noise === null ? NaN : noise.constant + noise.perSize / (sizes ? (sizes[i] as number) : 1);
    return { i, raw, s2 };
  });
  const between = pauleMandel(
    points.map(({ raw }) => raw),
    points.map(({ s2 }) => s2),
  );
  return points.map(({ i, raw, s2 }) => {
    const id = panel.units[i] as string;
    if (sizes && (sizes[i] as number) < smallNumber)
      return { id, raw: null, s: null, shrunk: null, lo: null, hi: null };
    if (!(s2 > 0)) return { id, raw, s: null, shrunk: null, lo: null, hi: null };
    const keep = between / (between + s2);
    const shrunk = common.att + keep * (raw - common.att);
    const width = Z95 * Math.sqrt(keep * s2 + ((1 - keep) * (common.se ?? 0)) ** 2);
    return { id, raw, s: Math.sqrt(s2), shrunk, lo: shrunk - width, hi: shrunk + width };
  });
}

/** Mean over the periods after the start of the own change minus the mean change of the comparisons. */
function ownChanges(study: Study): { i: number; raw: number }[] {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const frame of study.frames) {
    if (frame.since < 0) continue;
    const { treated, comparison } = membersOf(frame, study.who.starts, study.rule);
    if (comparison.length === 0) continue;
    const level = comparison.reduce((sum, i) => sum + (frame.change[i] as number), 0) / comparison.length;
    for (const i of treated) {
      const known = sums.get(i) ?? { sum: 0, count: 0 };
      sums.set(i, { sum: known.sum + (frame.change[i] as number) - level, count: known.count + 1 });
    }
  }
  return [...sums].sort(([a], [b]) => a - b).map(([i, { sum, count }]) => ({ i, raw: sum / count }));
}

/** Noise of a mean change, from the comparison complexes of all cohorts together; null with fewer than three. */
function noiseOf(study: Study, sizes: Float64Array | null) {
  const pairs = cohortResiduals({ ...study, adjustment: 'none' }).flatMap(({ residual }) =>
    [...residual].flatMap((r, i) =>
      Number.isFinite(r) ? [{ r, size: sizes ? (sizes[i] as number) : 1 }] : [],
    ),
  );
  return pairs.length < 3
    ? null
    : fitNoise(
        pairs.map(({ size }) => size),
        pairs.map(({ r }) => r),
      );
}

/** Variance between complexes: the value at which the weighted spread equals what is expected by chance. */
export function pauleMandel(values: readonly number[], variances: readonly number[]): number {
  const excess = (v: number) => {
    const weights = variances.map((s2) => 1 / (s2 + v));
    const total = weights.reduce((sum, w) => sum + w, 0);
    const centre = values.reduce((sum, value, k) => sum + value * (weights[k] as number), 0) / total;
    return (
      values.reduce((sum, value, k) => sum + (weights[k] as number) * (value - centre) ** 2, 0) -
      (values.length - 1)
    );
  };
  if (values.length < 2 || !(excess(0) > 0)) return 0;
  let low = 0;
  let high = values.reduce((sum, value) => sum + value * value, 0) + 1e-12;
  while (excess(high) > 0) high *= 2;
  for (let round = 0; round < 200 && high - low > 1e-12 * high; round++) {
    const middle = (low + high) / 2;
    if (excess(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
