import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A cell of a row as COPY takes it: text without tabs, or nothing. */
export type Cell = string | number | null;

/** Rows are sent in pieces of about this size. Unit: characters. */
const PIECE = 256 * 1024;

/**
 * Streams rows into an empty table with COPY. The owner is fenced too, and COPY does not go through a fence: it is lifted
 * for this table, with the references, the counting triggers and the second indexes, and put back afterwards.
 * References are checked once, over all rows, when they return.
 */
export async function copyInto(
  client: pg.Client,
  table: string,
  { columns, rows }: { columns: readonly string[]; rows: Iterable<readonly Cell[]> },
): Promise<number> {
  const corporation = await corporationOf(client);
  const back = await lift(client, table);
  let count = 0;
  const pieces = function* () {
    let piece = '';
    for (const row of rows) {
      count++;
      piece += `${corporation}\t${row.map((cell) => cell ?? '\\N').join('\t')}\n`;
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
    yield piece;
  };
  const into = client.query(copyFrom(`copy ${table} (corporation_id, ${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(pieces()), into);
  for (const statement of back) await client.query(statement);
  return count;
}

async function corporationOf(client: pg.Client): Promise<string> {
  const found = await client.query<{ id: string }>("select current_setting('app.corporation') as id");
  return found.rows[0]!.id;
}

/** Takes off what slows a load down; answers the statements that put it back. */
async function lift(client: pg.Client, table: string): Promise<string[]> {
  const references = await client.query<{ name: string; definition: string }>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where conrelid = $1::regclass and contype = 'f'`,
    [table],
  );
  const indexes = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where i.indrelid = $1::regclass and not i.indisunique`,
    [table],
  );
  await client.query(`alter table ${table} no force row level security`);
  await client.query(`alter table ${table} disable trigger user`);
  for (const { name } of references.rows) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`);
  return [
    ...indexes.rows.map(({ definition }) => definition),
    ...references.rows.map(
      ({ name, definition }) => `alter table ${table} add constraint ${name} ${definition}`,
    ),
    `alter table ${table} enable trigger user`,
    `alter table ${table} force row level security`,
  ];
}

/** A made-up id from a kind and a number: no hash needed, and in the order of the numbers. */
export function plainId(kind: number, index: number): string {
  const digits = index.toString(16).padStart(12, '0');
  return `0${kind.toString(16).padStart(7, '0')}-0000-8000-a000-${digits}`;
}
