import { randomUUID } from 'node:crypto';
import { proposal } from '../measures-phase.ts';
import type { World } from '../world.ts';
import { type Ask, begin, type Entry, eventsOf, expectNoneLost, type Kind, step } from './kind.ts';

/** What a proposal refers to. */
export type Ground = { cycleId: string; indicatorId: string; kindId: string };

type Version = { dose: string; costs: { year: number; amountCents: number }[] };

/** How often a proposal is written: proposed once and changed after that. */
const VERSIONS = 3;

/** Proposals with costs over several years, each changed twice; every version has other years and other amounts. */
export function measures(world: World, { cycleId, indicatorId, kindId }: Ground): Kind {
  const entries: Entry<Version[]>[] = [];
  const said = ({ key, content }: (typeof entries)[number], version: number) =>
    proposal(world, cycleId, indicatorId, kindId, {
      title: key,
      endsOn: '2031-12-31',
      ...content[version - 1],
    });

  const change = async (
    ask: Ask,
    entry: (typeof entries)[number],
    id: string,
    from: number,
  ): Promise<void> => {
    for (let version = from; version < VERSIONS; version++) {
      const {
        cycleId: _cycle,
        complexId: _complex,
        ...content
      } = said(entry, version + 1) as Record<string, unknown>;
      await step(entry, version + 1, () =>
        ask('noor', 'PUT', `/api/measures/${id}`, { ...content, version }),
      );
    }
  };
  const read = () =>
    world.rows(
      `select m.id::text, m.title as key, m.version as reached, m.status, m.dose,
         (select coalesce(jsonb_agg(jsonb_build_object('year', c.year, 'amountCents', c.amount_cents) order by c.year), '[]')
          from measure_cost c where c.measure_id = m.id) as costs
       from measure m where m.title like 'Voorstel %'`,
    );
  const write = async (ask: Ask, entry: (typeof entries)[number]) => {
    const { id } = await step(entry, 1, () => ask('noor', 'POST', '/api/measures', said(entry, 1)));
    await change(ask, entry, id, 1);
  };
  return {
    name: 'measure',
    entries,
    steps: VERSIONS,
    writers: 2,
    write: (ask) => write(ask, begin(entries, `Voorstel ${randomUUID()}`, versions(entries.length + 1))),
    goOn: async (ask) => {
      const rows = await read();
      for (const entry of entries) {
        const row = rows.find(({ key }) => key === entry.key);
        if (row) await change(ask, entry, row.id, row.reached);
        else await write(ask, entry);
        entry.acknowledged = VERSIONS;
      }
    },
    check: async () => {
      const rows = await read();
      expectNoneLost(entries, rows);
      const told = await eventsOf(
        world,
        rows.map(({ id }) => id),
      );
      for (const { id, key, reached, status, dose, costs } of rows) {
        const { content } = entries.find((entry) => entry.key === key)!;
        expect([key, status, { dose, costs }]).toEqual([key, 'draft', content[reached - 1]]);
        expect([key, told.get(id)]).toEqual([
          key,
          { 'measure.proposed': 1, ...(reached > 1 ? { 'measure.changed': reached - 1 } : {}) },
        ]);
      }
      const proposed = await world.rows(
        `select e.subject_id from event e where e.kind = 'measure.proposed'
           and not exists (select from measure m where m.id::text = e.subject_id)`,
      );
      const costs = await world.rows(
        'select c.measure_id from measure_cost c where not exists (select from measure m where m.id = c.measure_id)',
      );
      expect([proposed, costs]).toEqual([[], []]);
    },
  };
}

/** Every version has more years than the one before it, and the amounts tell which version of which measure they are. */
function versions(number: number): Version[] {
  return Array.from({ length: VERSIONS }, (_, index) => ({
    dose: `${index + 1} portieken`,
    costs: Array.from({ length: index + 3 }, (_year, year) => ({
      year: 2027 + year,
      amountCents: number * 1_000 + (index + 1) * 10 + year,
    })),
  }));
}
