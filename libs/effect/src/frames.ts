// A frame is one question "cohort g in year t": the change of every complex against the base window of that cohort.
import type { Panel } from './panel.ts';

/** How far before the start we look, and how long before the start people may already react. */
export interface Window {
  /** Periods in the base window; fewer when the panel has fewer. */
  readonly baseWindow: number;
  /** Periods before the start in which an effect may already show. */
  readonly anticipation: number;
  /** Before the start: change against the base window, or against the period before. */
  readonly preBase: 'universal' | 'varying';
}

/** The change of all complexes for one cohort and one period. */
export interface Frame {
  readonly start: number;
  readonly time: number;
  /** Periods since the start, in the panel's own unit. */
  readonly since: number;
  /** A complex is a comparison only when its own start lies after this period. */
  readonly freeUntil: number;
  /** Change per unit; NaN when a year is missing. */
  readonly change: Float64Array;
  /** units × columns, first column 1; null without covariates. */
  readonly design: Float64Array | null;
  readonly columns: number;
}

/** The periods of the panel that form the base window of a cohort, as indexes, oldest first. */
export function basePeriods(times: readonly number[], start: number, window: Window): number[] {
  const before = times.flatMap((time, index) => (time < start - window.anticipation ? [index] : []));
  return before.slice(-window.baseWindow);
}

/** The starts that occur, ascending, with at least one period before and one at or after the start. */
export function cohortsOf(panel: Panel, anticipation: number): number[] {
  const first = panel.times[0] ?? 0;
  const last = panel.times.at(-1) ?? 0;
  const starts = new Set(panel.starts);
  return [...starts].filter((g) => g > 0 && g - anticipation > first && g <= last).sort((a, b) => a - b);
}

/** All frames of the given cohorts: every period before (as far as it can be compared) and after the start. */
export function framesOf(panel: Panel, cohorts: readonly number[], window: Window): Frame[] {
  const design = panelDesign(panel);
  const columns = panel.covariateNames.length + 1;
  return cohorts.flatMap((start) => {
    const base = basePeriods(panel.times, start, window);
    const mean = windowMean(panel, base);
    return panel.times.flatMap((time, at): Frame[] => {
      const step = time < start && window.preBase === 'varying';
      if (step && at === 0) return [];
      if (!step && base.length === 1 && base[0] === at) return [];
      const change = changeFrom(panel, at, step ? periodValues(panel, at - 1) : mean);
      const freeUntil = step ? time : Math.max(time, start - 1);
      return [{ start, time, since: time - start, freeUntil, change, design, columns }];
    });
  });
}

/** Mean over the window per unit; NaN with fewer than two values (one when the window is one period). */
export function windowMean(panel: Panel, base: readonly number[]): Float64Array {
  const T = panel.times.length;
  const needed = Math.max(1, Math.min(2, base.length));
  const means = new Float64Array(panel.units.length);
  for (let i = 0; i < means.length; i++) {
    let sum = 0;
    let count = 0;
    for (const at of base) {
      const value = panel.outcome[i * T + at] as number;
      if (Number.isNaN(value)) continue;
      sum += value;
      count++;
    }
    means[i] = count >= needed ? sum / count : NaN;
  }
  return means;
}

/** The values of one period, one per unit. */
export function periodValues(panel: Panel, at: number): Float64Array {
  const T = panel.times.length;
  const values = new Float64Array(panel.units.length);
  for (let i = 0; i < values.length; i++) values[i] = panel.outcome[i * T + at] as number;
  return values;
}

/** The covariates of the panel with a leading column of ones, or null when there are none. */
export function panelDesign(panel: Panel): Float64Array | null {
  const p = panel.covariateNames.length;
  if (p === 0) return null;
  const design = new Float64Array(panel.units.length * (p + 1));
  for (let i = 0; i < panel.units.length; i++) {
    design[i * (p + 1)] = 1;
    for (let k = 0; k < p; k++) design[i * (p + 1) + k + 1] = panel.covariates[i * p + k] as number;
  }
  return design;
}

function changeFrom(panel: Panel, at: number, from: Float64Array): Float64Array {
  const change = periodValues(panel, at);
  for (let i = 0; i < change.length; i++) change[i] = (change[i] as number) - (from[i] as number);
  return change;
}
