import type { RowBlock } from './scan.ts';
import { cellText, type Decode } from './text.ts';

// Power of two, so that a hash becomes a slot with a mask. Files repeat few places, periods and indicators.
const SLOTS = 16_384;
const FNV_PRIME = 0x01000193;

/** Remembers what a repeated cell means, found by its bytes, so that a long file is not decoded cell by cell. */
export class KnownCells<T> {
  readonly #decode: Decode;
  readonly #read: (text: string) => T;
  readonly #bytes: (Uint8Array | undefined)[] = new Array(SLOTS);
  readonly #meaning: (T | undefined)[] = new Array(SLOTS);
  // Neighbouring rows mostly repeat the place or the period.
  #lastBytes: Uint8Array | undefined;
  #lastMeaning: T | undefined;

  constructor(decode: Decode, read: (text: string) => T) {
    this.#decode = decode;
    this.#read = read;
  }

  /** Gives the meaning of a cell; reads its text only when these bytes are not in their slot. */
  meaning(block: RowBlock, cell: number): T {
    const start = block.start[cell]!;
    const end = block.end[cell]!;
    if (this.#lastBytes && same(this.#lastBytes, block.bytes, start, end)) return this.#lastMeaning!;
    const slot = hash(block.bytes, start, end) & (SLOTS - 1);
    const known = this.#bytes[slot];
    if (!known || !same(known, block.bytes, start, end)) {
      this.#bytes[slot] = block.bytes.slice(start, end);
      this.#meaning[slot] = this.#read(cellText(block, cell, this.#decode));
    }
    this.#lastBytes = this.#bytes[slot];
    this.#lastMeaning = this.#meaning[slot];
    return this.#lastMeaning!;
  }
}

function hash(bytes: Uint8Array, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum = Math.imul(sum ^ bytes[at]!, FNV_PRIME);
  return sum ^ (sum >>> 15);
}

function same(known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let at = 0; at < known.length; at++) if (known[at] !== bytes[start + at]) return false;
  return true;
}
