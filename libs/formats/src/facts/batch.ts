import { reject, type Params, type Rejection, type RejectionCode } from '../fault.ts';
import type { MissingReason } from '../mapping.ts';

/** Facts as columns of equal length, ready to be copied into a table; a batch may hold rejections only. */
export type FactBatch = {
  count: number;
  /** Line in the file, the header being line 1. */
  row: Int32Array;
  /** Area code with prefix, or the number of a complex. */
  placeCode: string[];
  /** `2024`, `2024-Q1` or `2024-03`. */
  period: string[];
  indicator: string[];
  /** NaN exactly where `missing` holds a reason. */
  value: Float64Array;
  missing: (MissingReason | null)[];
  /** Observations behind each value, NaN where unknown; absent when the file has no such column. */
  n?: Float64Array;
  rejected: Rejection[];
  /** Rows since the previous batch that the mapping leaves out (its `keep` columns). */
  leftOut: number;
};

/** Facts per batch, about. A row of a wide file is never cut. */
export const BATCH_FACTS = 5_000;

/** Collects facts into the columns of the next batch. */
export class BatchColumns {
  readonly #room: number;
  readonly #withN: boolean;
  #batch: FactBatch;

  constructor(factsPerRow: number, withN: boolean) {
    this.#room = BATCH_FACTS + factsPerRow;
    this.#withN = withN;
    this.#batch = emptyBatch(this.#room, withN);
  }

  add(
    row: number,
    place: string,
    period: string,
    indicator: string,
    value: number,
    missing: MissingReason | null,
  ): void {
    const batch = this.#batch;
    const at = batch.count++;
    batch.row[at] = row;
    batch.placeCode[at] = place;
    batch.period[at] = period;
    batch.indicator[at] = indicator;
    batch.value[at] = value;
    batch.missing[at] = missing;
  }

  /** Says how many observations stand behind the fact added last. */
  setN(n: number): void {
    if (this.#batch.n) this.#batch.n[this.#batch.count - 1] = n;
  }

  reject(row: number, column: string, value: string, code: RejectionCode, cure: Params = {}): void {
    this.#batch.rejected.push(reject(row, column, value, code, cure));
  }

  leaveOut(): void {
    this.#batch.leftOut++;
  }

  isFull(): boolean {
    return this.#batch.count >= BATCH_FACTS || this.#batch.rejected.length >= BATCH_FACTS;
  }

  isEmpty(): boolean {
    return this.#batch.count + this.#batch.rejected.length + this.#batch.leftOut === 0;
  }

  /** Gives the facts collected so far and starts anew. */
  take(): FactBatch {
    const batch = this.#batch;
    this.#batch = emptyBatch(this.#room, this.#withN);
    const { count } = batch;
    for (const column of [batch.placeCode, batch.period, batch.indicator, batch.missing])
      column.length = count;
    const columns = { row: batch.row.subarray(0, count), value: batch.value.subarray(0, count) };
    return { ...batch, ...columns, ...(batch.n ? { n: batch.n.subarray(0, count) } : {}) };
  }
}

function emptyBatch(room: number, withN: boolean): FactBatch {
  return {
    count: 0,
    row: new Int32Array(room),
    placeCode: new Array<string>(room),
    period: new Array<string>(room),
    indicator: new Array<string>(room),
    value: new Float64Array(room),
    missing: new Array<MissingReason | null>(room),
    ...(withN ? { n: new Float64Array(room).fill(NaN) } : {}),
    rejected: [],
    leftOut: 0,
  };
}
