import { type Actor, type FoundDeputy, Refusal, standInsOn } from '@jaarring/domain';
import { DataSource, type QueryRunner } from 'typeorm';
import pg from 'pg';
import { uuidv7 } from './id.ts';
import { named } from './pool.ts';
import { Reader, type ReadScope, Scope, Writer } from './scope.ts';
import type { Clock } from './clock.ts';

/** Who enters: somebody with a session, or the product itself for one corporation (jobs). */
export type Entry =
  { tokenHash: Buffer; idleMinutes: number; requestId?: string } | { corporationId: string };

/** What the door tells about the person who entered. */
export type Entered = {
  corporationId: string;
  accountId: string;
  name: string;
  email: string;
  lastSeenAt: Date;
  roles: Actor['roles'];
  standsIn: readonly FoundDeputy[];
};

/** A scope together with who entered; null when the product itself acts. */
export type Opened<S> = { scope: S; entered: Entered | null; entry: Entry };

const ENTER = `
  select corporation_id as "corporationId", account_id as "accountId", name, email, last_seen_at as "lastSeenAt", roles,
    stands_in as "standsIn"
  from door.enter($1, $2, make_interval(mins => $3), $4)`;

/**
 * The only place where transactions begin and end. On the way out it asks PostgreSQL whether rows of fenced tables
 * changed, refuses the write when nothing was recorded, and stores the events and the jobs with the change.
 */
export class UnitOfWork {
  constructor(
    private readonly writes: DataSource,
    private readonly reads: pg.Pool,
    private readonly clock: Clock,
  ) {}

  /** Runs `work` in a read-only transaction. */
  async read<T>(entry: Entry, work: (opened: Opened<ReadScope>) => Promise<T>): Promise<T> {
    const client = await this.reads.connect();
    let broken: Error | undefined;
    try {
      const begun = client.query('begin read only');
      const [entered] = await Promise.all([this.enter(client, entry), begun]);
      const today = this.clock.today();
      const scope = new Scope(actorOf(entered, today), this.clock.now(), today, new Reader(client));
      return await work({ scope, entered, entry });
    } catch (error) {
      broken = connectionTrouble(error);
      throw error;
    } finally {
      // the end of a read-only transaction has nothing to say: do not make the answer wait for it
      if (!broken) client.query('rollback').catch(() => {});
      client.release(broken);
    }
  }

  /** Runs `work` in a transaction that commits when it returns and leaves nothing when it throws. */
  async write<T>(entry: Entry, work: (opened: Opened<Scope>) => Promise<T>): Promise<T> {
    const runner = this.writes.createQueryRunner();
    try {
      const client = (await runner.connect()) as pg.PoolClient;
      await runner.startTransaction();
      const entered = await this.enter(client, entry);
      const today = this.clock.today();
      const scope = new Scope(
        actorOf(entered, today),
        this.clock.now(),
        today,
        new Writer(client, runner.manager),
      );
      const answer = await work({ scope, entered, entry });
      await this.finish(client, scope, 'requestId' in entry ? entry.requestId : undefined);
      await runner.commitTransaction();
      return answer;
    } catch (error) {
      await rollBack(runner);
      throw asRefusal(error);
    } finally {
      await runner.release();
    }
  }

  private async enter(client: pg.PoolClient, entry: Entry): Promise<Entered | null> {
    if ('corporationId' in entry) {
      await client.query(
        named("select set_config('app.corporation', $1, true), set_config('app.rows_written', '0', true)", [
          entry.corporationId,
        ]),
      );
      return null;
    }
    const found = await client.query<Entered>(
      named(ENTER, [entry.tokenHash, this.clock.now(), entry.idleMinutes, this.clock.today()]),
    );
    if (!found.rows[0]) throw new Refusal('access.no-session');
    return found.rows[0];
  }

  private async finish(client: pg.PoolClient, scope: Scope, requestId?: string): Promise<void> {
    const written = await client.query<{ rows: string }>(
      "select coalesce(nullif(current_setting('app.rows_written', true), ''), '0') as rows",
    );
    if (written.rows[0]!.rows !== '0' && scope.events.length === 0) {
      throw new Error(`a write of ${written.rows[0]!.rows} rows recorded no event; nothing was kept`);
    }
    if (scope.events.length > 0) await insertEvents(client, scope, requestId);
    if (scope.jobs.length > 0) await insertJobs(client, scope);
  }
}

async function insertEvents(client: pg.PoolClient, scope: Scope, requestId?: string): Promise<void> {
  const rows = scope.events.map((event) => ({ ...event, id: uuidv7(scope.now) }));
  await client.query(
    named(
      `insert into event (id, occurred_at, actor_id, on_behalf_of, kind, subject_kind, subject_id, data, request_id)
       select (e->>'id')::uuid, $2, $3, $4, e->>'kind', e->>'subjectKind', e->>'subjectId', coalesce(e->'data', '{}'), $5
       from jsonb_array_elements($1::jsonb) e`,
      [
        JSON.stringify(rows),
        scope.now,
        scope.actor.accountId || null,
        scope.actor.onBehalfOf ?? null,
        requestId ?? null,
      ],
    ),
  );
}

async function insertJobs(client: pg.PoolClient, scope: Scope): Promise<void> {
  await client.query(
    named(
      `insert into outbox (job, subject_id, not_before, created_at)
       select j->>'job', j->>'subjectId', (j->>'notBefore')::timestamptz, $2 from jsonb_array_elements($1::jsonb) j`,
      [JSON.stringify(scope.jobs), scope.now],
    ),
  );
}

/** A job acts as the product itself: it is nobody and holds no function, so it can pass no permission check. */
function actorOf(entered: Entered | null, today: string): Actor {
  if (!entered) return { accountId: '', roles: [] };
  const { accountId, roles, standsIn } = entered;
  return { accountId, roles, standsIn: standInsOn(standsIn, today) };
}

async function rollBack(runner: QueryRunner): Promise<void> {
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } catch {
    // the connection itself is gone: PostgreSQL has already rolled back, and the first error is the one to tell
  }
}

/** A connection that broke must not go back into the pool; a refusal or a failed statement may. */
function connectionTrouble(error: unknown): Error | undefined {
  if (error instanceof Refusal || !(error instanceof Error)) return undefined;
  return 'severity' in error ? undefined : error;
}

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';

/** What the database refuses because of the data becomes a refusal that names the constraint; the rest stays a bug. */
function asRefusal(error: unknown): unknown {
  const cause = (error as { driverError?: unknown }).driverError ?? error;
  const { code, constraint } = cause as { code?: string; constraint?: string };
  if (code === UNIQUE_VIOLATION) return new Refusal('general.duplicate', { constraint: constraint ?? null });
  if (code === FOREIGN_KEY_VIOLATION)
    return new Refusal('general.unknown-reference', { constraint: constraint ?? null });
  return error;
}
