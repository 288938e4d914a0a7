// Do complexes next door feel the measure too? The estimate for several buffers, and near against far.
import { assignment } from './cell.ts';
import { twoSidedNormal } from './distribution.ts';
import { framesOf } from './frames.ts';
import type { Panel } from './panel.ts';
import { permutationTest } from './permutation.ts';
import { nearTreated } from './prepare.ts';
import type { CheckSetting } from './pre-trend.ts';
import type { CheckedEstimate, Checks } from './result.ts';
import type { Settings } from './settings.ts';
import { headlineOf, type Study } from './study.ts';

/** Buffers shown next to one another. Unit: metres. Source: effect design 2026, 3.4. */
const BUFFERS = [0, 250, 500, 1000];

/** The headline with comparison complexes left out up to each distance; empty without positions. */
export function buffersOf(panel: Panel, study: Study, startsBefore: Float64Array): Checks['buffer'] {
  if (panel.positions === null) return [];
  return BUFFERS.map((metres) => {
    const near = nearTreated({ ...panel, starts: startsBefore }, metres);
    const starts = startsBefore.map((start, i) => (near[i] === 1 ? NaN : start));
    const comparison = starts.reduce((n, start) => n + (start === 0 ? 1 : 0), 0);
    return { metres, att: headlineOf(study, starts)?.att ?? null, comparison };
  });
}

/** Complexes inside the buffer, treated as if they started with their nearest neighbour, against those outside. */
export function nearbyEffect(
  panel: Panel,
  startsBefore: Float64Array,
  setting: CheckSetting,
  settings: Settings,
): CheckedEstimate | null {
  const xy = panel.positions;
  if (xy === null || settings.bufferMetres <= 0) return null;
  const treated = [...startsBefore.keys()].filter((i) => (startsBefore[i] as number) > 0);
  const inside = nearTreated({ ...panel, starts: startsBefore }, settings.bufferMetres);
  const distance = (i: number, j: number) =>
    Math.hypot(
      (xy[2 * i] as number) - (xy[2 * j] as number),
      (xy[2 * i + 1] as number) - (xy[2 * j + 1] as number),
    );
  const starts = startsBefore.map((start, i) => {
    if (start !== 0) return NaN;
    if (inside[i] === 0) return 0;
    const nearest = treated.reduce(
      (best, j) => (distance(i, j) < distance(i, best) ? j : best),
      treated[0] as number,
    );
    return startsBefore[nearest] as number;
  });
  const near = starts.reduce((n, start) => n + (start > 0 ? 1 : 0), 0);
  if (near < 2) return null;
  const window = {
    baseWindow: settings.baseWindow,
    anticipation: settings.anticipation,
    preBase: 'universal' as const,
  };
  const frames = framesOf({ ...panel, starts }, setting.cohorts, window).filter(({ since }) => since >= 0);
  const study: Study = {
    ...setting.study,
    frames,
    who: assignment(starts, panel.weights),
    adjustment: 'none',
  };
  const headline = headlineOf(study);
  if (headline === null || !(headline.se > 0)) return null;
  const many = near >= settings.thresholds.clustersForError;
  const p = many
    ? twoSidedNormal(headline.att / headline.se)
    : permutationTest(study, headline, 'studentised', 499, setting.stream).p;
  return { att: headline.att, se: many ? headline.se : null, p };
}
