import pg from 'pg';
import '../../src/app.module.ts';
import { tables } from '../../src/shell/table.ts';
import { freshDatabase, type TestDatabase } from '../database.ts';

let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.url('owner') });
  app = new pg.Client({ connectionString: database.url('app') });
  await Promise.all([owner.connect(), app.connect()]);
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

/** Shared on purpose: areas belong to the country, `migration` to the schema itself. */
const SHARED = ['area', 'area_succession', 'migration'];

const publicTables = async () =>
  (
    await owner.query<{ name: string; fenced: boolean; forced: boolean; policies: string }>(
      `select c.relname as name, c.relrowsecurity as fenced, c.relforcerowsecurity as forced,
         (select count(*) from pg_policy p where p.polrelid = c.oid) as policies
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
    )
  ).rows;

test('every table is fenced by forced row security, or shared on purpose', async () => {
  const open = (await publicTables()).filter(
    (table) => !table.fenced || !table.forced || table.policies === '0',
  );
  expect(open.map((table) => table.name)).toEqual(SHARED);
});

test('every key and every reference between fenced tables contains the corporation', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select conrelid::regclass || '.' || conname as name from pg_constraint k
     where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f')
       and conrelid::regclass::text <> all ($1) and confrelid::regclass::text <> all ($1)
       and not exists (
         select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'corporation_id' and a.attnum = any (k.conkey))`,
    [SHARED],
  );
  // the corporation is its own fence, and the outbox is numbered for its dispatcher
  expect(rows.map((row) => row.name).sort()).toEqual([
    'corporation.corporation_pkey',
    'corporation.corporation_slug_key',
    'outbox.outbox_pkey',
  ]);
});

test('the app role owns nothing, is nobody special, and cannot reach behind the door', async () => {
  const { rows } = await app.query(
    `select r.rolsuper, r.rolbypassrls, r.rolcreaterole, (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
     from pg_roles r where r.rolname = current_user`,
  );
  expect(rows[0]).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, owned: 0 });
  await expect(app.query('select * from door.session')).rejects.toThrow(/permission denied/);
  await expect(app.query('select * from door.login')).rejects.toThrow(/permission denied/);
  await expect(app.query('update event set kind = kind')).rejects.toThrow(/permission denied/);
  await expect(
    app.query(
      "insert into sealed_event (position, event_id, hash, sealed_at) values (1, gen_random_uuid(), '\\x00', now())",
    ),
  ).rejects.toThrow(/permission denied/);
});

test('with the application guard off, outside a corporation no fenced table shows a row', async () => {
  for (const { name } of await publicTables()) {
    if (SHARED.includes(name)) continue;
    const { rows } = await app.query<{ count: string }>(`select count(*) from ${name}`);
    expect([name, rows[0]!.count]).toEqual([name, '0']);
  }
});

test.each(
  tables.map((table) => [table.name, table as { name: string; columns: Record<string, string> }] as const),
)('the domain type of %s has exactly the columns of its table', async (name, table) => {
  const { rows } = await owner.query<{ column_name: string }>(
    "select column_name from information_schema.columns where table_schema = 'public' and table_name = $1 and column_name <> 'corporation_id'",
    [name],
  );
  expect(Object.values(table.columns).sort()).toEqual(rows.map((row) => row.column_name).sort());
});
