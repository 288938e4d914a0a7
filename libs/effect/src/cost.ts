// What one point on the indicator cost, only when an improvement is likely.
import { Z95 } from './distribution.ts';
import type { CostPerPoint, EffectResult } from './result.ts';
import type { Settings } from './settings.ts';
import type { Verdict } from './verdict.ts';

/**
 * Total cost over (effect × treated complexes × periods), in euro per point, complex and period.
 * The cost is known, so Fieller's interval is the cost over the interval of the effect.
 * Source: Fieller (1954), JRSS B 16(2).
 */
export function costPerPoint(
  verdict: Verdict | null,
  evidence: Pick<EffectResult, 'estimate' | 'ci95' | 'counts'>,
  settings: Settings,
  periods: number,
): CostPerPoint | null {
  const { estimate, ci95, counts } = evidence;
  if (verdict !== 'LIKELY_IMPROVEMENT' || settings.costEuro === null || estimate === null || ci95 === null)
    return null;
  const each = settings.costEuro / (counts.treated * periods);
  return fieller(each, 0, Math.abs(estimate), (ci95[1] - ci95[0]) / (2 * Z95));
}

/** Ratio of two independent normal numbers with a 95% interval; null when the denominator may be zero. */
export function fieller(top: number, topSe: number, bottom: number, bottomSe: number): CostPerPoint | null {
  const g = (Z95 * bottomSe) / bottom;
  if (!(Math.abs(g) < 1)) return null;
  const ratio = top / bottom;
  const spread = Math.sqrt(topSe ** 2 * (1 - g * g) + (ratio * bottomSe) ** 2);
  const centre = ratio / (1 - g * g);
  const half = (Z95 * spread) / (bottom * (1 - g * g));
  return { perPoint: ratio, lo: centre - half, hi: centre + half };
}
