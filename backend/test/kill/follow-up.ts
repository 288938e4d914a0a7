import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { World } from '../world.ts';
import type { Ask } from './kind.ts';

/** How long the jobs may take. Unit: milliseconds. */
const PATIENCE_MS = 40_000;

/**
 * Lets a minute pass for the queue while nothing runs. A job that died with its process stays claimed for half a
 * minute, and is taken up by the second of two sweeps half a minute apart; this is how it looks before the second.
 */
export async function standStill(world: World): Promise<void> {
  await asQueue(world, async (queue) => {
    await queue.query(
      "update bullmq.job set locked_until_ms = locked_until_ms - 60000, stalled_marked = true where state = 'active'",
    );
    await queue.query("delete from bullmq.meta where field = 'stalled-check'");
  });
}

/** The decisions that stand now. */
export async function decisionsOf(world: World): Promise<string[]> {
  return (await world.rows<{ id: string }>('select id::text from decision')).map(({ id }) => id);
}

/** Waits until nothing is left that was asked for about these decisions, and expects that each of it was done. */
export async function expectNoJobLost(world: World, decided: readonly string[]): Promise<void> {
  await asQueue(world, async (queue) => {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const { rows: left } = await queue.query(
        `select o.id, o.job, o.dispatched_at, j.state, j.failed_reason
         from outbox o left join bullmq.job j on j.id = 'outbox-' || o.id
         where o.subject_id = any ($1) and (o.dispatched_at is null or j.state is distinct from 'completed')`,
        [decided],
      );
      if (left.length === 0) return;
      if (Date.now() > until) expect(left).toEqual([]);
      await pause(100);
    }
  });
}

/** Expects that each of these decisions became final once, and that what follows from it was asked for once. */
export async function expectFollowed(world: World, decided: readonly string[]): Promise<void> {
  const rows = await world.rows(
    `select d.final_at is not null as "isFinal",
       (select count(*) from event e where e.kind = 'approval.decision-made-final' and e.subject_id = r.id::text)::integer as told,
       (select array_agg(o.job order by o.id) from outbox o where o.subject_id = d.id::text) as jobs,
       (select array_agg(t.kind) from task t where t.subject_kind = 'measure' and t.subject_id = r.subject_id::text) as tasks
     from decision d join approval_request r on r.id = d.request_id
     where d.id::text = any ($1)`,
    [decided],
  );
  const followed = {
    isFinal: true,
    told: 1,
    jobs: ['approval.finalise', 'mail.decision'],
    tasks: ['request-budget'],
  };
  expect(rows).toEqual(decided.map(() => followed));
}

/** Expects that all events are in the chain, each once, and that the chain holds. */
export async function expectSealed(world: World, ask: Ask): Promise<void> {
  const verify = () => ask('joost', 'GET', '/api/events/verification');
  let chain = await verify();
  for (let tries = 0; tries < 100 && chain.unsealed > 0; tries++) {
    await pause(100);
    chain = await verify();
  }
  const [{ events }] = await world.rows('select count(*)::integer as events from event');
  expect(chain).toEqual({ sealed: events, unsealed: 0, brokenPosition: null });
}

async function asQueue(world: World, act: (queue: pg.Client) => Promise<void>): Promise<void> {
  const queue = new pg.Client({ connectionString: world.database.url('queue') });
  await queue.connect();
  try {
    await act(queue);
  } finally {
    await queue.end();
  }
}
