import { FileRefusal } from '../fault.ts';
import { byteOrderMark, inPieces, join, refuseBinary } from './pieces.ts';

/**
 * A number of complete rows as positions in one byte array; nothing is decoded yet.
 * Cell `c` of row `r` runs from `start[firstCell[r] + c]` to `end[...]`, quotes not included.
 * The arrays are used again for the next block: read a block before asking for the next.
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
// Stands for the start of a quoted cell, whose bounds are written already.
const BOUNDS_KNOWN = -1;

/** Cuts a stream into blocks of rows. Memory does not grow with the file: one piece and one unfinished row. */
export async function* scanRows(
  input: AsyncIterable<Uint8Array>,
  delimiter: string,
): AsyncGenerator<RowBlock> {
  const scanner = new RowScanner(delimiter);
  let rest: Uint8Array = new Uint8Array(0);
  let isFirst = true;
  for await (const piece of inPieces(input)) {
    refuseBinary(piece);
    const bytes = join(rest.length > 0 ? [rest, piece] : [piece]);
    const next = scanner.scan(bytes, isFirst ? byteOrderMark(bytes) : 0, false);
    isFirst = false;
    if (bytes.length - next > LONGEST_ROW) throw scanner.endless();
    rest = bytes.slice(next);
    if (scanner.block.rows > 0) yield scanner.block;
  }
  scanner.scan(rest, 0, true);
  if (scanner.block.rows > 0) yield scanner.block;
}

/** Finds rows in bytes, and counts the lines of the file while it does. */
export class RowScanner {
  readonly block: RowBlock;
  readonly #separator: number;
  #line = 1;
  #linesInQuotes = 0;
  #openQuoteLine = 0;

  constructor(delimiter: string) {
    this.#separator = delimiter.charCodeAt(0);
    this.block = { bytes: new Uint8Array(0), rows: 0, ...roomFor(0), doubled: new Set() };
  }

  /** Fills the block; gives where the unfinished row starts. With `last` the bytes end the file. */
  scan(bytes: Uint8Array, from: number, last: boolean): number {
    const separator = this.#separator;
    this.#begin(bytes);
    const { start, end, doubled } = this.block;
    let [at, cellStart, next, cell] = [from, from, from, 0];
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte !== separator && byte !== LF && byte !== CR && (byte !== QUOTE || at !== cellStart)) continue;
      if (byte === QUOTE) {
        const closing = this.#closeQuote(bytes, at);
        if (closing.at < 0) break;
        start[cell] = at + 1;
        end[cell] = closing.at;
        if (closing.isDoubled) doubled.add(cell);
        at = closing.stop - 1;
        cellStart = BOUNDS_KNOWN;
        continue;
      }
      if (byte === CR && at + 1 === bytes.length && !last) break;
      if (cellStart !== BOUNDS_KNOWN) {
        start[cell] = cellStart;
        end[cell] = at;
      }
      cell++;
      cellStart = at + 1;
      if (byte === separator) continue;
      if (byte === CR && bytes[cellStart] === LF) cellStart = ++at + 1;
      next = cellStart;
      this.#endRow(cell);
    }
    return last ? this.#finish(next, cellStart, cell) : next;
  }

  /** The refusal for a row that does not end: most often its quote was never closed. */
  endless(): FileRefusal {
    return this.#openQuoteLine > 0
      ? new FileRefusal('file.quote-unclosed', { line: this.#openQuoteLine })
      : new FileRefusal('file.row-too-long', { line: this.#line });
  }

  // A block never holds more cells or rows than bytes, so nothing is checked per cell.
  #begin(bytes: Uint8Array): void {
    if (bytes.length + 2 > this.block.start.length) Object.assign(this.block, roomFor(bytes.length * 2));
    this.block.bytes = bytes;
    this.block.rows = 0;
    this.block.doubled.clear();
    this.#linesInQuotes = 0;
    this.#openQuoteLine = 0;
  }

  // The last row may end without a line end.
  #finish(next: number, cellStart: number, cell: number): number {
    const { bytes, start, end } = this.block;
    if (this.#openQuoteLine > 0) throw this.endless();
    if (next === bytes.length) return next;
    if (cellStart !== BOUNDS_KNOWN) {
      start[cell] = cellStart;
      end[cell] = bytes.length;
    }
    this.#endRow(cell + 1);
    return bytes.length;
  }

  #endRow(cell: number): void {
    const block = this.block;
    block.line[block.rows++] = this.#line;
    block.firstCell[block.rows] = cell;
    this.#line += 1 + this.#linesInQuotes;
    this.#linesInQuotes = 0;
  }

  #closeQuote(bytes: Uint8Array, open: number): Closing {
    const line = this.#line + this.#linesInQuotes;
    const closing = closeQuote(bytes, open);
    this.#linesInQuotes += closing.lines;
    if (closing.at < 0) this.#openQuoteLine = line;
    else if (!isCellEnd(bytes[closing.stop], this.#separator))
      throw new FileRefusal('file.quote-misplaced', { line });
    return closing;
  }
}

function roomFor(bytes: number): Pick<RowBlock, 'start' | 'end' | 'line' | 'firstCell'> {
  const room = (): Int32Array => new Int32Array(bytes + 2);
  return { start: room(), end: room(), line: room(), firstCell: room() };
}

function isCellEnd(byte: number | undefined, separator: number): boolean {
  return byte === undefined || byte === separator || byte === LF || byte === CR;
}

// Where the closing quote is (-1: not in these bytes) and where the padding behind it stops.
type Closing = { at: number; stop: number; lines: number; isDoubled: boolean };

function closeQuote(bytes: Uint8Array, open: number): Closing {
  let lines = 0;
  let isDoubled = false;
  for (let at = open + 1; at < bytes.length; at++) {
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) lines++;
    if (bytes[at] !== QUOTE) continue;
    if (bytes[at + 1] !== QUOTE) return { at, stop: behindPadding(bytes, at + 1), lines, isDoubled };
    isDoubled = true;
    at++;
  }
  return { at: -1, stop: -1, lines, isDoubled };
}

function behindPadding(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === SPACE) at++;
  return at;
}
