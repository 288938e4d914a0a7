import { FileRefusal } from '../fault.ts';
import { byteOrderMark, inPieces, join, refuseBinary } from './pieces.ts';

/**
 * A number of complete rows as positions in one byte array; nothing is decoded yet.
 * Cell `c` of row `r` runs from `start[firstCell[r] + c]` to `end[...]`, quotes not included.
 */
export type RowBlock = {
  bytes: Uint8Array;
  rows: number;
  /** Line in the file where each row starts, the first line being 1. */
  line: Int32Array;
  firstCell: Int32Array;
  start: Int32Array;
  end: Int32Array;
  /** Cells in which a doubled quote must still become one. */
  doubled: Set<number>;
};

/** Longest row accepted. Unit: bytes. A longer one means that a quote was never closed. */
const LONGEST_ROW = 1024 * 1024;
const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;

/** Cuts a stream into blocks of rows. Memory does not grow with the file: one piece and one unfinished row. */
export async function* scanRows(
  input: AsyncIterable<Uint8Array>,
  delimiter: string,
): AsyncGenerator<RowBlock> {
  let rest: Uint8Array = new Uint8Array(0);
  let line = 1;
  let first = true;
  for await (const piece of inPieces(input)) {
    refuseBinary(piece);
    const bytes = join(rest.length > 0 ? [rest, piece] : [piece]);
    const scan = scanBytes(bytes, { delimiter, line, last: false, from: first ? byteOrderMark(bytes) : 0 });
    first = false;
    if (bytes.length - scan.next > LONGEST_ROW) throw endless(scan);
    rest = bytes.slice(scan.next);
    line = scan.nextLine;
    if (scan.block.rows > 0) yield scan.block;
  }
  if (rest.length === 0) return;
  yield scanBytes(rest, { delimiter, line, last: true, from: 0 }).block;
}

/** Where a scan starts, and whether the bytes end the file. */
export type ScanStart = { delimiter: string; line: number; last: boolean; from: number };

/** Rows found, where the unfinished row starts, and the line where its quote opened (0: none open). */
export type Scan = { block: RowBlock; next: number; nextLine: number; openQuoteLine: number };

/** Finds the rows in bytes. Without `last` an unfinished row at the end is left for the next call. */
export function scanBytes(bytes: Uint8Array, { delimiter, line, last, from }: ScanStart): Scan {
  const separator = delimiter.charCodeAt(0);
  const most = countPossibleCells(bytes, separator);
  const start = new Int32Array(most.cells);
  const end = new Int32Array(most.cells);
  const lines = new Int32Array(most.rows);
  const firstCell = new Int32Array(most.rows + 1);
  const doubled = new Set<number>();
  let [cell, row, at, lineNow, next, nextLine] = [0, 0, from, line, from, line];
  let rowCells = 0;
  const length = bytes.length;
  while (at < length || (last && cell > rowCells)) {
    if (bytes[at] === QUOTE) {
      const closing = closeQuote(bytes, at);
      if (closing.at < 0) {
        if (last) throw new FileRefusal('file.quote-unclosed', { line: lineNow });
        return scanned(lineNow);
      }
      start[cell] = at + 1;
      end[cell] = closing.at;
      if (closing.doubled) doubled.add(cell);
      const quoteLine = lineNow;
      lineNow += closing.lines;
      at = closing.at + 1;
      while (bytes[at] === SPACE) at++;
      if (at < length && bytes[at] !== separator && bytes[at] !== LF && bytes[at] !== CR)
        throw new FileRefusal('file.quote-misplaced', { line: quoteLine });
    } else {
      start[cell] = at;
      let byte = bytes[at];
      while (byte !== separator && byte !== LF && byte !== CR && at < length) byte = bytes[++at];
      end[cell] = at;
    }
    const stop = bytes[at];
    if (stop === undefined && !last) break;
    cell++;
    at++;
    if (stop === separator) continue;
    if (stop === CR) {
      if (at >= length && !last) break;
      if (bytes[at] === LF) at++;
    }
    lines[row++] = nextLine;
    firstCell[row] = cell;
    rowCells = cell;
    next = Math.min(at, length);
    nextLine = ++lineNow;
  }
  return scanned(0);

  function scanned(openQuoteLine: number): Scan {
    const block = { bytes, rows: row, line: lines, firstCell, start, end, doubled };
    return { block, next, nextLine, openQuoteLine };
  }
}

// A cell ends at a separator or a line end, so counting those bounds the arrays.
function countPossibleCells(bytes: Uint8Array, separator: number): { cells: number; rows: number } {
  let [cells, rows] = [2, 2];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === separator) cells++;
    else if (byte === LF || byte === CR) rows++;
  }
  return { cells: cells + rows, rows };
}

function closeQuote(bytes: Uint8Array, open: number): { at: number; lines: number; doubled: boolean } {
  let lines = 0;
  let doubled = false;
  for (let at = open + 1; at < bytes.length; at++) {
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) lines++;
    if (bytes[at] !== QUOTE) continue;
    if (bytes[at + 1] !== QUOTE) return { at, lines, doubled };
    doubled = true;
    at++;
  }
  return { at: -1, lines, doubled };
}

function endless(scan: Scan): FileRefusal {
  return scan.openQuoteLine > 0
    ? new FileRefusal('file.quote-unclosed', { line: scan.openQuoteLine })
    : new FileRefusal('file.row-too-long', { line: scan.nextLine });
}
