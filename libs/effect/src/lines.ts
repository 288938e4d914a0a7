// The two lines of the picture: mean of the treated complexes and of their comparison, period by period.
import type { Panel } from './panel.ts';
import { orNull, type LinePoint } from './result.ts';

/**
 * Observed means per period. Without never-treated complexes the comparison is who had not started yet;
 * with synthetic weights it is the weighted mix.
 */
export function linesOf(panel: Panel, omega: Readonly<Record<string, number>> | null): LinePoint[] {
  const last = panel.times.at(-1) ?? 0;
  const someNever = panel.starts.some((start) => start === 0);
  return panel.times.map((time, t) => {
    const treated = meanAt(panel, t, (i) =>
      (panel.starts[i] as number) > 0 && (panel.starts[i] as number) <= last ? 1 : 0,
    );
    const comparison = meanAt(panel, t, (i) => {
      const start = panel.starts[i] as number;
      const free = someNever ? start === 0 : start > time;
      return free ? (omega === null ? 1 : (omega[panel.units[i] as string] ?? 0)) : 0;
    });
    return {
      t: time,
      treated: treated.mean,
      comparison: comparison.mean,
      n1: treated.count,
      n0: comparison.count,
    };
  });
}

function meanAt(
  panel: Panel,
  t: number,
  weightOf: (i: number) => number,
): { mean: number | null; count: number } {
  let sum = 0;
  let total = 0;
  let count = 0;
  for (let i = 0; i < panel.units.length; i++) {
    const weight = weightOf(i);
    const value = panel.outcome[i * panel.times.length + t] as number;
    if (weight === 0 || Number.isNaN(value)) continue;
    sum += weight * value;
    total += weight;
    count++;
  }
  return { mean: orNull(sum / total), count };
}
