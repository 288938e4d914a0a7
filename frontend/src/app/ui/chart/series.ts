/** One measurement. A figure that may not be shown is `hidden` and has no value, so that it cannot leak. */
export interface Point {
  /** The day it stands for: `2026-09-01`. */
  readonly on: string;
  readonly value: number | null;
  /** The margin around it, where there is one. */
  readonly low?: number;
  readonly high?: number;
  readonly hidden?: boolean;
}

/**
 * One line of a chart. `self` is what the page is about (thick), `reference` the comparable ones (grey, dashed),
 * `target` a goal (green, dotted, open end), `forecast` an estimate of what is to come (dotted, with its margin).
 */
export interface Series {
  readonly name: string;
  readonly role: 'self' | 'reference' | 'target' | 'forecast';
  readonly points: readonly Point[];
}

/** A stretch of time to shade, with a word: "buurtconciërge". */
export interface Shade {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** How often there is a figure. */
export type Grain = 'year' | 'quarter' | 'month';

/** A date as its period: 2026, 2026 K3, or sep 2026. */
export function periodOf(on: string, grain: Grain, months: readonly string[]): string {
  const [year, month] = [on.slice(0, 4), Number(on.slice(5, 7))];
  if (grain === 'year') return year;
  return grain === 'quarter' ? `${year} K${Math.ceil(month / 3)}` : `${months[month - 1]} ${year}`;
}

/** All days for which any line has a figure, in order. */
export function daysOf(series: readonly Series[]): string[] {
  return [...new Set(series.flatMap(({ points }) => points.map(({ on }) => on)))].sort();
}
