import type { Dossier } from '@jaarring/contracts';
import { firstDayOf, type MeasureStatus, periodOf, periodText, periodWith, shifted } from '@jaarring/domain';
import { number } from '../texts/notation.ts';
import type { Language, Texts } from '../texts/texts.ts';
import type { Point, Series } from '../ui/chart/series.ts';
import type { Intervention, Track } from '../ui/chart/timeline-options.ts';

/** One figure of the complex, with its series and that of the comparable complexes. */
export type IndicatorOfDossier = Dossier['indicators'][number];
type MeasureOfDossier = Dossier['measures'][number];

/** What the timeline draws: the layers that have something to show, and the years they lie in. */
export interface TimelineOfDossier {
  readonly tracks: readonly Track[];
  readonly from: string;
  readonly to: string;
}

/** What was never carried out has no place on the axis; the list beside it still names it. */
const neverDone: readonly MeasureStatus[] = ['rejected', 'withdrawn'];
const begun: readonly MeasureStatus[] = ['running', 'done', 'stopped'];

/** Puts the chosen figure, the measures and the field work on one axis of time. */
export function timelineOf(
  dossier: Dossier,
  indicator: IndicatorOfDossier | undefined,
  today: string,
  words: { readonly texts: Texts; readonly language: Language },
): TimelineOfDossier {
  const { complex } = words.texts;
  const bars = barsOf(dossier.measures, today);
  const columns = dossier.activity.map(({ month, logs }) => ({ on: firstOf(month), value: logs }));
  const lines = indicator ? linesOf(indicator, dossier.complex.name, complex.comparable) : [];
  const tracks: readonly Track[] = [
    ...(indicator
      ? [
          {
            kind: 'lines' as const,
            title: indicator.name,
            unit: indicator.unit,
            series: lines,
            show: (value: number) => figureText(value, indicator.unit, words.language),
          },
        ]
      : []),
    ...(bars.length > 0 ? [{ kind: 'bars' as const, title: complex.measures, unit: '', bars }] : []),
    ...(columns.length > 0
      ? [{ kind: 'columns' as const, title: complex.activity, unit: '', points: columns }]
      : []),
  ];
  const days = [
    today,
    ...lines.flatMap(({ points }) => points.map(({ on }) => on)),
    ...bars.flatMap(({ from, to }) => [from, to ?? from]),
    ...columns.map(({ on }) => on),
  ].sort();
  return { tracks, from: `${days[0]?.slice(0, 4)}-01-01`, to: `${days.at(-1)?.slice(0, 4)}-12-31` };
}

/** A figure with its unit, where the unit is a sign behind the number. */
export function figureText(value: number, unit: string, language: Language): string {
  return number(value, 1, language) + (unit === '%' ? unit : '');
}

/** The visits and minutes of this month and the eleven before it. */
export function lastYearOf(activity: Dossier['activity'], today: string): { logs: number; minutes: number } {
  const first = periodText(shifted(periodWith(today, 'month'), -11));
  const last = today.slice(0, 7);
  return activity
    .filter(({ month }) => month >= first && month <= last)
    .reduce((sum, { logs, minutes }) => ({ logs: sum.logs + logs, minutes: sum.minutes + minutes }), {
      logs: 0,
      minutes: 0,
    });
}

/** A hidden figure loses its value here, so that no drawing or table below can show it. */
function linesOf({ series, reference }: IndicatorOfDossier, name: string, comparable: string): Series[] {
  const own: Point[] = series.map(({ period, value, hidden }) => ({
    on: firstOf(period),
    value: hidden ? null : value,
    hidden,
  }));
  const self: Series = { name, role: 'self', points: own };
  if (reference.length === 0) return [self];
  const others: Point[] = reference.map(({ period, value }) => ({ on: firstOf(period), value }));
  return [self, { name: comparable, role: 'reference', points: others }];
}

/** What runs is filled up to today; what is over never reaches past it. */
function barsOf(measures: readonly MeasureOfDossier[], today: string): Intervention[] {
  return measures
    .filter(({ status }) => !neverDone.includes(status))
    .map(({ id, title, lever, status, startsOn, endsOn }) => ({
      name: title,
      page: `/maatregelen/${id}`,
      lever,
      from: startsOn,
      to: endOf({ status, startsOn, endsOn }, today),
      state: begun.includes(status) && startsOn <= today ? 'done' : 'proposed',
    }));
}

function endOf(
  { status, startsOn, endsOn }: Pick<MeasureOfDossier, 'status' | 'startsOn' | 'endsOn'>,
  today: string,
): string | null {
  if (!begun.includes(status) || startsOn > today || endsOn <= today) return endsOn;
  return status === 'running' ? null : today;
}

function firstOf(text: string): string {
  const period = periodOf(text);
  if (!period) throw new Error(`${text} is not a period.`);
  return firstDayOf(period);
}
