import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { figuresOf, hasIndicators } from '../test/monitor-world.ts';
import { openWorld, type World } from '../test/world.ts';
import { runImport } from './import-command.ts';

let world: World;
let folder: string;
beforeAll(async () => {
  world = await openWorld();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jaarring-import-'));
  const noor = await world.as('noor');
  await hasIndicators(noor, noor.id, [{ code: 'overlast', placeKind: 'complex' }]);
  fs.writeFileSync(file, 'complexnummer;indicator;waarde;n\n101;overlast;4,2;192\n102;overlast;7,5;76\n');
});
afterAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
  await world.end();
});

const file = path.join(os.tmpdir(), `overlast-${process.pid}.csv`);
afterAll(() => fs.rmSync(file, { force: true }));

async function runs(...args: string[]): Promise<string[]> {
  const lines: string[] = [];
  const environment = {
    DATABASE_URL: world.database.url('app'),
    DATABASE_OWNER_URL: world.database.url('owner'),
    DATABASE_QUEUE_URL: world.database.url('queue'),
    COOKIE_SECRET: 'a secret for the tests only, long enough',
    DATA_DIR: folder,
    TODAY: '2026-09-22',
  };
  await runImport([file, ...args], environment, (line) => lines.push(line));
  return lines;
}

test('a dry run tells what would happen and changes nothing; then the file is loaded under a name', async () => {
  const before = await figuresOf(world);
  const told = await runs('--period', '2026-01', '--dry-run');
  expect(told).toContain('2 new, 0 changed, 0 unchanged, 0 not in the file any more');
  expect(told.at(-1)).toBe('Dry run: nothing was loaded.');
  expect(await figuresOf(world)).toBe(before);

  expect((await runs('--period', '2026-01', '--as', 'functioneel@waardmeer.example')).at(-1)).toMatch(
    /: 2 added, 0 changed\.$/,
  );
  const [event] = await world.rows("select actor_id from event where kind = 'import.committed'");
  expect(event.actor_id).toBe(world.person('tineke'));
  expect(await world.rows('select place_code, period from observation order by 1')).toHaveLength(2);
  expect((await runs('--period', '2026-01')).at(-1)).toBe('Nothing to load: all of it stands already.');
});

test.each<[string, string[], RegExp]>([
  ['somebody without the function', ['--as', 'controller@waardmeer.example'], /access.denied/],
  ['nobody', ['--as', 'niemand@waardmeer.example'], /There is no account/],
  ['an account of another corporation', ['--as', 'beleid@overzij.example'], /is not an account of waardmeer/],
  ['a period that is none', ['--period', '2026-13'], /period is wrong/],
  ['a file without a period', [], /The file is refused/],
])('%s loads nothing', async (_, args, why) => {
  const before = await figuresOf(world);
  await expect(runs(...args)).rejects.toThrow(why);
  expect(await figuresOf(world)).toBe(before);
});

test('no session stays behind', async () => {
  const [rows] = await world.rows(
    "select count(*)::integer as sessions from door.session where expires_at < '2026-09-22T12:00:00Z'",
  );
  expect(rows.sessions).toBe(0);
});
