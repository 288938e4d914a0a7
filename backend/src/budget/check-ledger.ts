import fs from 'node:fs';
import { happened, type LedgerBatch, type LedgerComparison, Refusal, sumCents } from '@jaarring/domain';
import type { LedgerFileView } from '@jaarring/contracts';
import { type LedgerRefusal, readLedger } from '@jaarring/formats';
import { dropFile, type Upload } from '../monitor/keep-upload.ts';
import type { Door } from '../shell/door.ts';
import { uuidv7 } from '../shell/id.ts';
import type { Scope } from '../shell/scope.ts';
import { compareFile, contradictions } from './compare-file.ts';
import { LedgerBatchTable, LedgerCheckTable } from './ledger.table.ts';
import { readLedgerFile } from './list-ledger.ts';

/** Largest file that is read at once. Unit: bytes. A line has some hundred bytes; see the most lines of a file. */
const LARGEST_FILE = 40_000_000;

/** Reads a ledger file and tells what it would do; no booking changes yet. */
export async function checkLedger(door: Door, upload: Upload): Promise<LedgerFileView> {
  const bytes = await bytesOnce(upload);
  const reading = readLedger(upload.fileName, bytes);
  if (reading.refusal) throw refusalOf(reading.refusal);
  const { lines, rejections } = reading;
  return door.write(async (scope) => {
    await scope.require('ledger.load', {});
    const compared = await compareFile(scope, lines);
    const rejected = [...rejections, ...contradictions(compared)].sort((one, other) => one.row - other.row);
    const batch = newBatch(scope, upload, compared, rejected.length);
    await scope.db.insert(LedgerBatchTable, batch);
    await scope.db.insert(LedgerCheckTable, { batchId: batch.id, lines, rejections: rejected });
    const { fileName, matched, unmatched, known } = batch;
    scope.record(
      happened('ledger.checked', batch.id, {
        ...{ fileName, matched, unmatched, known, rejected: rejected.length },
      }),
    );
    return readLedgerFile(scope, batch.id);
  });
}

/** The bytes of the file; its lines are kept with the check, so the file itself need not wait. */
async function bytesOnce({ path }: Upload): Promise<Uint8Array> {
  try {
    const { size } = await fs.promises.stat(path);
    if (size > LARGEST_FILE) throw new Refusal('request.too-large', { most: LARGEST_FILE });
    return await fs.promises.readFile(path);
  } finally {
    await dropFile(path);
  }
}

function refusalOf(refusal: LedgerRefusal): Refusal {
  if (refusal.code === 'column-missing')
    return new Refusal('ledger.column-missing', { columns: refusal.columns });
  if (refusal.code === 'too-many-rows') return new Refusal('import.too-many-rows', { most: refusal.most });
  return new Refusal('ledger.unreadable', { because: refusal.because });
}

function newBatch(
  scope: Scope,
  { fileName, fingerprint }: Upload,
  compared: LedgerComparison,
  rejected: number,
): LedgerBatch {
  return {
    id: uuidv7(scope.now),
    ...{ fileName, fingerprint, status: 'checked', ...countsOf(compared), rejected },
    ...{ createdBy: scope.actor.accountId, createdAt: scope.now, committedAt: null, undoneAt: null },
    version: 1,
  };
}

/** How many bookings a file adds, with and without a measure, what they amount to, and how many were known. */
export function countsOf({
  added,
  known,
}: LedgerComparison): Pick<LedgerBatch, 'matched' | 'unmatched' | 'known' | 'amountCents'> {
  const matched = added.filter(({ measureId }) => measureId !== null).length;
  const amountCents = sumCents(added.map((entry) => entry.amountCents));
  return { matched, unmatched: added.length - matched, known, amountCents };
}
