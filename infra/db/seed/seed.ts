import pg from 'pg';
import { hashPassword } from '../../../backend/src/identity/password.ts';
import { isDay } from '@jaarring/domain';
import { seedLargeWorld } from './large-world.ts';
import { seedMediumWorld } from './medium-world.ts';
import { seedRealWorld } from './real-world.ts';
import { seedSmallWorld } from './small-world.ts';

// Fills an empty, migrated database: `node infra/db/seed/seed.ts`. Reads DATABASE_OWNER_URL, DEMO_PASSWORD,
// SEED_SIZE (S, M, L, or R for a corporation without places that is filled from published files; default M), TODAY (default 22 September of this year) and SEED_NUMBER (default 2026).

const sizes = ['S', 'M', 'L', 'R'] as const;
type Size = (typeof sizes)[number];

/** The number from which everything in the demo follows. */
const SEED = 2026;

const started = performance.now();
const calendarDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
const { url, password, size, today, seed } = readSettings();
const client = new pg.Client({ connectionString: url });
await client.connect();
try {
  if (await hasCorporation()) say('Er is al een corporatie: er is niets gezaaid.');
  else await seedAll();
} finally {
  await client.end();
}

/** Everything in one transaction: all of it, or nothing. */
async function seedAll(): Promise<void> {
  await client.query('begin');
  try {
    const hash = await hashPassword(password);
    if (size === 'S') await seedSmallWorld(client, hash);
    if (size === 'R') await seedRealWorld(client, hash);
    if (size === 'M') await seedMediumWorld(client, hash, { seed, today, progress });
    if (size === 'L') await seedLargeWorld(client, hash, { seed, today, progress });
    await client.query('insert into door.demo_clock (seeded_on, shows, seed, size) values ($1, $2, $3, $4)', [
      calendarDay,
      today,
      seed,
      size,
    ]);
    await client.query('commit');
    // so that the first question is planned with what there is, not with an empty database in mind
    await client.query('analyze');
    say(`Gezaaid in ${seconds()} s, maat ${size}, zaadgetal ${seed}; vandaag is ${today}.`);
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** The owner is fenced like everybody; the fence is lifted for one look, in a transaction that ends at once. */
async function hasCorporation(): Promise<boolean> {
  await client.query('begin');
  await client.query('alter table corporation no force row level security');
  const found = await client.query('select from corporation limit 1');
  await client.query('rollback');
  return found.rowCount === 1;
}

function readSettings(): { url: string; password: string; size: Size; today: string; seed: number } {
  const { DATABASE_OWNER_URL, DEMO_PASSWORD, SEED_SIZE = 'M', SEED_NUMBER } = process.env;
  const asked = process.env['TODAY'] || `${calendarDay.slice(0, 4)}-09-22`;
  if (!DATABASE_OWNER_URL) throw new Error('Set DATABASE_OWNER_URL: the database to fill, as its owner.');
  if (!DEMO_PASSWORD) throw new Error('Set DEMO_PASSWORD: the password of every demo account.');
  if (!isDay(asked)) throw new Error(`TODAY is ${asked}, which is not a day.`);
  const size = sizes.find((one) => one === SEED_SIZE);
  if (!size) throw new Error(`SEED_SIZE is ${SEED_SIZE}; choose S, M, L or R.`);
  const today = size === 'M' || size === 'L' ? storyDay(asked) : asked;
  return { url: DATABASE_OWNER_URL, password: DEMO_PASSWORD, size, today, seed: Number(SEED_NUMBER ?? SEED) };
}

/**
 * The story of the demo stands still in the second half of September. Whoever asks for another day gets the story up to
 * the September before it; the product then shows the day that was asked.
 */
function storyDay(asked: string): string {
  const [year, day] = [Number(asked.slice(0, 4)), asked.slice(5)];
  if (day >= '09-15' && day <= '09-30') return asked;
  return day > '09-30' ? `${year}-09-22` : `${year - 1}-09-22`;
}

function progress(what: string, rows: number): void {
  say(`${seconds().padStart(6)} s  ${what}: ${rows.toLocaleString('nl')}`);
}

function seconds(): string {
  return ((performance.now() - started) / 1000).toFixed(1);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
