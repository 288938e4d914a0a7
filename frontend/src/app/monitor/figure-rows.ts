import type { Areas, Complexes, Figures, Indicators } from '@jaarring/contracts';
import type { MissingReason } from '@jaarring/domain';
import type { Fill } from '../ui/map/places.ts';
import { fillOf, meanOf, rankOf, type Scale, scaleOf, type Value } from './figure-scale.ts';

export type Indicator = Indicators['indicators'][number];
/** What colour and order show: the figures as they are, or how they changed since the first period. */
export type View = 'stand' | 'ontwikkeling';
export type Order = 'laag' | 'hoog';

/** A place that figures are about. */
export interface Place {
  readonly code: string;
  readonly kind: Indicator['placeKind'];
  readonly name: string;
  /** The area it lies in, when known. */
  readonly within: string;
  readonly dwellings: number;
  /** The page of a complex; an area has none. */
  readonly path: string | null;
}

/** One place in the list and on the map. */
export interface FigureRow {
  readonly code: string;
  readonly name: string;
  readonly value: Value;
  readonly isHidden: boolean;
  readonly reason: MissingReason | undefined;
  /** Against the period compared with; null when one of the two is not known. */
  readonly change: Value;
  /** Its number in the order of the list; null without a figure. */
  readonly number: number | null;
  readonly fill: Fill;
}

/** What the page shows of one indicator in one period. */
export interface Picture {
  readonly rows: readonly FigureRow[];
  readonly scale: Scale | null;
  readonly mean: number | null;
  /** How many places have a figure that is shown. */
  readonly shown: number;
}

/** All places by their code. */
export function placesOf(areas: Areas['areas'], complexes: Complexes['complexes']): Map<string, Place> {
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  return new Map<string, Place>([
    ...areas.map(({ code, name, parentCode, dwellings }): [string, Place] => [
      code,
      { code, kind: 'area', name, within: names.get(parentCode ?? '') ?? '', dwellings, path: null },
    ]),
    ...complexes.map(({ number, name, workArea, dwellings, id }): [string, Place] => [
      number,
      { code: number, kind: 'complex', name, within: workArea, dwellings, path: `/complexen/${id}` },
    ]),
  ]);
}

/** The values that may be shown, by place. */
export function valuesOf({ places, values, hidden }: Figures): Map<string, number> {
  const kept = new Set(hidden);
  return new Map(
    places.flatMap((code, at) => {
      const value = values[at] ?? null;
      return value === null || kept.has(code) ? [] : [[code, value] as const];
    }),
  );
}

/** The mean of all places with a figure that is shown; what is hidden does not count. */
export function meanOfFigures(figures: Figures): number | null {
  return meanOf([...valuesOf(figures).values()]);
}

/** Puts the figures of a period in order, with their colour and their change since another period. */
export function pictureOf(
  figures: Figures,
  compared: Figures | null,
  how: {
    direction: Indicator['direction'];
    view: View;
    order: Order;
    nameOf: (code: string) => string;
  },
): Picture {
  const now = valuesOf(figures);
  const before = compared ? valuesOf(compared) : new Map<string, number>();
  const kept = new Set(figures.hidden);
  const rows = figures.places.map((code) => {
    const value = now.get(code) ?? null;
    const earlier = before.get(code);
    return {
      code,
      name: how.nameOf(code),
      value,
      isHidden: kept.has(code),
      reason: figures.missing[code],
      change: value === null || earlier === undefined ? null : value - earlier,
    };
  });
  const measured = (row: { value: Value; change: Value }) => (how.view === 'stand' ? row.value : row.change);
  const all = rows.map(measured);
  const mean = meanOf([...now.values()]);
  const scale = scaleOf(all, how.direction, how.view === 'stand' ? (mean ?? 0) : 0);
  const coloured = rows.map((row) => {
    const rank = rankOf(all, measured(row));
    const number = rank ? (how.order === 'laag' ? rank.fromLow : rank.fromHigh) : null;
    return { ...row, number, fill: fillOf(scale, measured(row)) };
  });
  return { rows: coloured.sort(inOrder), scale, mean, shown: now.size };
}

function inOrder(one: FigureRow, other: FigureRow): number {
  const places = (one.number ?? Infinity) - (other.number ?? Infinity);
  return places || one.name.localeCompare(other.name, 'nl') || one.code.localeCompare(other.code);
}

/** Unfavourable first, where a direction is known. */
export function usualOrder(direction: Indicator['direction']): Order {
  return direction === 'lower' ? 'hoog' : 'laag';
}
