import { itemsFor, placesOf, type MoneyPlace } from './change-items.ts';
import { approved, filled, requested } from './budget.world.ts';

const ceiling = (ceilingId: string): MoneyPlace => ({ kind: 'ceiling', ceilingId });
const line = (lineId: string, ceilingId: string): MoneyPlace => ({ kind: 'line', lineId, ceilingId });
const fresh: MoneyPlace = { kind: 'new' };
const room: MoneyPlace = { kind: 'room' };

test.each<[string, MoneyPlace, MoneyPlace, string[] | null]>([
  ['from ceiling to ceiling', ceiling('A'), ceiling('B'), ['A -5', 'B +5']],
  ['from nowhere to a ceiling', fresh, ceiling('B'), ['B +5']],
  ['from nowhere to a line', fresh, line('l', 'B'), ['B +5', 'l +5']],
  ['from the room to a line', room, line('l', 'B'), ['l +5']],
  ['from its own ceiling to a line', ceiling('B'), line('l', 'B'), ['l +5']],
  ['from another ceiling to a line', ceiling('A'), line('l', 'B'), ['A -5', 'B +5', 'l +5']],
  ['from line to line under one ceiling', line('k', 'B'), line('l', 'B'), ['k -5', 'l +5']],
  ['from line to line elsewhere', line('k', 'A'), line('l', 'B'), ['k -5', 'A -5', 'B +5', 'l +5']],
  ['from a line to its own ceiling', line('k', 'B'), ceiling('B'), ['k -5']],
  ['from a line to another ceiling', line('k', 'A'), ceiling('B'), ['k -5', 'A -5', 'B +5']],
  ['from a line back to the room', line('k', 'A'), room, ['k -5']],
  ['to one and the same ceiling', ceiling('A'), ceiling('A'), null],
  ['to one and the same line', line('k', 'A'), line('k', 'A'), null],
  ['from a ceiling to its room', ceiling('A'), room, null],
  ['from the room to a ceiling', room, ceiling('A'), null],
  ['from nowhere to the room', fresh, room, null],
  ['to nowhere', ceiling('A'), fresh, null],
])('money %s', (_, from, to, expected) => {
  const items = itemsFor(from, to, 5);
  const said = items?.map(
    ({ ceilingId, lineId, deltaCents }) => `${lineId ?? ceilingId} ${deltaCents > 0 ? '+' : ''}${deltaCents}`,
  );
  expect(said ?? null).toEqual(expected);
});

test('a line that is only asked is no place for money yet', () => {
  const places = placesOf(filled);
  expect(places.has(approved.id)).toBe(true);
  expect(places.has(requested.id)).toBe(false);
});
