import { SaxesParser } from 'saxes';
import { type SheetLimits, SheetRefusal } from './sheet-refusal.ts';

/** What a cell holds. A formula is never worked out, and so never believed. */
export type SheetCell = string | number | boolean | { formula: true };

/** A row of a sheet as it is numbered there, with its cells by column letters. */
export type SheetRow = { row: number; cells: ReadonlyMap<string, SheetCell> };

/** Reads the rows of a sheet one after the other; the XML is never held as a whole. */
export async function* sheetRows(
  xml: AsyncIterable<string>,
  texts: readonly string[],
  limits: SheetLimits,
): AsyncGenerator<SheetRow> {
  const ready: SheetRow[] = [];
  const parser = rowParser(texts, limits, (row) => ready.push(row));
  let rows = 0;
  for await (const piece of xml) {
    parser.write(piece);
    rows += ready.length;
    if (rows > limits.rows) throw new SheetRefusal('too-many-rows');
    yield* ready.splice(0);
  }
  parser.close();
  yield* ready;
}

/** One cell while it is being read. */
type OpenCell = { column: string; type: string; text: string; isFormula: boolean };

function rowParser(
  texts: readonly string[],
  limits: SheetLimits,
  done: (row: SheetRow) => void,
): SaxesParser {
  const parser = new SaxesParser();
  let number = 0;
  let cells = new Map<string, SheetCell>();
  let cell: OpenCell | null = null;
  let reads = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') {
      const given = Number(attributes['r']);
      number = Number.isSafeInteger(given) && given > number ? given : number + 1;
      cells = new Map();
    } else if (name === 'c') {
      const column = /^[A-Z]{1,3}/.exec(attributes['r'] ?? '')?.[0];
      if (!column) throw new SheetRefusal('damaged');
      cell = { column, type: attributes['t'] ?? 'n', text: '', isFormula: false };
    } else if (name === 'f' && cell) cell.isFormula = true;
    reads = name === 'v' || name === 't';
  });
  parser.on('text', (piece) => {
    if (reads && cell) cell.text += piece;
  });
  parser.on('closetag', ({ name }) => {
    reads = false;
    if (name === 'c' && cell) {
      const value = valueOf(cell, texts);
      if (value !== null) cells.set(cell.column, value);
      if (cells.size > limits.cellsPerRow) throw new SheetRefusal('too-large');
      cell = null;
    } else if (name === 'row') done({ row: number, cells });
  });
  return parser;
}

function valueOf({ type, text, isFormula }: OpenCell, texts: readonly string[]): SheetCell | null {
  if (isFormula) return { formula: true };
  if (type === 's') {
    const shared = texts[Number(text)];
    if (shared === undefined) throw new SheetRefusal('damaged');
    return shared === '' ? null : shared;
  }
  if (text === '') return null;
  if (type === 'b') return text === '1';
  if (type === 'n') return Number.isFinite(Number(text)) ? Number(text) : text;
  return text;
}
