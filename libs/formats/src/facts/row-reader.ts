import { KnownCells } from '../csv/known-cells.ts';
import type { RowBlock } from '../csv/scan.ts';
import { cellText, rowTexts, type Decode } from '../csv/text.ts';
import { FileRefusal } from '../fault.ts';
import type { Mapping } from '../mapping.ts';
import { BatchColumns } from './batch.ts';
import { readIndicator, readPeriodCell, readPlace, type Accepted, type Meaning } from './meanings.ts';
import { indicatorNames, type Plan } from './plan.ts';
import { Seen } from './seen.ts';
import { ValueCells } from './value-cells.ts';

/** Reads the rows of one file by its plan into a batch. */
export class RowReader {
  readonly batch: BatchColumns;
  readonly #mapping: Mapping;
  readonly #plan: Plan;
  readonly #decode: Decode;
  readonly #seen = new Seen();
  readonly #values: ValueCells;
  readonly #counts: ValueCells;
  readonly #places: KnownCells<Meaning>;
  readonly #periods: KnownCells<Meaning>;
  readonly #indicators: KnownCells<Meaning>;
  readonly #wholeFile: { period: Meaning; indicator: Meaning };

  constructor(mapping: Mapping, plan: Plan, decode: Decode) {
    const seen = this.#seen;
    const names = indicatorNames(mapping);
    this.#mapping = mapping;
    this.#plan = plan;
    this.#decode = decode;
    this.batch = new BatchColumns(plan.facts.length, plan.n >= 0);
    this.#values = new ValueCells(mapping, decode);
    this.#counts = new ValueCells(mapping, decode);
    this.#places = new KnownCells(decode, (text) => readPlace(text, null, mapping, seen));
    this.#periods = new KnownCells(decode, (text) => readPeriodCell(text, seen));
    this.#indicators = new KnownCells(decode, (text) => readIndicator(text, names, seen));
    const period = readPeriodCell(mapping.period ?? '', seen);
    if (plan.period < 0 && 'fault' in period)
      throw new FileRefusal('file.no-period', { period: period.text });
    this.#wholeFile = { period, indicator: readIndicator(mapping.indicator ?? '', undefined, seen) };
  }

  /** Reads one row: its facts, or why it gives none, go into the batch. */
  read(block: RowBlock, row: number): void {
    const plan = this.#plan;
    const first = block.firstCell[row]!;
    const line = block.line[row]!;
    if (isBlank(block, row) || !this.#hasEveryCell(block, row)) return;
    if (this.#isLeftOut(block, first)) return this.batch.leaveOut();
    const place = this.#placeOf(block, first);
    if ('fault' in place) return this.#refusePlace(block, row, place);
    const { period: filePeriod, indicator: fileIndicator } = this.#wholeFile;
    const period = plan.period < 0 ? filePeriod : this.#periods.meaning(block, first + plan.period);
    if ('fault' in period) return this.#reject(line, plan.period, period);
    if (plan.value < 0) return this.#readWide(block, row, place, period);
    const indicator =
      plan.indicator < 0 ? fileIndicator : this.#indicators.meaning(block, first + plan.indicator);
    if ('fault' in indicator) return this.#reject(line, plan.indicator, indicator);
    this.#readLong(block, row, [place, period, indicator]);
  }

  #readWide(block: RowBlock, row: number, place: Accepted, period: Accepted): void {
    const line = block.line[row]!;
    const firstRow = this.#seen.mark(place.number, period.number, 0, line);
    if (firstRow > 0) return this.batch.reject(line, '', place.text, 'row.duplicate', { firstRow });
    const first = block.firstCell[row]!;
    const values = this.#values;
    for (const { at, indicator } of this.#plan.facts) {
      const fault = values.read(block, first + at);
      if (fault) this.#reject(line, at, fault);
      else this.batch.add(line, place.text, period.text, indicator, values.value, values.missing);
    }
  }

  #readLong(block: RowBlock, row: number, [place, period, indicator]: [Accepted, Accepted, Accepted]): void {
    const line = block.line[row]!;
    const first = block.firstCell[row]!;
    const firstRow = this.#seen.mark(place.number, period.number, indicator.number, line);
    if (firstRow > 0) return this.batch.reject(line, '', place.text, 'row.duplicate', { firstRow });
    const fault = this.#values.read(block, first + this.#plan.value);
    if (fault) return this.#reject(line, this.#plan.value, fault);
    this.batch.add(line, place.text, period.text, indicator.text, this.#values.value, this.#values.missing);
    if (this.#plan.n >= 0) this.#readCount(block, first + this.#plan.n, line);
  }

  // A wrong n is named; its value stays, with an unknown n, so that small-number rules treat it with care.
  #readCount(block: RowBlock, cell: number, line: number): void {
    const counts = this.#counts;
    const fault = counts.read(block, cell);
    if (fault) return this.#reject(line, this.#plan.n, fault);
    const isCount = counts.missing !== null || (Number.isSafeInteger(counts.value) && counts.value >= 0);
    if (isCount) return this.batch.setN(counts.value);
    this.batch.reject(line, this.#columnName(this.#plan.n), String(counts.value), 'n.not-a-count');
  }

  #placeOf(block: RowBlock, first: number): Meaning {
    const { place, kind } = this.#plan;
    if (kind < 0) return this.#places.meaning(block, first + place);
    const text = cellText(block, first + place, this.#decode);
    return readPlace(text, cellText(block, first + kind, this.#decode), this.#mapping, this.#seen);
  }

  // Files glued together carry their header again; then nobody knows which half is meant.
  #refusePlace(block: RowBlock, row: number, place: Exclude<Meaning, Accepted>): void {
    const line = block.line[row]!;
    const texts = rowTexts(block, row, this.#decode);
    if (this.#plan.header.every((name, at) => texts[at] === name))
      throw new FileRefusal('file.header-twice', { line });
    this.#reject(line, this.#plan.place, place);
  }

  #isLeftOut(block: RowBlock, first: number): boolean {
    return this.#plan.keep.some(({ at, equals }) => cellText(block, first + at, this.#decode) !== equals);
  }

  // Empty cells behind the last column are harmless: spreadsheets write them.
  #hasEveryCell(block: RowBlock, row: number): boolean {
    const expected = this.#plan.header.length;
    const found = block.firstCell[row + 1]! - block.firstCell[row]!;
    if (found === expected) return true;
    const texts = rowTexts(block, row, this.#decode);
    if (found > expected && texts.slice(expected).every((text) => text === '')) return true;
    this.batch.reject(block.line[row]!, '', texts.join(this.#mapping.delimiter), 'row.cell-count', {
      expected,
      found,
    });
    return false;
  }

  #reject(line: number, column: number, { text, fault, cure }: Exclude<Meaning, Accepted>): void {
    this.batch.reject(line, this.#columnName(column), text, fault, cure);
  }

  #columnName(column: number): string {
    return this.#plan.header[column] ?? '';
  }
}

function isBlank(block: RowBlock, row: number): boolean {
  for (let cell = block.firstCell[row]!; cell < block.firstCell[row + 1]!; cell++)
    if (block.start[cell]! < block.end[cell]!) return false;
  return true;
}
