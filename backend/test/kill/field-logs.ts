import { randomUUID } from 'node:crypto';
import type { World } from '../world.ts';
import { type Ask, begin, type Entry, eventsOf, expectNoneLost, type Kind, step } from './kind.ts';

/** Field work that a caretaker logs under an id of the own phone, and sends again when no answer came. */
export function fieldLogs(world: World): Kind {
  const entries: Entry<{ minutes: number; note: string }>[] = [];
  const complexId = world.complex('101');
  const send = (ask: Ask, entry: (typeof entries)[number]) =>
    step(entry, 1, () =>
      ask('kees', 'PUT', `/api/field-logs/${entry.key}`, {
        ...entry.content,
        complexId,
        kind: 'A01',
        happenedAt: '2026-09-22T08:40:00+02:00',
      }),
    );
  return {
    name: 'field log',
    entries,
    steps: 1,
    writers: 2,
    write: (ask) => {
      const number = entries.length + 1;
      return send(ask, begin(entries, randomUUID(), { minutes: 1 + (number % 90), note: `Ronde ${number}` }));
    },
    goOn: async (ask) => {
      for (const entry of entries.filter(({ acknowledged }) => acknowledged === 0)) await send(ask, entry);
    },
    check: async () => {
      const rows = await world.rows(
        `select id::text as key, 1 as reached, minutes, note, complex_id as "complexId", logged_by as "loggedBy" from field_log`,
      );
      expectNoneLost(entries, rows);
      const told = await eventsOf(
        world,
        entries.map(({ key }) => key),
      );
      const there = entries.filter(({ key }) => rows.some((row) => row.key === key));
      expect(told.size).toBe(there.length);
      for (const { key, content } of there) {
        expect(rows.find((row) => row.key === key)).toEqual({
          ...content,
          key,
          reached: 1,
          complexId,
          loggedBy: world.person('kees'),
        });
        expect([key, told.get(key)]).toEqual([key, { 'field-log.logged': 1 }]);
      }
    },
  };
}
