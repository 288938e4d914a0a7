import { colours, LEADING } from './letters.ts';
import { GAP, type Paper, type Place } from './paper.ts';

/** A cell of a table: its text, and whether it is a number that ends at the edge. */
export type Cell = { text: string; isNumber?: boolean; strong?: boolean };

/** A column: its heading and its share of the width. */
export type Column = { head: string; share: number; isNumber?: boolean };

const SIZE = 8.8;
const BETWEEN = 10;
const PADDING = 1.8;

/** A table with headings over its columns; on a next page they are there again, for the eye only. */
export function drawTable(
  paper: Paper,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  at: Place,
): void {
  const table = paper.open('Table');
  const heads = columns.map(({ head, isNumber }) => ({ text: head, isNumber, strong: true }));
  const first = rows[0] ?? [];
  paper.keep(heightOf(paper, heads, columns, at) + heightOf(paper, first, columns, at));
  drawRow(paper, table, { cells: heads, columns, at, headers: 'all' });
  for (const cells of rows) {
    if (paper.keep(heightOf(paper, cells, columns, at))) repeat(paper, heads, columns, at);
    drawRow(paper, table, { cells, columns, at, headers: 'none' });
  }
  table.end();
  paper.y += GAP;
}

/** Facts in pairs: the name of each is the header of its row. */
export function drawFacts(paper: Paper, pairs: readonly (readonly [string, string])[], at: Place): void {
  const table = paper.open('Table');
  const columns = [
    { head: '', share: 0.26 },
    { head: '', share: 0.74 },
  ];
  for (const [name, text] of pairs) {
    const cells = [{ text: name, strong: true }, { text }];
    paper.keep(heightOf(paper, cells, columns, at));
    drawRow(paper, table, { cells, columns, at, headers: 'first' });
  }
  table.end();
  paper.y += GAP;
}

type Row = {
  cells: readonly Cell[];
  columns: readonly Column[];
  at: Place;
  headers: 'all' | 'first' | 'none';
};

function drawRow(
  paper: Paper,
  table: PDFKit.PDFStructureElement,
  { cells, columns, at, headers }: Row,
): void {
  const row = paper.doc.struct('TR');
  table.add(row);
  const top = paper.y;
  placesOf(columns, at).forEach((place, index) => {
    const draw = () => drawCell(paper, cells[index]!, place, top);
    const isHead = headers === 'all' || (headers === 'first' && index === 0);
    const scope = headers === 'all' ? 'Column' : 'Row';
    row.add(isHead ? paper.doc.struct('TH', { scope } as object, draw) : paper.doc.struct('TD', {}, draw));
  });
  row.end();
  paper.y = top + heightOf(paper, cells, columns, at);
  const color = headers === 'all' ? colours.muted : colours.line;
  paper.decoration(() => paper.line(at, paper.y - 1, color));
}

function repeat(paper: Paper, heads: readonly Cell[], columns: readonly Column[], at: Place): void {
  const top = paper.y;
  paper.decoration(() =>
    placesOf(columns, at).forEach((place, index) => drawCell(paper, heads[index]!, place, top)),
  );
  paper.y = top + heightOf(paper, heads, columns, at);
}

function drawCell(
  { letters }: Paper,
  { text, isNumber, strong }: Cell,
  { x, width }: Place,
  top: number,
): void {
  const ink = { strong, size: SIZE, tabular: isNumber };
  letters.lines(text, width, ink).forEach((line, index) => {
    const y = top + PADDING + index * SIZE * LEADING;
    if (isNumber) letters.lineTo(x + width, line, y, ink);
    else letters.line(line, x, y, ink);
  });
}

function heightOf(paper: Paper, cells: readonly Cell[], columns: readonly Column[], at: Place): number {
  const places = placesOf(columns, at);
  const counts = cells.map(
    ({ text, strong }, index) =>
      paper.letters.lines(text, places[index]!.width, { strong, size: SIZE }).length,
  );
  return Math.max(1, ...counts) * SIZE * LEADING + 2 * PADDING;
}

function placesOf(columns: readonly Column[], { x, width }: Place): Place[] {
  let from = x;
  return columns.map(({ share }, index) => {
    const place = { x: from, width: share * width - (index === columns.length - 1 ? 0 : BETWEEN) };
    from += share * width;
    return place;
  });
}
