import type pg from 'pg';

const BATCH = 5_000;

/** A row as the database names its columns. */
export type Row = Record<string, unknown>;

/** Inserts rows of one table in batches; the columns are those of the first row. */
export async function insert(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!);
  for (let start = 0; start < rows.length; start += BATCH) {
    await client.query(
      `insert into ${table} (${columns.join(', ')})
       select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(start, start + BATCH))],
    );
  }
}

/** Everything that follows belongs to this corporation. */
export async function enterCorporation(client: pg.Client, id: string): Promise<void> {
  await client.query("select set_config('app.corporation', $1, false)", [id]);
}
