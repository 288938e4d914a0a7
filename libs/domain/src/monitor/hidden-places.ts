import { parentOf } from '../place/code.ts';
import { hiddenParts, isHidden, shown } from './hide.ts';

/** A figure of one indicator and period at a place. */
export type PlaceFigure = { placeCode: string; value: number | null; count: number | null };

/**
 * The places whose figure may not be shown: those with too few behind it, and those that would give such a one away
 * because the area above them is shown too. Parts are set against the nearest area above that is there.
 */
export function hiddenPlaces(figures: readonly PlaceFigure[], minCount: number): Set<string> {
  const hidden = new Set(
    figures.filter(({ value, count }) => isHidden(shown(value, count, minCount))).map((one) => one.placeCode),
  );
  if (hidden.size === 0) return hidden;
  for (const parts of partsPerTotal(figures).values()) {
    const counted = parts.map(({ placeCode, count }) => ({ code: placeCode, count }));
    for (const code of hiddenParts(counted, minCount)) hidden.add(code);
  }
  return hidden;
}

function partsPerTotal(figures: readonly PlaceFigure[]): Map<string, PlaceFigure[]> {
  const there = new Set(figures.map((one) => one.placeCode));
  const parts = new Map<string, PlaceFigure[]>();
  for (const figure of figures.filter(({ value }) => value !== null)) {
    let above = parentOf(figure.placeCode);
    while (above !== null && !there.has(above)) above = parentOf(above);
    if (above !== null) parts.set(above, [...(parts.get(above) ?? []), figure]);
  }
  return parts;
}
