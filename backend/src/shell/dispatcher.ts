import { Logger } from '@nestjs/common';
import pg from 'pg';
import type { Clock } from './clock.ts';
import { Door } from './door.ts';
import { errandOf, handlerOf } from './jobs.ts';
import type { Mail } from './mail.ts';
import type { Work, WorkQueue } from './queue.ts';
import type { UnitOfWork } from './unit-of-work.ts';

const BATCH = 200;
const PAUSE_MS = 250;

/**
 * Takes due rows from the outbox (as the queue role), hands them to the queue, and seals new events into their chain.
 * The due time lives in PostgreSQL: whatever was missed while nothing ran is caught up, oldest first.
 */
export class Dispatcher {
  private readonly log = new Logger('dispatcher');
  private readonly outbox: pg.Pool;
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    queueUrl: string,
    private readonly queue: WorkQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: pg.Pool,
    private readonly clock: Clock,
    private readonly mail: Mail,
  ) {
    this.outbox = new pg.Pool({ connectionString: queueUrl, max: 2 });
    this.outbox.on('error', (error) => this.log.warn(`outbox connection: ${error.message}`));
  }

  async start(): Promise<void> {
    await this.queue.startWorking(
      (job, work) => this.work(job, work),
      (job, error) => this.log.error(`job ${job} failed: ${error.stack ?? error.message}`),
    );
    this.turn();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
    await this.queue.close();
    await this.outbox.end();
  }

  /** One round now: due jobs to the queue, new events into the chain. Tests call it instead of waiting. */
  async round(): Promise<void> {
    while ((await this.dispatch()) === BATCH);
    await this.seal();
  }

  private async work(job: string, { corporationId, subjectId }: Work): Promise<void> {
    const entry = { corporationId };
    const errand = errandOf(job);
    if (errand) return errand({ door: new Door(this.unitOfWork, entry), mail: this.mail }, subjectId);
    await this.unitOfWork.write(entry, ({ scope }) => handlerOf(job)(scope, subjectId));
  }

  private turn(): void {
    if (this.stopped) return;
    this.running = this.round().catch((error: Error) =>
      this.log.error(`the next round tries again: ${error.message}`),
    );
    void this.running.then(() => (this.timer = setTimeout(() => this.turn(), PAUSE_MS)));
  }

  private async dispatch(): Promise<number> {
    const client = await this.outbox.connect();
    try {
      await client.query('begin');
      const due = await client.query<{ id: string; job: string; corporation_id: string; subject_id: string }>(
        `select id, job, corporation_id, subject_id from outbox
         where dispatched_at is null and not_before <= $1
         order by not_before, id limit ${BATCH} for update skip locked`,
        [this.clock.now()],
      );
      for (const row of due.rows) {
        await this.queue.add(row.job, `outbox-${row.id}`, {
          corporationId: row.corporation_id,
          subjectId: row.subject_id,
        });
      }
      if (due.rows.length > 0) {
        await client.query('update outbox set dispatched_at = $2 where id = any ($1::bigint[])', [
          due.rows.map((row) => row.id),
          this.clock.now(),
        ]);
      }
      await client.query('commit');
      return due.rows.length;
    } catch (error) {
      // nothing was marked as dispatched, so the next round finds the same rows; the job key keeps them single
      await client.query('rollback').catch(() => {});
      throw error;
    } finally {
      client.release();
    }
  }

  private async seal(): Promise<void> {
    const waiting = await this.reads.query<{ id: string }>('select door.corporations_to_seal() as id');
    for (const { id } of waiting.rows) {
      await this.unitOfWork.write({ corporationId: id }, ({ scope }) =>
        scope.db.rows('select door.seal_events($1)', [scope.now]),
      );
    }
  }
}
