import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

/** How a field is kept in PostgreSQL; `cents` is a checked bigint, `date` an ISO date, `instant` a timestamptz. */
export type ColumnKind =
  'key' | 'uuid' | 'text' | 'integer' | 'double' | 'cents' | 'date' | 'instant' | 'json' | 'flag' | 'texts';

/** Where a row lies, for the permission check: its work area and, when it belongs to a year, its cycle. */
export type Place = { workAreaId?: string | null; cycleId?: string | null };

/** A domain type and the fenced table that keeps it; made by `table()` only. */
export type Table<T extends object> = Readonly<{
  name: string;
  schema: EntitySchema<T>;
  keys: readonly (keyof T & string)[];
  versioned: boolean;
  columns: Readonly<Record<keyof T & string, string>>;
  placeOf: (row: T) => Place;
}>;

/** Every table made with `table()`, so that the data source and the schema test know them all. */
export const tables: Table<never>[] = [];

/**
 * Maps a domain type on its table, column by column; a field that is forgotten does not compile.
 * The corporation is not a field: the database fills it in from the scope and row security guards it.
 */
export function table<T extends object>(
  name: string,
  columns: Record<keyof T & string, ColumnKind>,
  placeOf: (row: T) => Place = () => ({}),
): Table<T> {
  const entries = Object.entries(columns) as [keyof T & string, ColumnKind][];
  const schema = new EntitySchema<T>({
    name,
    tableName: name,
    columns: Object.fromEntries(entries.map(([field, kind]) => [field, column(field, kind)])) as never,
  });
  const made: Table<T> = {
    name,
    schema,
    keys: entries.filter(([, kind]) => kind === 'key').map(([field]) => field),
    versioned: 'version' in columns,
    columns: Object.fromEntries(entries.map(([field]) => [field, snake(field)])) as Record<
      keyof T & string,
      string
    >,
    placeOf,
  };
  tables.push(made as unknown as Table<never>);
  return made;
}

function column(field: string, kind: ColumnKind): EntitySchemaColumnOptions {
  const base = { name: snake(field), nullable: kind !== 'key' };
  switch (kind) {
    case 'key':
      return { ...base, type: 'text', primary: true };
    case 'cents':
      return { ...base, type: 'bigint', transformer: { to: checkedCents, from: checkedCents } };
    case 'instant':
      return { ...base, type: 'timestamptz' };
    case 'json':
      return { ...base, type: 'jsonb' };
    case 'flag':
      return { ...base, type: 'boolean' };
    case 'texts':
      return { ...base, type: 'text', array: true };
    case 'double':
      return { ...base, type: 'double precision' };
    default:
      return { ...base, type: kind };
  }
}

/** Money is whole cents inside what a number holds exactly; anything else is a bug that must not be stored. */
function checkedCents(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  const cents = Number(value);
  if (!Number.isSafeInteger(cents)) throw new Error(`not a whole number of cents: ${JSON.stringify(value)}`);
  return cents;
}

/** `costCents` → `cost_cents`. */
export function snake(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
