/** A figure on its way into the temporary table. */
export type CopyRow = {
  /** The 16 bytes of the indicator's id. */
  indicator: Uint8Array;
  placeCode: string;
  period: string;
  value: number;
  missing: string | null;
  count: number | null;
};

// PostgreSQL's binary COPY format: signature, flags, extension length; then rows; then -1.
const OPENING = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const CLOSING = Buffer.from([0xff, 0xff]);
const FIELDS = 6;
/** Bytes of the longest row: codes have at most 20, periods 7, reasons 17 characters, all of one byte. */
const LONGEST_ROW = 128;

/** The temporary table that a file is copied into; it goes with the transaction. */
export const IMPORT_FACT = `
  create temporary table import_fact (
    indicator_id uuid not null, place_code text not null, period text not null,
    value double precision, missing text, count integer
  ) on commit drop`;

export const COPY_IMPORT_FACT =
  'copy import_fact (indicator_id, place_code, period, value, missing, count) from stdin (format binary)';

/** Puts the opening and closing of the format around the rows. */
export async function* asCopy(rows: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield OPENING;
  yield* rows;
  yield CLOSING;
}

/** Writes rows in the binary format; a text format would have every number printed and parsed again. */
export class RowWriter {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(rows: number) {
    this.#bytes = Buffer.allocUnsafe(rows * LONGEST_ROW);
  }

  add({ indicator, placeCode, period, value, missing, count }: CopyRow): void {
    const bytes = this.#bytes;
    this.#at = bytes.writeInt16BE(FIELDS, this.#at);
    this.#at = bytes.writeInt32BE(indicator.length, this.#at);
    bytes.set(indicator, this.#at);
    this.#at += indicator.length;
    this.#text(placeCode);
    this.#text(period);
    if (missing === null) {
      this.#at = bytes.writeInt32BE(8, this.#at);
      this.#at = bytes.writeDoubleBE(value, this.#at);
      this.#at = bytes.writeInt32BE(-1, this.#at);
    } else {
      this.#at = bytes.writeInt32BE(-1, this.#at);
      this.#text(missing);
    }
    this.#at = bytes.writeInt32BE(count === null ? -1 : 4, this.#at);
    if (count !== null) this.#at = bytes.writeInt32BE(count, this.#at);
  }

  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#at);
  }

  #text(text: string): void {
    this.#at = this.#bytes.writeInt32BE(text.length, this.#at);
    this.#at += this.#bytes.write(text, this.#at, 'latin1');
  }
}

/** The bytes of an id, as the binary format wants them. */
export function idBytes(id: string): Uint8Array {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}
