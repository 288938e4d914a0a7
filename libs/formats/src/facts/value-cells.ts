import { readNumberText, readPlainNumber } from '../csv/number.ts';
import type { RowBlock } from '../csv/scan.ts';
import { cellText, trimEnd, trimStart, type Decode } from '../csv/text.ts';
import type { Params, RejectionCode } from '../fault.ts';
import type { Mapping, MissingReason } from '../mapping.ts';

/** Why a value cell was not accepted. */
export type ValueFault = { text: string; fault: RejectionCode; cure: Params };

/**
 * Reads the value cells of one file. The outcome stands in `value` and `missing` until the next read:
 * millions of cells go through here, and an object for each would cost more than the reading.
 */
export class ValueCells {
  value = NaN;
  missing: MissingReason | null = null;
  readonly #mapping: Mapping;
  readonly #decode: Decode;
  readonly #mark: number;
  readonly #symbols: Map<string, MissingReason>;
  readonly #oneByte: (MissingReason | undefined)[] = new Array(256);
  readonly #numbers = new Map<number, MissingReason>();
  readonly #highestNumber: number;

  constructor(mapping: Mapping, decode: Decode) {
    this.#mapping = mapping;
    this.#decode = decode;
    this.#mark = mapping.decimal.charCodeAt(0);
    this.#symbols = new Map(Object.entries(mapping.missing));
    for (const [symbol, reason] of this.#symbols) this.#learn(symbol, reason);
    this.#highestNumber = Math.max(...this.#numbers.keys());
  }

  /** Reads one cell; gives the fault, or null when `value` and `missing` are set. */
  read(block: RowBlock, cell: number): ValueFault | null {
    const start = trimStart(block.bytes, block.start[cell]!, block.end[cell]!);
    const end = trimEnd(block.bytes, start, block.end[cell]!);
    const value = readPlainNumber(block.bytes, start, end, this.#mark);
    if (Number.isNaN(value)) return this.#readOther(block, cell, start, end);
    const reason = value <= this.#highestNumber ? (this.#numbers.get(value) ?? null) : null;
    return this.#set(reason ? NaN : value, reason);
  }

  #readOther(block: RowBlock, cell: number, start: number, end: number): ValueFault | null {
    const short = end - start > 1 ? undefined : this.#oneByte[end === start ? 0 : block.bytes[start]!];
    const text = short ? '' : cellText(block, cell, this.#decode);
    const reason = short ?? this.#symbols.get(text);
    if (reason) return this.#set(NaN, reason);
    const reading = readNumberText(text, this.#mapping);
    return 'value' in reading ? this.#set(reading.value, null) : { text, ...reading };
  }

  #set(value: number, missing: MissingReason | null): null {
    this.value = value;
    this.missing = missing;
    return null;
  }

  #learn(symbol: string, reason: MissingReason): void {
    if (symbol === '') this.#oneByte[0] = reason;
    else if (symbol.length === 1 && symbol.charCodeAt(0) < 128) this.#oneByte[symbol.charCodeAt(0)] = reason;
    const number = symbol === '' ? NaN : Number(symbol);
    if (!Number.isNaN(number)) this.#numbers.set(number, reason);
  }
}
