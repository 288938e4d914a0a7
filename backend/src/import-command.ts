import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { ImportQuery, type ImportView } from '@jaarring/contracts';
import type pg from 'pg';
import { checkUpload } from './monitor/check-import.ts';
import { commitUpload } from './monitor/commit-import.ts';
import { importFolder } from './monitor/import-folder.ts';
import { keepUpload } from './monitor/keep-upload.ts';
import { listRejections } from './monitor/list-imports.ts';
import { Clock } from './shell/clock.ts';
import { openDataSource, refuseMightyRole } from './shell/data-source.ts';
import { Door } from './shell/door.ts';
import { readPool } from './shell/pool.ts';
import { readSettings, type Settings } from './shell/settings.ts';
import { UnitOfWork } from './shell/unit-of-work.ts';

const USAGE = `npm run import -- FILE [--corporation SLUG] [--as E-MAIL] [--period 2024] [--year 2024] [--source NAME]
  [--dry-run] [--accept-rejections]`;
const SESSION_MINUTES = 120;
const MINUTE_MS = 60_000;
const SHOWN_REJECTIONS = 20;

const options = {
  corporation: { type: 'string', default: 'waardmeer' },
  as: { type: 'string' },
  period: { type: 'string' },
  year: { type: 'string' },
  source: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  'accept-rejections': { type: 'boolean', default: false },
} as const;

type Say = (line: string) => void;

/** Loads one file by the very steps of the screen: recognise, check, show, and commit unless it is a dry run. */
export async function runImport(args: string[], environment: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Error(`Name one file.\n${USAGE}`);
  if (!fs.existsSync(file)) throw new Error(`There is no file ${file}.`);
  const settings = readSettings(environment);
  const email = values.as ?? `beleid@${values.corporation}.example`;
  await withDoor(settings, email, values.corporation, async (door) => {
    const folder = importFolder(settings.dataDir);
    const { period, source, year } = values;
    const query = ImportQuery.safeParse({ period, source, year });
    if (!query.success) throw new Error(`${query.error.issues[0]!.path.join('.')} is wrong.\n${USAGE}`);
    const upload = await keepUpload(fs.createReadStream(file), file, folder);
    const checked = await checkUpload(door, upload, query.data, folder);
    await tell(door, checked, say);
    if (checked.status === 'refused') throw new Error('The file is refused; nothing was loaded.');
    if (values['dry-run']) return say('Dry run: nothing was loaded.');
    if (checked.added + checked.changed === 0) return say('Nothing to load: all of it stands already.');
    const input = { version: checked.version, acceptRejections: values['accept-rejections'] };
    const committed = await commitUpload(door, checked.id, input, folder);
    say(`Loaded as ${committed.id}: ${committed.added} added, ${committed.changed} changed.`);
  });
}

/**
 * Opens the door as the named account: a session of its own that nobody else knows, closed at the end. So the account's
 * functions, the fence and the log hold here as they do on screen.
 */
async function withDoor(
  settings: Settings,
  email: string,
  slug: string,
  work: (door: Door) => Promise<void>,
): Promise<void> {
  const clock = new Clock();
  if (settings.today) clock.showing(new Date(`${settings.today}T09:12:00+02:00`));
  const writes = await openDataSource(settings.databaseUrl);
  const reads = readPool(settings.databaseUrl);
  try {
    await refuseMightyRole(writes);
    const tokenHash = await openSession(reads, email, clock.now());
    const door = new Door(new UnitOfWork(writes, reads, clock), { tokenHash, idleMinutes: SESSION_MINUTES });
    try {
      const own = await door.read((scope) => scope.db.row<{ slug: string }>('select slug from corporation'));
      if (own?.slug !== slug) throw new Error(`${email} is not an account of ${slug}.`);
      await work(door);
    } finally {
      await reads.query('select door.close_session($1)', [tokenHash]);
    }
  } finally {
    await writes.destroy();
    await reads.end();
  }
}

async function openSession(pool: pg.Pool, email: string, now: Date): Promise<Buffer> {
  const found = await pool.query<{ corporation_id: string; account_id: string }>(
    'select corporation_id, account_id from door.find_login($1)',
    [email],
  );
  const login = found.rows[0];
  if (!login) throw new Error(`There is no account ${email}. Name one with --as.`);
  const hash = createHash('sha256').update(randomBytes(32)).digest();
  const until = new Date(now.getTime() + SESSION_MINUTES * MINUTE_MS);
  await pool.query('select door.open_session($1, $2, $3, $4, $5)', [
    hash,
    login.corporation_id,
    login.account_id,
    now,
    until,
  ]);
  return hash;
}

async function tell(door: Door, load: ImportView, say: Say): Promise<void> {
  const { added, changed, unchanged, rejected, check, refusal, sameAs } = load;
  say(`${load.fileName}: ${load.source}, ${check?.layout ?? 'unknown'}, ${check?.periods.join(' ') ?? ''}`);
  say(
    `${added} new, ${changed} changed, ${unchanged} unchanged, ${check?.withdrawn ?? 0} not in the file any more`,
  );
  say(`${rejected} rejected, ${check?.leftOut ?? 0} left out, ${check?.elsewhere ?? 0} rows of elsewhere`);
  if (sameAs) say(`The same file was loaded before, as ${sameAs.fileName}.`);
  if (check?.skipped.length) say(`Not in the catalogue, so not read: ${check.skipped.join(', ')}.`);
  for (const { code, params } of check?.doubts ?? []) say(`Look at: ${code} ${JSON.stringify(params)}`);
  if (refusal) say(`Refused: ${refusal.code} ${JSON.stringify(refusal.params)}`);
  const first = { page: 1, size: SHOWN_REJECTIONS };
  const { rejections } = await door.read((scope) => listRejections(scope, load.id, first));
  for (const { row, column, value, sentence, cure } of rejections)
    say(`  line ${row} ${column} "${value}": ${sentence} ${cure}`);
}
