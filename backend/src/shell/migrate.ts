import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runMigrations } from 'bullmq';
import pg from 'pg';

const LOCK = 7_402_026;

/** Brings the schema up to date as the owner role: every SQL file once, in order, forward only. */
export async function migrate(ownerUrl: string, folder: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(`create table if not exists migration (
      name text primary key, checksum text not null, ran_at timestamptz not null default now())`);
    await client.query('grant select on migration to jaarring_app');
    const done = new Map(
      (
        await client.query<{ name: string; checksum: string }>('select name, checksum from migration')
      ).rows.map((row) => [row.name, row.checksum]),
    );
    const ran: string[] = [];
    for (const name of migrationsIn(folder)) {
      const sql = fs.readFileSync(path.join(folder, name), 'utf8');
      const checksum = createHash('sha256').update(sql).digest('hex');
      if (done.has(name)) {
        if (done.get(name) !== checksum)
          throw new Error(`migration ${name} was changed after it ran: add a new file instead`);
        continue;
      }
      await runOne(client, name, checksum, sql);
      ran.push(name);
    }
    return ran;
  } finally {
    await client.end();
  }
}

/** Refuses to start on a database that lacks a migration of this version. */
export async function refusePendingMigrations(url: string, folder: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>('select name from migration');
    const pending = migrationsIn(folder).filter((name) => !rows.some((row) => row.name === name));
    if (pending.length > 0)
      throw new Error(
        `the database is behind (${pending.join(', ')}): run node backend/dist/migrate.js first`,
      );
  } finally {
    await client.end();
  }
}

const migrationsIn = (folder: string) =>
  fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();

async function runOne(client: pg.Client, name: string, checksum: string, sql: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
  } catch (error) {
    // a migration is all or nothing; the file's name is what a person needs to find the cause
    await client.query('rollback');
    throw new Error(`migration ${name} failed and left nothing behind: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

export const QUEUE_SCHEMA = 'bullmq';

/** Prepares BullMQ's own tables, as the queue role. */
export async function migrateQueue(queueUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: queueUrl });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
  } finally {
    await client.end();
  }
}
