import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { DEMO_PASSWORD } from '../src/support/people.ts';

export const root = path.resolve(import.meta.dirname, '../..');
const PORT = 4391;
const SECONDS = 5;
export const CALLERS = 8;
export const base = `http://localhost:${PORT}`;

/** One line of the result. */
export type Row = { what: string; value: number; unit: string; target: string };

/** The product with its demo, on data of its own, as `npm start` serves it. */
export class MeasuredProduct {
  private readonly dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'jaarring-bench-'));
  private readonly server = spawn(process.execPath, ['infra/start/run.mjs', 'start'], {
    cwd: root,
    stdio: 'ignore',
    env: {
      ...process.env,
      PORT: String(PORT),
      DATA_DIR: this.dataDir,
      DEMO_PASSWORD,
      REQUESTS_PER_MINUTE: '10000000',
    },
  });

  async ready(): Promise<void> {
    for (let attempt = 0; attempt < 480; attempt++) {
      try {
        if ((await fetch(`${base}/api/health`)).ok) return;
      } catch {
        // not listening yet: it builds and seeds first
      }
      await new Promise((wait) => setTimeout(wait, 500));
    }
    throw new Error('the product did not answer within four minutes');
  }

  /** The headers of somebody, the policy officer unless said otherwise: the session, and what our own pages send. */
  async signIn(who = 'beleid'): Promise<Record<string, string>> {
    const answer = await fetch(`${base}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: `${who}@waardmeer.example`, password: DEMO_PASSWORD }),
    });
    return { cookie: answer.headers.getSetCookie()[0]!.split(';')[0]!, 'x-requested-with': 'jaarring' };
  }

  /** The address of its database, for a role. */
  databaseUrl(role: 'app' | 'owner'): string {
    const secrets = JSON.parse(fs.readFileSync(path.join(this.dataDir, 'secrets.json'), 'utf8')) as Record<
      string,
      string
    >;
    const pid = fs.readFileSync(path.join(this.dataDir, 'pg/postmaster.pid'), 'utf8').split('\n');
    return `postgres://jaarring_${role}:${secrets[role]}@127.0.0.1:${pid[3]}/jaarring`;
  }

  async stop(): Promise<void> {
    this.server.kill('SIGTERM');
    await new Promise((done) => this.server.once('exit', done));
    fs.rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** How often per second something is done, by eight callers at once. */
export async function rate(once: () => Promise<void>): Promise<number> {
  const until = Date.now() + SECONDS * 1_000;
  let count = 0;
  await Promise.all(
    Array.from({ length: CALLERS }, async () => {
      while (Date.now() < until) {
        await once();
        count++;
      }
    }),
  );
  return count / SECONDS;
}

/** The middle of how long something takes when it is done one after the other. Unit: milliseconds. */
export async function middle(once: () => Promise<void>, times = 200): Promise<number> {
  const took: number[] = [];
  for (let index = 0; index < times; index++) {
    const from = performance.now();
    await once();
    took.push(performance.now() - from);
  }
  return took.sort((one, other) => one - other)[Math.floor(times / 2)]!;
}

/** Reads one address and insists on an answer: a refusal is quick too, and must never count as a read. */
export async function get(address: string, headers: Record<string, string>): Promise<unknown> {
  const answer = await fetch(`${base}${address}`, { headers });
  const body: unknown = await answer.json();
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
  return body;
}

/** A connection as the owner of the tables. */
export async function asOwner<T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
