import type { World } from '../world.ts';

/** One fingerprint of every row of a corporation, so that "refused means unchanged" can be checked after each refusal. */
export async function stateOf(world: World, slug: string): Promise<string> {
  const parts = tableNames.map(
    (name) =>
      `select '${name}' as name, count(*) as rows, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as sum from ${name} t`,
  );
  const rows = await world.rows<{ name: string; rows: string; sum: string }>(
    parts.join(' union all '),
    [],
    slug,
  );
  return rows.map((row) => `${row.name} ${row.rows} ${row.sum}`).join('\n');
}

let tableNames: string[] = [];

/** Looks up the fenced tables once; the outbox counts too, because a mail that leaves is a change. */
export async function findTables(world: World): Promise<string[]> {
  const rows = await world.rows<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relforcerowsecurity order by 1`,
  );
  tableNames = rows.map((row) => row.name);
  return tableNames;
}

/** Every id that a corporation has, from every table with an id. */
export async function idsOf(world: World, slug: string): Promise<string[]> {
  const withId = await world.rows<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'id' and data_type = 'uuid'`,
  );
  const ids: string[] = [];
  for (const { name } of withId) {
    const rows = await world.rows<{ id: string }>(`select id from ${name} limit 2`, [], slug);
    ids.push(...rows.map((row) => row.id));
  }
  return ids;
}
