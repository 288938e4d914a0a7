import { byteOrderMark } from '../csv/pieces.ts';
import { RowScanner } from '../csv/scan.ts';
import { decoderOf, rowTexts } from '../csv/text.ts';
import { FileRefusal } from '../fault.ts';
import type { Delimiter, Encoding } from '../mapping.ts';
import type { Doubt } from './recognition.ts';

/** The first rows of a delimited file. */
export type Table = { delimiter: Delimiter; header: string[]; rows: string[][]; doubts: Doubt[] };

const DELIMITERS: readonly Delimiter[] = [';', ',', '\t', '|'];

/** Reads the head of a file with each separator and keeps the reading in which most rows look like the header. */
export function readTable(head: Uint8Array, encoding: Encoding): Table {
  const tables = DELIMITERS.map((delimiter) => tableWith(head, encoding, delimiter));
  return tables.reduce((best, table) => (regularity(table) > regularity(best) ? table : best));
}

function regularity({ header, rows }: Table): number {
  return header.length < 2
    ? 0
    : (1 + rows.filter((row) => row.length === header.length).length) * header.length;
}

function tableWith(head: Uint8Array, encoding: Encoding, delimiter: Delimiter): Table {
  const { rows, doubts } = rowsOf(head, encoding, delimiter);
  const filled = rows.filter((row) => row.some((text) => text !== ''));
  const start = filled[0]?.[0]?.startsWith('sep=') ? 1 : 0;
  const [header = [], ...rest] = filled.slice(start);
  return { delimiter, header, rows: rest, doubts };
}

function rowsOf(
  head: Uint8Array,
  encoding: Encoding,
  delimiter: Delimiter,
): { rows: string[][]; doubts: Doubt[] } {
  const scanner = new RowScanner(delimiter);
  try {
    const next = scanner.scan(head, byteOrderMark(head), false);
    const whole = textsOf(scanner, encoding);
    if (whole.length > 1) return { rows: whole, doubts: [] };
    // A file of one or two lines may lack its last line end; in a longer head the last row is probably cut.
    scanner.scan(head.slice(next), 0, true);
    return { rows: [...whole, ...textsOf(scanner, encoding)], doubts: [] };
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    const code = error.code === 'file.quote-unclosed' ? error.code : 'file.quote-misplaced';
    return { rows: [], doubts: [{ code, params: error.params }] };
  }
}

function textsOf({ block }: RowScanner, encoding: Encoding): string[][] {
  const decode = decoderOf(encoding);
  return Array.from({ length: block.rows }, (_, row) => rowTexts(block, row, decode));
}
