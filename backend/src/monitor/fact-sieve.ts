import { countBehind, placeStanding } from '@jaarring/domain';
import type { FactBatch, MissingReason } from '@jaarring/formats';
import { type CopyRow, idBytes, RowWriter } from './copy-rows.ts';
import type { CatalogueEntry, Ground } from './ground.ts';
import { type OwnReason, type Rejected, rejectedByReader } from './rejection.ts';

/** The reasons of the sources in the words of the monitor; a dash says that nothing of the kind is there. */
const MISSING: Record<MissingReason, string> = {
  secret_or_unknown: 'secret_or_unknown',
  secret: 'secret_or_unknown',
  nil: 'not_applicable',
  not_published: 'not_published',
};

/** More than this is no number of people or homes, and does not fit an integer of four bytes. */
const MOST_COUNT = 2 ** 31 - 1;

type Known = { entry: CatalogueEntry; bytes: Uint8Array };
type Why = { reason: OwnReason; column: string; value: string; detail: Record<string, string | number> };

/** Keeps of the facts in a file what belongs to this corporation, and notes of the rest why not. */
export class FactSieve {
  readonly rejected: Rejected[] = [];
  readonly skipped = new Set<string>();
  readonly indicatorIds = new Set<string>();
  readonly periods = new Set<string>();
  facts = 0;
  rows = 0;
  rejectedRows = 0;
  leftOut = 0;
  elsewhere = 0;
  readonly #ground: Ground;
  readonly #isPublished: boolean;
  readonly #known = new Map<string, Known | null>();
  readonly #spelling = new Map<string, string>();
  #row = 0;
  #period = '';
  #place = '';
  #standing: ReturnType<typeof placeStanding> = 'elsewhere';

  constructor(ground: Ground, isPublished: boolean) {
    this.#ground = ground;
    this.#isPublished = isPublished;
  }

  /** Sifts one batch; gives the rows to copy. */
  sift(batch: FactBatch): Uint8Array {
    const writer = new RowWriter(batch.count);
    const taken = new Set<number>();
    const refused = new Set<number>(batch.rejected.map(({ row }) => row));
    this.rejected.push(...batch.rejected.map(rejectedByReader));
    for (let at = 0; at < batch.count; at += 1) {
      const row = batch.row[at]!;
      const outcome = this.#judge(batch, at);
      if (outcome === null) continue;
      if ('reason' in outcome) this.#reject(row, outcome, refused);
      else {
        writer.add(outcome);
        this.facts += 1;
        taken.add(row);
      }
    }
    this.rows += new Set([...taken, ...refused]).size;
    this.rejectedRows += refused.size;
    this.leftOut += batch.leftOut;
    return writer.written();
  }

  #judge(batch: FactBatch, at: number): CopyRow | Why | null {
    const place = batch.placeCode[at]!;
    const period = batch.period[at]!;
    const isNewRow = batch.row[at] !== this.#row;
    this.#row = batch.row[at]!;
    this.#stand(place, period);
    if (this.#standing === 'elsewhere' && this.#isPublished) {
      if (isNewRow) this.elsewhere += 1;
      return null;
    }
    if (this.#standing !== 'area' && this.#standing !== 'complex') return this.#unknownPlace(place, period);
    const name = batch.indicator[at]!;
    const known = this.#indicator(name);
    if (known === null) return this.#unknownIndicator(name);
    const first = this.#spelling.get(known.entry.id);
    if (first !== name)
      return { reason: 'indicator.two-spellings', column: '', value: name, detail: { suggestion: first! } };
    if (known.entry.placeKind !== this.#standing)
      return {
        reason: 'indicator.wrong-place-kind',
        column: name,
        value: place,
        detail: { indicator: known.entry.name },
      };
    return this.#copyRow(batch, at, known);
  }

  #copyRow(batch: FactBatch, at: number, { entry, bytes }: Known): CopyRow | Why {
    const [placeCode, period] = [batch.placeCode[at]!, batch.period[at]!];
    const reason = batch.missing[at]!;
    this.indicatorIds.add(entry.id);
    this.periods.add(period);
    if (reason !== null)
      return { indicator: bytes, placeCode, period, value: NaN, missing: MISSING[reason], count: null };
    const n = batch.n?.[at] ?? NaN;
    if (n > MOST_COUNT)
      return { reason: 'n.too-large', column: 'n', value: String(n), detail: { most: MOST_COUNT } };
    const count = countBehind({
      given: Number.isNaN(n) ? null : n,
      dwellings: this.#ground.places.complexes.get(placeCode) ?? null,
      isPublished: this.#isPublished,
      minCount: entry.minCount,
    });
    if (count === 'needed')
      return { reason: 'n.needed', column: entry.code, value: placeCode, detail: { indicator: entry.name } };
    return { indicator: bytes, placeCode, period, value: batch.value[at]!, missing: null, count };
  }

  #stand(place: string, period: string): void {
    if (place === this.#place && period === this.#period) return;
    this.#place = place;
    this.#period = period;
    this.#standing = placeStanding(place, Number(period.slice(0, 4)), this.#ground.places);
  }

  #indicator(name: string): Known | null {
    let known = this.#known.get(name);
    if (known === undefined) {
      const entry = this.#ground.catalogue.get(name) ?? this.#ground.catalogue.get(name.toLowerCase());
      known = entry ? { entry, bytes: idBytes(entry.id) } : null;
      this.#known.set(name, known);
      if (entry && !this.#spelling.has(entry.id)) this.#spelling.set(entry.id, name);
    }
    return known;
  }

  #unknownPlace(place: string, period: string): Why {
    if (this.#standing === 'unknown-complex')
      return { reason: 'place.unknown-complex', column: '', value: place, detail: {} };
    const detail = { year: Number(period.slice(0, 4)) };
    return { reason: 'place.unknown-area', column: '', value: place, detail };
  }

  // Published files hold far more than anybody follows: what is not in the catalogue is told once, not per row.
  #unknownIndicator(name: string): Why | null {
    if (!this.#isPublished)
      return { reason: 'indicator.not-in-catalogue', column: '', value: name, detail: {} };
    this.skipped.add(name);
    return null;
  }

  // What is wrong with a whole row is said once, however many figures stand in it.
  #reject(row: number, { reason, column, value, detail }: Why, refused: Set<number>): void {
    const last = this.rejected.at(-1);
    refused.add(row);
    if (column === '' && last?.row === row && last.reason === reason && last.value === value) return;
    this.rejected.push({ row, column, value, reason, detail });
  }
}
