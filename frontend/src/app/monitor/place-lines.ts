import type { PlaceSeries } from '@jaarring/contracts';
import { firstDayOf, periodOf } from '@jaarring/domain';
import type { Grain, Series } from '../ui/chart/series.ts';

export type OneSeries = PlaceSeries['series'][number];

/** The line of a place, and the mean of all places beside it where that is known. */
export function linesOf(
  series: OneSeries,
  means: ReadonlyMap<string, number>,
  names: { self: string; mean: string },
): Series[] {
  const hidden = new Set(series.hidden);
  const points = series.periods.map((period, at) =>
    hidden.has(period)
      ? { on: dayOf(period), value: null, hidden: true }
      : { on: dayOf(period), value: series.values[at] ?? null },
  );
  const beside = [...means]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([period, value]) => ({ on: dayOf(period), value }));
  const self: Series = { name: names.self, role: 'self', points };
  return beside.length === 0 ? [self] : [self, { name: names.mean, role: 'reference', points: beside }];
}

/** The finest kind of period in the series, so that no two points get the same name. */
export function grainOf(periods: readonly string[]): Grain {
  const kinds = periods.map((period) => periodOf(period)?.kind);
  return (['month', 'quarter'] as const).find((kind) => kinds.includes(kind)) ?? 'year';
}

function dayOf(text: string): string {
  const period = periodOf(text);
  if (!period) throw new Error(`${text} is not a period.`);
  return firstDayOf(period);
}
