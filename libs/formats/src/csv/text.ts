import type { Encoding } from '../mapping.ts';
import type { RowBlock } from './scan.ts';

const SPACE = 32;
const TAB = 9;

/** Turns bytes of one cell into text. */
export type Decode = (bytes: Uint8Array, start: number, end: number) => string;

/** Gives the decoder of an encoding; bytes that cannot be text become U+FFFD, which the readers then reject. */
export function decoderOf(encoding: Encoding): Decode {
  const decoder = new TextDecoder(encoding === 'windows-1252' ? 'windows-1252' : 'utf-8', {
    ignoreBOM: true,
  });
  return (bytes, start, end) => {
    let text = '';
    for (let at = start; at < end; at++) {
      if (bytes[at]! > 127) return decoder.decode(bytes.subarray(start, end));
      text += String.fromCharCode(bytes[at]!);
    }
    return text;
  };
}

/** Text of one cell without padding, with doubled quotes made single. */
export function cellText(block: RowBlock, cell: number, decode: Decode): string {
  const raw = decode(block.bytes, block.start[cell]!, block.end[cell]!);
  return (block.doubled.has(cell) ? raw.replaceAll('""', '"') : raw).trim();
}

/** First byte of the cell that is not padding. */
export function trimStart(bytes: Uint8Array, start: number, end: number): number {
  while (start < end && (bytes[start] === SPACE || bytes[start] === TAB)) start++;
  return start;
}

/** Position behind the last byte of the cell that is not padding. */
export function trimEnd(bytes: Uint8Array, start: number, end: number): number {
  while (end > start && (bytes[end - 1] === SPACE || bytes[end - 1] === TAB)) end--;
  return end;
}

/** Texts of all cells of a row. */
export function rowTexts(block: RowBlock, row: number, decode: Decode): string[] {
  const texts: string[] = [];
  for (let cell = block.firstCell[row]!; cell < block.firstCell[row + 1]!; cell++)
    texts.push(cellText(block, cell, decode));
  return texts;
}
