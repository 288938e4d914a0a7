import { randomUUID } from 'node:crypto';
import type { World } from '../world.ts';
import { COMPARABLE } from '../year/figures.ts';
import { type Ask, begin, type Entry, eventsOf, expectNoneLost, type Kind, step } from './kind.ts';

type Figures = { period: string; values: Record<string, number> };

/** Small files with figures, each of a month of its own: sent and checked, then committed. */
export function imports(world: World): Kind {
  const entries: Entry<Figures>[] = [];
  const commit = (ask: Ask, entry: (typeof entries)[number], load: { id: string; version: number }) =>
    step(entry, 2, () => ask('noor', 'POST', `/api/imports/${load.id}/commit`, { version: load.version }));
  const send = async (ask: Ask, entry: (typeof entries)[number]) => {
    const form = new FormData();
    form.append('file', new Blob([fileOf(entry.content)]), entry.key);
    await commit(ask, entry, await step(entry, 1, () => ask('noor', 'POST', '/api/imports', form)));
  };
  const read = () =>
    world.rows(
      `select b.id::text, b.version, b.file_name as key, case b.status when 'committed' then 2 when 'checked' then 1 end as reached,
         b.added, b.committed_at is not null as "isCommitted",
         (select array_agg(c.rows) from import_check c where c.batch_id = b.id) as checks,
         (select coalesce(jsonb_object_agg(o.place_code, o.value), '{}') from observation o where o.batch_id = b.id) as values,
         (select array_agg(distinct o.period) from observation o where o.batch_id = b.id) as periods
       from import_batch b`,
    );
  return {
    name: 'import',
    entries,
    steps: 2,
    writers: 1,
    write: (ask) => send(ask, begin(entries, `cijfers-${randomUUID()}.csv`, figures(entries.length))),
    goOn: async (ask) => {
      const rows = await read();
      for (const entry of entries) {
        const row = rows.find(({ key }) => key === entry.key);
        if (!row) await send(ask, entry);
        // the file that was checked outlives the process too: it is not sent again
        else if (row.reached === 1) await commit(ask, entry, row);
        entry.acknowledged = 2;
      }
    },
    check: async () => {
      const rows = await read();
      expectNoneLost(entries, rows);
      const told = await eventsOf(
        world,
        rows.map(({ id }) => id),
      );
      for (const { id, key, reached, added, isCommitted, checks, values, periods } of rows) {
        const { content } = entries.find((entry) => entry.key === key)!;
        expect([key, { added, isCommitted, checks, values, periods }]).toEqual([
          key,
          {
            added: COMPARABLE,
            isCommitted: reached === 2,
            checks: [COMPARABLE],
            values: reached === 2 ? content.values : {},
            periods: reached === 2 ? [content.period] : null,
          },
        ]);
        expect([key, told.get(id)]).toEqual([
          key,
          { 'import.checked': 1, ...(reached === 2 ? { 'import.committed': 1 } : {}) },
        ]);
      }
      const [all] = await world.rows('select count(*)::integer as figures from observation');
      expect(all.figures).toBe(rows.filter(({ reached }) => reached === 2).length * COMPARABLE);
    },
  };
}

/** The figures of one month; which month it is, is told by the number. */
function figures(number: number): Figures {
  const values = Array.from({ length: COMPARABLE }, (_, index) => [`V${index + 1}`, number + index / 100]);
  const month = String((number % 12) + 1).padStart(2, '0');
  return { period: `${1980 + Math.floor(number / 12)}-${month}`, values: Object.fromEntries(values) };
}

function fileOf({ period, values }: Figures): string {
  const lines = Object.entries(values).map(
    ([place, value]) => `${place};nuisance;${period};${String(value).replace('.', ',')};100`,
  );
  return `complexnummer;indicator;periode;waarde;n\n${lines.join('\n')}\n`;
}
