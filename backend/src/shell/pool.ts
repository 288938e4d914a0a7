import { createHash } from 'node:crypto';
import pg from 'pg';

/** PostgreSQL types that the driver would turn into something else: dates stay text, whole numbers become numbers. */
const INT8 = 20;
const DATE = 1082;
const NUMERIC = 1700;

const parsers: Record<number, (text: string) => unknown> = {
  [INT8]: safeInteger,
  [DATE]: (text) => text,
  [NUMERIC]: exactNumber,
};

/** For every connection of the product: the type parsers of the driver, with ours on top. */
export const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
    (format !== 'binary' && parsers[oid]) || pg.types.getTypeParser(oid, format),
};

/** Connections for reading: statements of one request are sent without waiting for each other. */
export function readPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 12, types, pipeline: true });
  // an idle connection that breaks is replaced by the pool; the next request simply gets a new one
  pool.on('error', () => {});
  return pool;
}

const names = new Map<string, string>();

/** Gives a statement a name, so that PostgreSQL parses and plans it once per connection. */
export function named(text: string, values: unknown[]): pg.QueryConfig {
  let name = names.get(text);
  if (!name) names.set(text, (name = createHash('sha1').update(text).digest('base64url')));
  return { name, text, values };
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new Error(`a whole number beyond what can be counted exactly: ${text}`);
  return value;
}

/** Sums of bigint come back as numeric: whole ones must be exact. */
function exactNumber(text: string): number {
  return text.includes('.') ? Number(text) : safeInteger(text);
}
