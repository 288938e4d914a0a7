import { readFacts } from './facts/read-facts.ts';
import { FileRefusal, type FileFault, type Rejection } from './fault.ts';
import { STATLINE_SYMBOLS, type ColumnRole, type Mapping, type MissingReason } from './mapping.ts';

// Files for tests in the official layouts, about gemeenten that do not exist (GM9901–GM9904).

/** One fact as a test likes to compare it. */
export type Fact = {
  row: number;
  place: string;
  period: string;
  indicator: string;
  value: number | null;
  missing: MissingReason | null;
  n?: number;
};

/** A mapping for tests: Dutch notation, StatLine symbols, 2024, the roles per header. */
export function mappingOf(roles: Record<string, ColumnRole>, more: Partial<Mapping> = {}): Mapping {
  return {
    version: 1,
    encoding: 'utf-8',
    delimiter: ';',
    decimal: ',',
    thousands: null,
    places: 'area',
    period: '2024',
    indicator: null,
    missing: STATLINE_SYMBOLS,
    columns: Object.entries(roles).map(([header, role]) => ({ header, role })),
    ...more,
  };
}

/** Streams text as a file arrives: in chunks that fall anywhere. */
export async function* streamed(file: string | Uint8Array, chunkBytes = 7): AsyncGenerator<Uint8Array> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

/** Reads a whole file: every fact, every rejection, and how many rows the mapping left out. */
export async function readWhole(file: string | Uint8Array, mapping: Mapping, chunkBytes = 7) {
  const facts: Fact[] = [];
  const rejected: Rejection[] = [];
  let leftOut = 0;
  for await (const batch of readFacts(streamed(file, chunkBytes), mapping)) {
    for (let at = 0; at < batch.count; at++) {
      const value = batch.value[at]!;
      facts.push({
        row: batch.row[at]!,
        place: batch.placeCode[at]!,
        period: batch.period[at]!,
        indicator: batch.indicator[at]!,
        value: Number.isNaN(value) ? null : value,
        missing: batch.missing[at]!,
        ...(batch.n ? { n: batch.n[at]! } : {}),
      });
    }
    rejected.push(...batch.rejected);
    leftOut += batch.leftOut;
  }
  return { facts, rejected, leftOut };
}

/** Waits for a file to be refused and gives the code and parameters. */
export async function refusal(reading: Promise<unknown>): Promise<[FileFault, object]> {
  const outcome = await reading.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof FileRefusal) return [outcome.code, outcome.params];
  throw new Error(`expected a refused file, got ${String(outcome)}`);
}
