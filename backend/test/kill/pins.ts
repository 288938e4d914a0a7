import { randomUUID } from 'node:crypto';
import type { World } from '../world.ts';
import { type Ask, begin, type Entry, eventsOf, expectNoneLost, type Kind, step } from './kind.ts';

/** Pins on the board of an open workshop, placed under an id of the sender. */
export function pins(world: World, atelierId: string, complexId: string): Kind {
  const entries: Entry<{ text: string }>[] = [];
  const shared = { kind: 'problem', organisation: 'Beheer', complexId };
  const send = (ask: Ask, entry: (typeof entries)[number]) =>
    step(entry, 1, () =>
      ask('kees', 'PUT', `/api/ateliers/${atelierId}/pins/${entry.key}`, { ...shared, ...entry.content }),
    );
  return {
    name: 'pin',
    entries,
    steps: 1,
    writers: 1,
    write: (ask) =>
      send(ask, begin(entries, randomUUID(), { text: `De entree is van niemand (${entries.length + 1}).` })),
    goOn: async (ask) => {
      for (const entry of entries.filter(({ acknowledged }) => acknowledged === 0)) await send(ask, entry);
    },
    check: async () => {
      const rows = await world.rows(
        `select p.id::text as key, 1 as reached, p.number, p.text, p.kind, p.organisation, p.complex_id as "complexId",
           p.atelier_id as "atelierId", p.placed_by as "placedBy",
           (select array_agg((e.data->>'number')::integer) from event e where e.subject_id = p.id::text) as told
         from pin p order by p.number`,
      );
      expectNoneLost(entries, rows);
      // numbers are given once, without a hole, and the event of a pin carries its number
      expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
      expect(rows.map(({ told }) => told)).toEqual(rows.map(({ number }) => [number]));
      const told = await eventsOf(
        world,
        entries.map(({ key }) => key),
      );
      expect(told.size).toBe(rows.length);
      for (const row of rows) {
        const entry = entries.find(({ key }) => key === row.key)!;
        expect(row).toMatchObject({ ...shared, ...entry.content, atelierId, placedBy: world.person('kees') });
        expect([row.key, told.get(row.key)]).toEqual([row.key, { 'pin.placed': 1 }]);
      }
    },
  };
}
