import { jest } from '@jest/globals';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { emptyDatabase, type EmptyDatabase } from './empty-database.ts';

jest.setTimeout(180_000);
const run = promisify(execFile);
const script = path.resolve(import.meta.dirname, '../../../infra/db/seed/seed.ts');

let database: EmptyDatabase;
let output: string;
beforeAll(async () => {
  database = await emptyDatabase();
  output = await seed();
});
afterAll(async () => database.drop());

async function seed(more: Record<string, string> = {}): Promise<string> {
  const env = {
    ...process.env,
    ...{ DATABASE_OWNER_URL: database.url, DEMO_PASSWORD: 'kers-boom-gaard-tuin', TODAY: '2026-09-22' },
    ...more,
  };
  return (await run(process.execPath, [script], { env })).stdout;
}

async function count(sql: string): Promise<number> {
  return Number((await database.client.query<{ count: string }>(sql)).rows[0]!.count);
}

test('the demo is written whole, and tells how long it took', async () => {
  expect(output).toMatch(/Gezaaid in [\d.]+ s, maat M, zaadgetal 2026; vandaag is 2026-09-22\./);
  const waardmeer = "corporation_id = (select id from corporation where slug = 'waardmeer')";
  expect(await count(`select count(*) from complex where ${waardmeer}`)).toBe(94);
  expect(await count(`select count(*) from account where ${waardmeer}`)).toBe(30);
  expect(await count(`select count(*) from observation where ${waardmeer}`)).toBeGreaterThan(25_000);
  expect(await count(`select count(*) from snapshot_value where ${waardmeer}`)).toBeGreaterThan(25_000);
  expect(await count(`select count(*) from pin where ${waardmeer}`)).toBeGreaterThan(1_300);
  expect(await count('select count(*) from corporation')).toBe(2);
  expect(await count('select count(*) from door.login')).toBe(41);
});

test('the product can read which day is shown', async () => {
  const clock = await database.client.query(
    "select to_char(shows, 'YYYY-MM-DD') as shows, seed, size from door.demo_clock",
  );
  expect(clock.rows).toEqual([{ shows: '2026-09-22', seed: 2026, size: 'M' }]);
});

test('every table of the demo keeps its checks and references', async () => {
  const broken = await database.client.query('select conname from pg_constraint where not convalidated');
  expect(broken.rows).toEqual([]);
});

test('a second run changes nothing', async () => {
  const before = await count('select count(*) from event');
  expect(await seed({ SEED_SIZE: 'S' })).toContain('niets gezaaid');
  expect(await count('select count(*) from event')).toBe(before);
});

test('what does not fit is refused before anything is written', async () => {
  await expect(seed({ SEED_SIZE: 'XL' })).rejects.toThrow(/SEED_SIZE is XL/);
  await expect(seed({ TODAY: 'gisteren' })).rejects.toThrow(/not a day/);
  await expect(seed({ DEMO_PASSWORD: '' })).rejects.toThrow(/DEMO_PASSWORD/);
});
