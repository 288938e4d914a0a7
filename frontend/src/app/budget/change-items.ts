import type { BudgetView, DraftChange } from '@jaarring/contracts';

/** Where money can come from or go to: a ceiling, a line, or outside of both. */
export type MoneyPlace =
  | { kind: 'ceiling'; ceilingId: string }
  | { kind: 'line'; lineId: string; ceilingId: string }
  /** As a source: money that was in no budget. */
  | { kind: 'new' }
  /** As a source: what is left under the ceiling of the line; as a goal: back to that. */
  | { kind: 'room' };

/** The places of a budget with a key for the form: every ceiling, and every line that is in the budget. */
export function placesOf({
  ceilings,
  lines,
}: Pick<BudgetView, 'ceilings' | 'lines'>): Map<string, MoneyPlace> {
  const standing = lines.filter(({ status }) => status === 'approved' || status === 'released');
  return new Map<string, MoneyPlace>([
    ['new', { kind: 'new' }],
    ['room', { kind: 'room' }],
    ...ceilings.map(({ id }): [string, MoneyPlace] => [id, { kind: 'ceiling', ceilingId: id }]),
    ...standing.map(({ id, ceilingId }): [string, MoneyPlace] => [
      id,
      { kind: 'line', lineId: id, ceilingId },
    ]),
  ]);
}

/**
 * What moves when an amount goes from one place to another. A line lies under a ceiling: money that comes from elsewhere
 * raises both, and within one ceiling only the lines move. Null when the money cannot go that way.
 */
export function itemsFor(from: MoneyPlace, to: MoneyPlace, cents: number): DraftChange['items'] | null {
  const ceilingOf = (place: MoneyPlace) => ('ceilingId' in place ? place.ceilingId : null);
  const [source, goal] = [ceilingOf(from), ceilingOf(to)];
  if (to.kind === 'new' || (to.kind === 'room' && from.kind !== 'line')) return null;
  if (from.kind === 'room' && to.kind !== 'line') return null;
  const ceiling = (ceilingId: string, deltaCents: number) => ({ ceilingId, lineId: null, deltaCents });
  const line = (place: MoneyPlace, deltaCents: number) =>
    place.kind === 'line' ? [{ ceilingId: place.ceilingId, lineId: place.lineId, deltaCents }] : [];
  // from room to room nothing but lines moves; the same ceiling neither gets nor gives
  const leaves = source !== null && to.kind !== 'room' && source !== goal;
  const arrives = goal !== null && from.kind !== 'room' && source !== goal;
  const items = [
    ...line(from, -cents),
    ...(leaves ? [ceiling(source, -cents)] : []),
    ...(arrives ? [ceiling(goal, cents)] : []),
    ...line(to, cents),
  ];
  const named = items.map(({ ceilingId, lineId }) => lineId ?? ceilingId);
  return items.length === 0 || new Set(named).size < named.length ? null : items;
}
