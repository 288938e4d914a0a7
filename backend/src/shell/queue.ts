import { createPostgresBackend, type Job, Queue, setDefaultBackendFactory, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { QUEUE_SCHEMA } from './migrate.ts';

/** A job carries which corporation and which subject, nothing else: whoever works it opens a scope and looks. */
export type Work = { corporationId: string; subjectId: string };

/** How long a job stays claimed by a process that no longer answers. Unit: milliseconds. */
const STALLED_AFTER_MS = 10_000;

/** Where jobs wait: PostgreSQL, or Redis when its address is given. */
export class WorkQueue {
  private readonly queue: Queue<Work>;
  private worker?: Worker<Work>;

  private constructor(
    private readonly connection: pg.Pool | Redis,
    private readonly name: string,
  ) {
    this.queue = new Queue<Work>(name, { connection });
    // without a listener a lost connection would end the process; BullMQ reconnects by itself
    this.queue.on('error', () => {});
  }

  static open(addresses: { redisUrl?: string; queueUrl: string }, name = 'work'): WorkQueue {
    if (addresses.redisUrl) {
      setDefaultBackendFactory(undefined as never);
      return new WorkQueue(new Redis(addresses.redisUrl, { maxRetriesPerRequest: null }), name);
    }
    setDefaultBackendFactory(createPostgresBackend);
    const pool = new pg.Pool({
      connectionString: addresses.queueUrl,
      options: `-c search_path=${QUEUE_SCHEMA}`,
      max: 14,
      keepAlive: true,
    });
    pool.setMaxListeners(0);
    // a broken idle connection is replaced by BullMQ itself
    pool.on('error', () => {});
    return new WorkQueue(pool, name);
  }

  /** Adds a job once: the key of the outbox row makes a second delivery the same job. */
  async add(job: string, key: string, work: Work): Promise<void> {
    await this.queue.add(job, work, {
      jobId: key,
      attempts: 8,
      backoff: { type: 'exponential', delay: 1_000 },
      removeOnComplete: 1_000,
      removeOnFail: 10_000,
    });
  }

  /** Starts working; a job that throws is tried again with growing pauses. */
  async startWorking(
    work: (job: string, payload: Work) => Promise<void>,
    whenFailed: (job: string, error: Error) => void,
  ): Promise<void> {
    this.worker = new Worker<Work>(this.name, async (job: Job<Work>) => work(job.name, job.data), {
      connection: this.connection,
      concurrency: 4,
      // a process that dies says nothing about its job: it is taken up again, however often that happens
      maxStalledCount: 1_000_000,
      stalledInterval: STALLED_AFTER_MS,
      lockDuration: STALLED_AFTER_MS,
    });
    this.worker.on('failed', (job, error) => whenFailed(job?.name ?? 'unknown', error));
    // without a listener a lost connection would end the process; BullMQ reconnects by itself
    this.worker.on('error', () => {});
    await this.worker.waitUntilReady();
  }

  async close(): Promise<void> {
    await this.worker?.close();
    await this.queue.close();
    if (this.connection instanceof Redis) this.connection.disconnect();
    else await this.connection.end();
  }
}
