import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { complexId } from '../../infra/db/seed/small-world.ts';
import { corporationId, workAreaId } from '../../infra/db/seed/corporations.ts';
import { overzijPeople, personId, waardmeerPeople } from '../../infra/db/seed/people.ts';
import { openProduct, type Product } from '../src/product.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { PASSWORD } from './password.ts';

/** What came back: the status and the body, read as JSON when it is JSON. */
export type Answer = { status: number; body: any; headers: Headers };

/** Somebody who can call the API. */
export type Caller = {
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  put(path: string, body?: unknown): Promise<Answer>;
  delete(path: string, body?: unknown): Promise<Answer>;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** A file, as its bytes. */
  download(path: string): Promise<{ status: number; bytes: Buffer; headers: Headers }>;
  id: string;
};

/** The running product on a database of its own, and the people and places of the demo by name. */
export type World = {
  product: Product;
  /** Where this product keeps files. */
  dataDir: string;
  database: TestDatabase;
  address: string;
  nobody: Caller;
  /** Signs somebody in by the key of infra/db/seed/people.ts. */
  as(key: string): Promise<Caller>;
  complex(number: string, slug?: string): string;
  workArea(name: string): string;
  corporation(slug: string): string;
  person(key: string): string;
  /** Rows as the owner sees them within one corporation. */
  rows<T = any>(sql: string, values?: unknown[], slug?: string): Promise<T[]>;
  /** Sets the clock; it runs on from there. */
  at(moment: string): void;
  end(): Promise<void>;
};

export async function openWorld(
  options: { at?: string; redisUrl?: string; smtpUrl?: string } = {},
): Promise<World> {
  const database = await freshDatabase();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'jaarring-world-'));
  const product = await openProduct({
    port: 1,
    dataDir,
    databaseUrl: database.url('app'),
    ownerUrl: database.url('owner'),
    queueUrl: database.url('queue'),
    redisUrl: options.redisUrl,
    smtpUrl: options.smtpUrl,
    publicUrl: 'http://localhost',
    seed: 'none',
    cookieSecret: 'a secret for the tests only, long enough',
    trustProxy: false,
    logLevel: process.env['TEST_LOG'] ?? 'silent',
    idleMinutes: 60,
    sessionHours: 12,
    takeBackMinutes: 30,
    requestsPerMinute: 1_000_000,
  });
  product.clock.showing(new Date(options.at ?? '2026-09-22T09:12:00+02:00'));
  await product.app.listen(0, '127.0.0.1');
  const address = await product.app.getUrl();
  const owner = new pg.Client({ connectionString: database.url('owner') });
  await owner.connect();
  const signedIn = new Map<string, Caller>();

  return {
    product,
    dataDir,
    database,
    address,
    nobody: caller(address, '', ''),
    as: async (key) => {
      const known = signedIn.get(key);
      if (known) return known;
      const made = await signIn(address, key);
      signedIn.set(key, made);
      return made;
    },
    complex: (number, slug = 'waardmeer') => complexId(slug, number),
    workArea: workAreaId,
    corporation: corporationId,
    person: personId,
    rows: async (sql, values = [], slug = 'waardmeer') => {
      await owner.query("select set_config('app.corporation', $1, false)", [corporationId(slug)]);
      return (await owner.query(sql, values)).rows as never;
    },
    at: (moment) => {
      // sessions end while the clock jumps: whoever acts next signs in again
      signedIn.clear();
      product.clock.showing(new Date(moment));
    },
    end: async () => {
      await owner.end();
      await product.close();
      await database.drop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The e-mail address of a person of either corporation. */
export function emailOf(key: string): string {
  const here = waardmeerPeople.find((person) => person.key === key);
  if (here) return `${here.local}@waardmeer.example`;
  const there = overzijPeople.find((person) => person.key === key);
  if (!there) throw new Error(`nobody is called ${key}`);
  return `${there.local}@overzij.example`;
}

async function signIn(address: string, key: string): Promise<Caller> {
  const nobody = caller(address, '', '');
  const answer = await nobody.post('/api/session', { email: emailOf(key), password: PASSWORD });
  if (answer.status !== 201) throw new Error(`${key} could not sign in: ${JSON.stringify(answer.body)}`);
  return caller(address, answer.headers.getSetCookie()[0]!.split(';')[0]!, answer.body.account.id);
}

function caller(address: string, cookie: string, id: string): Caller {
  const send = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const json = body !== undefined && !(body instanceof FormData);
    const response = await fetch(address + path, {
      method,
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(json ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      body: json ? JSON.stringify(body) : body,
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      body: isJson && text ? JSON.parse(text) : text,
      headers: response.headers,
    };
  };
  return {
    id,
    send,
    download: async (path) => {
      const response = await fetch(address + path, { headers: cookie ? { cookie } : {} });
      const bytes = Buffer.from(await response.arrayBuffer());
      return { status: response.status, bytes, headers: response.headers };
    },
    get: (path) => send('GET', path),
    post: (path, body = {}) => send('POST', path, body),
    put: (path, body = {}) => send('PUT', path, body),
    delete: (path, body) => send('DELETE', path, body),
  };
}
