// The second estimator: it holds the level and the last value before the start equal (ANCOVA).
import { basePeriods, panelDesign, periodValues, windowMean, type Frame, type Window } from './frames.ts';
import type { Panel } from './panel.ts';

/**
 * The same frames with the base mean and the last value before the start as covariates, for use with `reg`.
 * Complexes chosen after one bad year recover by themselves; this estimator compares them with complexes that
 * had an equally bad year. It is wrong when complexes were chosen on their true level, so it never stands alone.
 * Source: own Monte Carlo 2026 (effect design, section 2); Chabé-Ferret (2017) on selection and mean reversion.
 */
export function companionFrames(panel: Panel, frames: readonly Frame[], window: Window): Frame[] {
  const designs = new Map<number, { design: Float64Array; columns: number }>();
  return frames.map((frame) => {
    const known = designs.get(frame.start) ?? companionDesign(panel, frame.start, window);
    designs.set(frame.start, known);
    return { ...frame, ...known };
  });
}

function companionDesign(
  panel: Panel,
  start: number,
  window: Window,
): { design: Float64Array; columns: number } {
  const base = basePeriods(panel.times, start, window);
  const mean = windowMean(panel, base);
  const last = periodValues(panel, base.at(-1) as number);
  const fixed = panelDesign(panel);
  const p = panel.covariateNames.length;
  const columns = 3 + p;
  const design = new Float64Array(panel.units.length * columns);
  for (let i = 0; i < panel.units.length; i++) {
    design[i * columns] = 1;
    design[i * columns + 1] = mean[i] as number;
    design[i * columns + 2] = last[i] as number;
    for (let k = 0; k < p; k++) design[i * columns + 3 + k] = fixed?.[i * (p + 1) + 1 + k] as number;
  }
  return { design, columns };
}
