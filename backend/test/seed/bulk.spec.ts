import pg from 'pg';
import { type Cell, copyInto, plainId } from '../../../infra/db/seed/large/bulk.ts';
import {
  LOAD,
  largeAreas,
  largeComplexes,
  largeCorporation,
  largePlaces,
} from '../../../infra/db/seed/large/ground.ts';
import { corporationId } from '../../../infra/db/seed/corporations.ts';
import { enterCorporation } from '../../../infra/db/seed/insert.ts';
import { personId } from '../../../infra/db/seed/people.ts';
import { complexId, seedSmallWorld } from '../../../infra/db/seed/small-world.ts';
import { emptyDatabase, type EmptyDatabase } from './empty-database.ts';

let database: EmptyDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await emptyDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await seedSmallWorld(owner, 'a hash that opens nothing');
  await enterCorporation(owner, corporationId('waardmeer'));
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const columns = ['id', 'complex_id', 'kind', 'happened_at', 'minutes', 'logged_by', 'received_at'];

function logs(count: number, complex: string): Cell[][] {
  const moment = '2026-09-21T09:00:00+02:00';
  return Array.from({ length: count }, (_, index) => [
    ...[plainId(8, index), complex, 'A01', moment, 45, personId('kees'), moment],
  ]);
}

/** How the table is closed, counted and referred from, as text. */
async function walls(): Promise<unknown[]> {
  const found = await database.client.query(
    `select c.relrowsecurity, c.relforcerowsecurity,
       (select array_agg(t.tgname || t.tgenabled::text order by t.tgname) from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers,
       (select array_agg(k.conname || pg_get_constraintdef(k.oid) order by k.conname) from pg_constraint k where k.conrelid = c.oid) as keys,
       (select array_agg(pg_get_indexdef(i.indexrelid) order by 1) from pg_index i where i.indrelid = c.oid) as indexes
     from pg_class c where c.oid = 'field_log'::regclass`,
  );
  return found.rows;
}

test('rows are copied past the fence, and the fence stands again as it was', async () => {
  const before = await walls();
  const rows = logs(1_000, complexId('waardmeer', '101'));
  expect(await copyInto(owner, 'field_log', { columns, rows })).toBe(1_000);
  expect(await walls()).toEqual(before);
  const found = await database.client.query(
    'select count(*)::integer as count from field_log where corporation_id = $1',
    [corporationId('waardmeer')],
  );
  expect(found.rows).toEqual([{ count: 1_000 }]);
});

test('a row that refers to nothing undoes the whole copy', async () => {
  await owner.query('begin');
  await expect(
    copyInto(owner, 'field_log', {
      columns,
      rows: logs(3, plainId(1, 99)).map((row) => [plainId(9, 1), ...row.slice(1)]),
    }),
  ).rejects.toThrow();
  await owner.query('rollback');
  const found = await database.client.query('select count(*)::integer as count from field_log');
  expect(found.rows).toEqual([{ count: 1_000 }]);
});

test('the design load has the sizes that were promised', () => {
  const { complexes } = largeComplexes(2026);
  expect(complexes).toHaveLength(LOAD.complexes);
  expect(complexes.reduce((sum, { dwellings }) => sum + dwellings, 0)).toBe(LOAD.dwellings);
  expect(Math.min(...complexes.map(({ dwellings }) => dwellings))).toBeGreaterThan(0);
  const areas = largeAreas(2026, 2026);
  expect(areas.filter((row) => row['kind'] === 'neighbourhood')).toHaveLength(400);
  expect(new Set(areas.map((row) => row['code'])).size).toBe(areas.length);
  expect(LOAD.indicators * LOAD.periods * (complexes.length + largePlaces().length)).toBe(7_200_000);
  expect(largeCorporation().people).toHaveLength(LOAD.people);
});
