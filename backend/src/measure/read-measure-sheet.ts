import { Refusal } from '@jaarring/domain';
import { readSheet, type SheetCell, SheetRefusal } from '@jaarring/formats';
import { columnOf, type SheetColumn, sheetColumns } from './sheet-columns.ts';

/** A row that somebody filled in: its number in the sheet and its cells by the key of their column. */
export type GivenRow = { row: number; cells: ReadonlyMap<string, SheetCell> };

/** What a sheet holds: the columns it has, and the rows under them. */
export type GivenSheet = { columns: readonly SheetColumn[]; rows: readonly GivenRow[] };

/** How far down the heads may stand: people put lines above a table. Unit: rows. Source: own choice, 2026. */
const HEADS_WITHIN = 20;

/** Reads a workbook of measures, whole, before anything is done with it. */
export async function readMeasureSheet(file: string): Promise<GivenSheet> {
  let heads: Map<string, SheetColumn> | null = null;
  const rows: GivenRow[] = [];
  try {
    for await (const { row, cells } of readSheet(file)) {
      if (heads) rows.push({ row, cells: byKey(heads, cells) });
      else if (row <= HEADS_WITHIN) heads = headsIn(cells);
    }
  } catch (error) {
    // a file that is no workbook, or broken, is for its sender to repair
    if (error instanceof SheetRefusal) throw new Refusal('measure.sheet-unreadable', { because: error.code });
    throw error;
  }
  const columns = [...(heads?.values() ?? [])];
  const missing = sheetColumns.filter(({ key }) => !columns.some((column) => column.key === key));
  if (missing.length > 0) {
    throw new Refusal('measure.sheet-column-missing', { columns: missing.map(({ head }) => head) });
  }
  return { columns, rows: rows.filter(({ cells }) => [...cells.values()].some((cell) => cell !== '')) };
}

/** The columns of a row of heads, when it is one: it names the id and the version. */
function headsIn(cells: ReadonlyMap<string, SheetCell>): Map<string, SheetColumn> | null {
  const heads = new Map<string, SheetColumn>();
  for (const [letters, cell] of cells) {
    const column = typeof cell === 'string' ? columnOf(cell) : undefined;
    if (column && [...heads.values()].every(({ key }) => key !== column.key)) heads.set(letters, column);
  }
  const keys = [...heads.values()].map(({ key }) => key);
  return keys.includes('id') && keys.includes('version') ? heads : null;
}

function byKey(
  heads: ReadonlyMap<string, SheetColumn>,
  cells: ReadonlyMap<string, SheetCell>,
): Map<string, SheetCell> {
  return new Map(
    [...cells].flatMap(([letters, cell]) => {
      const column = heads.get(letters);
      return column ? [[column.key, cell] as const] : [];
    }),
  );
}
