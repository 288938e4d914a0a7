// Checks after the estimate: does it hang on one complex, would a false start also show it, how much trend would undo it?
import { twoSidedNormal } from './distribution.ts';
import { estimateCells, assignment } from './cell.ts';
import { dynamicAggregate } from './aggregate.ts';
import { cohortsOf, framesOf } from './frames.ts';
import type { Panel } from './panel.ts';
import { permutationTest } from './permutation.ts';
import type { CheckSetting } from './pre-trend.ts';
import type { CheckedEstimate, Checks, Interval } from './result.ts';
import { clustersOf, headlineOf, type Headline, type Study } from './study.ts';

/** Up to this many treated clusters each one is really left out; above it, and with weighting, its influence answers. */
const LEAVE_OUT_LIMIT = 100;

/** The false start lies this many periods before the real one. Source: effect design 2026, 3.4. */
const FALSE_START = 2;

/** The headline without each treated cluster in turn: smallest, largest, and whether the sign changes. */
export function leaveOneOut(study: Study, headline: Headline): Checks['loo'] {
  const treated = clustersOf(study.who.starts, study.clusters).filter(({ start }) => start > 0);
  if (treated.length < 2) return null;
  const approximate =
    treated.length > LEAVE_OUT_LIMIT || study.adjustment === 'dr' || study.adjustment === 'ipw';
  const without = treated.flatMap(({ rows }) => {
    if (approximate)
      return (
        headline.att - rows.reduce((sum, i) => sum + (headline.influence[i] as number), 0) / study.who.size
      );
    const starts = Float64Array.from(study.who.starts);
    for (const row of rows) starts[row] = NaN;
    return headlineOf(study, starts)?.att ?? [];
  });
  if (without.length === 0) return null;
  const min = Math.min(...without);
  const max = Math.max(...without);
  return { min, max, flips: min * headline.att <= 0 || max * headline.att <= 0 };
}

/** An effect two periods before the real start would be a bad sign. Null when there is no room for it. */
export function placeboInTime(
  setting: CheckSetting,
  baseWindow: number,
  clustersForError: number,
): CheckedEstimate | null {
  const { panel, anticipation } = setting;
  const moved = new Map<number, number>();
  for (const start of setting.cohorts) {
    const clean = panel.times.filter((time) => time < start - anticipation);
    if (clean.length >= FALSE_START + 2) moved.set(start, clean.at(-FALSE_START) as number);
  }
  if (moved.size === 0) return null;
  const false_ = withFalseStarts(panel, setting.study.who.starts, moved, anticipation);
  const window = { baseWindow, anticipation: 0, preBase: 'universal' as const };
  const frames = framesOf(false_, cohortsOf(false_, 0), window).filter(({ since }) => since >= 0);
  const study: Study = {
    ...setting.study,
    frames,
    who: assignment(false_.starts, setting.study.who.weights),
  };
  const headline = headlineOf(study);
  if (headline === null || !(headline.se > 0)) return null;
  const p =
    setting.treatedClusters >= clustersForError
      ? twoSidedNormal(headline.att / headline.se)
      : permutationTest(study, headline, 'studentised', 499, setting.stream).p;
  return { att: headline.att, se: setting.treatedClusters >= clustersForError ? headline.se : null, p };
}

/** Starts moved back; what happened from the real start on is hidden, so that only untouched years are used. */
function withFalseStarts(
  panel: Panel,
  real: Float64Array,
  moved: Map<number, number>,
  anticipation: number,
): Panel {
  const T = panel.times.length;
  const outcome = Float64Array.from(panel.outcome);
  const starts = real.map((start) => (start > 0 ? (moved.get(start) ?? NaN) : start));
  real.forEach((start, i) => {
    if (!(start > 0)) return;
    panel.times.forEach((time, t) => {
      if (time >= start - anticipation) outcome[i * T + t] = NaN;
    });
  });
  return { ...panel, outcome, starts };
}

/**
 * How many times the largest step before the start the groups may have drifted per period before the interval
 * reaches zero. Zero when it already does.
 * Source: Rambachan & Roth (2023), Review of Economic Studies 90(5), relative magnitudes, in a simple linear form.
 */
export function breakdownOf(setting: CheckSetting, att: number, interval: Interval): number | null {
  const window = { baseWindow: 1, anticipation: setting.anticipation, preBase: 'varying' as const };
  const frames = framesOf(setting.panel, setting.cohorts, window).filter(
    ({ since }) => since < -setting.anticipation,
  );
  const { who, rule } = setting.study;
  const steps = dynamicAggregate(estimateCells(frames, who, rule, 'none'), who).parts;
  const largest = Math.max(0, ...steps.map(({ att: step }) => Math.abs(step)));
  if (steps.length === 0 || largest === 0) return null;
  const half = (interval[1] - interval[0]) / 2;
  const horizons = setting.study.frames.filter(({ since }) => since >= 0).map(({ since }) => since + 1);
  const horizon = horizons.reduce((sum, h) => sum + h, 0) / horizons.length;
  return Math.max(0, (Math.abs(att) - half) / (horizon * largest));
}
