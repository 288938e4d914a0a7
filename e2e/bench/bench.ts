// `npm run bench`: figures as ratios measured in one run, on this machine, over loopback only. Nothing here can fail a
// build. Measured now: one read endpoint beside the same rows over plain SQL, and the first page's JavaScript.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import pg from 'pg';

const root = path.resolve(import.meta.dirname, '../..');
const PORT = 4391;
const SECONDS = 5;
const CALLERS = 8;
const base = `http://localhost:${PORT}`;

type Row = { what: string; value: number; unit: string; target: string };

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'jaarring-bench-'));
const product = spawn(process.execPath, ['infra/start/run.mjs', 'start'], {
  cwd: root,
  stdio: 'ignore',
  env: {
    ...process.env,
    PORT: String(PORT),
    DATA_DIR: dataDir,
    DEMO_PASSWORD: 'meten-is-weten-2026',
    REQUESTS_PER_MINUTE: '10000000',
  },
});
try {
  const rows = [...(await readEndpoint()), await firstPage()];
  console.table(rows);
  const folder = path.join(root, 'e2e/bench/results');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(
    path.join(folder, 'bench.json'),
    JSON.stringify({ node: process.version, cores: os.cpus().length, rows }, null, 2),
  );
} finally {
  product.kill('SIGTERM');
  await new Promise((done) => product.once('exit', done));
  fs.rmSync(dataDir, { recursive: true, force: true });
}

/** GET /api/work-areas with session, permission, fence, contract and JSON, beside the bare statement in its fence. */
async function readEndpoint(): Promise<Row[]> {
  await untilReady();
  const cookie = await signIn();
  const corporation = await corporationOf(cookie);
  const http = await rate(async () => {
    const answer = await fetch(`${base}/api/work-areas`, { headers: { cookie } });
    await answer.text();
    // a refusal is quick too: it must never count as a read
    if (answer.status !== 200) throw new Error(`the endpoint answered ${answer.status}`);
  });
  const pool = new pg.Pool({ connectionString: appUrl(), max: CALLERS });
  const sql = await rate(async () => {
    const client = await pool.connect();
    await client.query('begin read only');
    await client.query("select set_config('app.corporation', $1, true)", [corporation]);
    await client.query({
      name: 'areas',
      text: 'select id, name, municipality_code, version from work_area order by id',
    });
    await client.query('commit');
    client.release();
  });
  await pool.end();
  return [
    { what: 'GET /api/work-areas', value: Math.round(http), unit: 'requests/s', target: '' },
    {
      what: 'the same rows over pg, in their fence',
      value: Math.round(sql),
      unit: 'transactions/s',
      target: '',
    },
    { what: 'ratio', value: Number((http / sql).toFixed(2)), unit: '', target: '>= 0.35 for a list' },
  ];
}

/** What Chromium really asks for as JavaScript until the sign-in page stands, gzip. */
async function firstPage(): Promise<Row> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const files = new Set<string>();
  page.on('response', (answer) => {
    const { pathname } = new URL(answer.url());
    if (pathname.endsWith('.js')) files.add(pathname);
  });
  await page.goto(`${base}/inloggen`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await browser.close();
  const sizes = [...files].map(
    (file) => gzipSync(fs.readFileSync(path.join(root, 'frontend/dist/browser', file))).length,
  );
  const kilobytes = Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1_000);
  return {
    what: `first page JavaScript, ${files.size} files`,
    value: kilobytes,
    unit: 'kB gzip',
    target: '<= 200',
  };
}

async function rate(once: () => Promise<void>): Promise<number> {
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

async function untilReady(): Promise<void> {
  for (let attempt = 0; attempt < 240; attempt++) {
    try {
      if ((await fetch(`${base}/api/health`)).ok) return;
    } catch {
      // not listening yet: it builds and seeds first
    }
    await new Promise((wait) => setTimeout(wait, 500));
  }
  throw new Error('the product did not answer within two minutes');
}

async function signIn(): Promise<string> {
  const answer = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'beleid@waardmeer.example', password: 'meten-is-weten-2026' }),
  });
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
}

async function corporationOf(cookie: string): Promise<string> {
  const me = (await (await fetch(`${base}/api/session`, { headers: { cookie } })).json()) as {
    corporation: { id: string };
  };
  return me.corporation.id;
}

function appUrl(): string {
  const { app } = JSON.parse(fs.readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')) as { app: string };
  const pid = fs.readFileSync(path.join(dataDir, 'pg/postmaster.pid'), 'utf8').split('\n');
  return `postgres://jaarring_app:${app}@127.0.0.1:${pid[3]}/jaarring`;
}
