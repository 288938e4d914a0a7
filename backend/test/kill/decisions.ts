import { randomUUID } from 'node:crypto';
import { proposal } from '../measures-phase.ts';
import type { World } from '../world.ts';
import { type Ask, begin, type Entry, eventsOf, expectNoneLost, type Kind, step } from './kind.ts';
import type { Ground } from './measures.ts';

/** The steps of a decision, in order; each asks the product what it needs to know, so that anybody can go on anywhere. */
const STEPS: ((ask: Ask, id: string) => Promise<() => Promise<unknown>>)[] = [
  async (ask, id) => {
    const { version } = await ask('noor', 'GET', `/api/measures/${id}`);
    return () => ask('noor', 'POST', `/api/measures/${id}/submit`, { version });
  },
  async (ask, id) => {
    const { approvalId } = await ask('noor', 'GET', `/api/measures/${id}`);
    const { advices } = await ask('samira', 'GET', `/api/approvals/${approvalId}`);
    const advice = advices.find(({ role }: { role: string }) => role === 'areaManager');
    return () =>
      ask('samira', 'PUT', `/api/approvals/${approvalId}/advice`, {
        adviceId: advice.id,
        verdict: 'positive',
        version: advice.version,
      });
  },
  async (ask, id) => {
    const { approvalId } = await ask('marleen', 'GET', `/api/measures/${id}`);
    const { contentHash } = await ask('marleen', 'GET', `/api/approvals/${approvalId}`);
    return () => ask('marleen', 'PUT', `/api/measures/${id}/decision`, { contentHash, outcome: 'approved' });
  },
];
const DECIDED = STEPS.length + 1;

/** What stands in the database of a subject at each step: state, requests, advice given, decisions, open tasks, jobs. */
const STANDS: Record<number, object> = {
  1: { status: 'draft', requests: null, given: 0, decided: 0, open: null, jobs: null },
  2: {
    status: 'submitted',
    requests: ['open'],
    given: 0,
    decided: 0,
    open: ['advise', 'decide'],
    jobs: null,
  },
  3: { status: 'submitted', requests: ['open'], given: 1, decided: 0, open: ['decide'], jobs: null },
  4: { status: 'approved', requests: ['decided'], given: 1, decided: 1, open: null },
};
/** What was told by then of the measure and of its request. */
const TOLD: Record<number, Record<string, number>> = {
  1: { 'measure.proposed': 1 },
  2: { 'measure.submitted': 1, 'approval.requested': 1 },
  3: { 'approval.advised': 1 },
  4: { 'approval.decided': 1, 'measure.settled': 1 },
};

/** Measures that are proposed, submitted, advised on and decided about by the director. */
export function decisions(world: World, { cycleId, indicatorId, kindId }: Ground): Kind {
  const entries: Entry<object>[] = [];
  const follow = async (ask: Ask, entry: Entry<object>, id: string, reached: number) => {
    for (let next = reached + 1; next <= DECIDED; next++) {
      const act = await STEPS[next - 2]!(ask, id);
      await step(entry, next, act);
    }
  };
  const write = async (ask: Ask, entry: Entry<object>) => {
    const { id } = await step(entry, 1, () => ask('noor', 'POST', '/api/measures', entry.content));
    await follow(ask, entry, id, 1);
  };
  return {
    name: 'decision',
    entries,
    steps: DECIDED,
    writers: 3,
    write: (ask) => {
      const title = `Besluit ${randomUUID()}`;
      const costs = [{ year: 2027, amountCents: 100_00 + entries.length }];
      return write(
        ask,
        begin(entries, title, proposal(world, cycleId, indicatorId, kindId, { title, costs })),
      );
    },
    goOn: async (ask) => {
      const rows = await readDecided(world);
      for (const entry of entries) {
        const row = rows.find(({ key }) => key === entry.key);
        if (row) await follow(ask, entry, row.id, row.reached);
        else await write(ask, entry);
        entry.acknowledged = DECIDED;
      }
    },
    check: async () => {
      const rows = await readDecided(world);
      expectNoneLost(entries, rows);
      const told = await eventsOf(
        world,
        rows.flatMap(({ id, requestId }) => (requestId ? [id, requestId] : [id])),
      );
      for (const { id, requestId, key, reached, costs, ...stands } of rows) {
        const entry = entries.find((one) => one.key === key)!;
        expect([key, stands]).toMatchObject([key, STANDS[reached]!]);
        expect([key, costs]).toEqual([key, (entry.content as { costs: object[] }).costs]);
        const { 'approval.decision-made-final': _later, ...now } = {
          ...told.get(id),
          ...told.get(requestId),
        };
        const expected = Object.assign({}, ...Array.from({ length: reached }, (_, index) => TOLD[index + 1]));
        expect([key, now]).toEqual([key, expected]);
        if (reached === DECIDED)
          expect([key, stands.jobs]).toEqual([key, expect.arrayContaining(['approval.finalise'])]);
      }
    },
  };
}

function readDecided(world: World): Promise<any[]> {
  return world.rows(
    `select s.*, case when decided > 0 then 4 when given > 0 then 3 when requests is not null then 2 else 1 end as reached
     from (
       select m.id::text, m.title as key, m.status, max(r.id::text) as "requestId", array_agg(r.status) filter (where r.id is not null) as requests,
         (select jsonb_agg(jsonb_build_object('year', c.year, 'amountCents', c.amount_cents)) from measure_cost c where c.measure_id = m.id) as costs,
         sum((select count(*) from advice a where a.request_id = r.id and a.verdict is not null))::integer as given,
         coalesce(sum((select count(*) from decision d where d.request_id = r.id)), 0)::integer as decided,
         (select array_agg(t.kind order by t.kind) from task t where t.subject_id = max(r.id::text) and t.done_at is null) as open,
         (select array_agg(o.job order by o.id) from outbox o, decision d where d.request_id::text = max(r.id::text) and o.subject_id = d.id::text) as jobs
       from measure m left join approval_request r on r.subject_id = m.id
       where m.title like 'Besluit %' group by m.id, m.title, m.status, m.corporation_id
     ) s`,
  );
}
