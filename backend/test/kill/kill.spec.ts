import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { corporationId } from '../../../infra/db/seed/corporations.ts';
import { complexId } from '../../../infra/db/seed/small-world.ts';
import { freshDatabase, type TestDatabase } from '../database.ts';
import { PASSWORD } from '../password.ts';

const backend = path.resolve(import.meta.dirname, '../..');
const ROUNDS = 6;
const SENDERS = 6;

let database: TestDatabase;
let folder: string;
let port: number;
let running: ChildProcess | undefined;

beforeAll(async () => {
  // the process under test is the code of now, also where nobody built it yet
  const swc = path.join(backend, '../node_modules/@swc/cli/bin/swc.js');
  execFileSync(process.execPath, [swc, 'src', '-d', 'dist', '--strip-leading-paths'], { cwd: backend });
  database = await freshDatabase();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jaarring-kill-'));
  port = await freePort();
});
afterAll(async () => {
  running?.kill('SIGKILL');
  await database.drop();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('killed at any moment, what was acknowledged is there and nothing is half there', async () => {
  const random = seeded(20260922);
  const sent: string[] = [];
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const child = await start();
    const cookie = await signIn('beheer');
    const killed = new AbortController();
    const senders = Array.from({ length: SENDERS }, () => send(cookie, killed.signal, sent, acknowledged));
    await pause(40 + random() * 400);
    child.kill('SIGKILL');
    await once(child, 'exit');
    killed.abort();
    await Promise.all(senders);
  }
  await start();

  const logged = await column('select id::text as value from field_log where id::text = any($1)', sent);
  const told = await column('select subject_id as value from event where subject_id = any($1)', sent);
  expect(acknowledged.length).toBeGreaterThan(ROUNDS);
  expect(acknowledged.filter((id) => !logged.includes(id))).toEqual([]);
  // one event for every entry and one entry for every event
  expect(told.sort()).toEqual(logged.sort());
  const chain = await fetch(`${address()}/api/events/verification`, {
    headers: { cookie: await signIn('functioneel') },
  });
  expect(await chain.json()).toMatchObject({ brokenPosition: null });
}, 60_000);

/** Logs field work one after the other until the process is gone; a broken connection is what this test is about. */
async function send(cookie: string, killed: AbortSignal, sent: string[], acknowledged: string[]) {
  while (!killed.aborted) {
    const id = randomUUID();
    sent.push(id);
    try {
      const answer = await fetch(`${address()}/api/field-logs/${id}`, {
        method: 'PUT',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify({
          complexId: complexId('waardmeer', '101'),
          kind: 'A01',
          happenedAt: '2026-09-22T08:40:00+02:00',
          minutes: 20,
        }),
      });
      if (answer.status === 200) acknowledged.push(id);
      else return;
    } catch {
      return;
    }
  }
}

async function start(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [path.join(backend, 'dist/main.js')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      DATA_DIR: folder,
      DATABASE_URL: database.url('app'),
      DATABASE_OWNER_URL: database.url('owner'),
      DATABASE_QUEUE_URL: database.url('queue'),
      COOKIE_SECRET: 'a secret for the tests only, long enough',
      TODAY: '2026-09-22',
    },
  });
  running = child;
  for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
    if (
      await fetch(`${address()}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return child;
    await pause(50);
  }
  throw new Error('the product did not start');
}

async function signIn(who: string): Promise<string> {
  const answer = await fetch(`${address()}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${who}@waardmeer.example`, password: PASSWORD }),
  });
  if (answer.status !== 201) throw new Error(`${who} could not sign in: ${await answer.text()}`);
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
}

async function column(sql: string, ids: string[]): Promise<string[]> {
  const owner = new pg.Client({ connectionString: database.url('owner') });
  await owner.connect();
  try {
    await owner.query("select set_config('app.corporation', $1, false)", [corporationId('waardmeer')]);
    return (await owner.query<{ value: string }>(sql, [ids])).rows.map(({ value }) => value);
  } finally {
    await owner.end();
  }
}

const address = () => `http://127.0.0.1:${port}`;

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const found = (server.address() as AddressInfo).port;
  server.close();
  await once(server, 'close');
  return found;
}

/** Moments that look random and are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
