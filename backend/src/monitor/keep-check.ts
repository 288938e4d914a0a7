import type { ImportBatch, ImportCheck, ImportRejection } from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';
import { ImportCheckTable } from './monitor.table.ts';
import { type Rejected, storable, storableObject } from './rejection.ts';

const ROWS_PER_STATEMENT = 5_000;

/** Keeps what the check of a load found; what an earlier check of the same load found goes. */
export async function keepCheck(
  scope: Scope,
  batch: ImportBatch,
  check: Omit<ImportCheck, 'batchId'>,
  rejected: readonly Rejected[],
): Promise<void> {
  await scope.db.rows('delete from import_rejection where batch_id = $1', [batch.id]);
  await scope.db.rows('delete from import_check where batch_id = $1', [batch.id]);
  const kept: ImportCheck = { ...check, batchId: batch.id, doubts: check.doubts.map(storableObject) };
  await scope.db.insert(ImportCheckTable, kept);
  await keepRejections(scope, batch.id, rejected);
}

/** A load on nothing: what a file that was refused as a whole leaves. */
export function emptyCheck(layout: string, doubts: ImportCheck['doubts']): Omit<ImportCheck, 'batchId'> {
  const none = { rows: 0, rejectedRows: 0, leftOut: 0, elsewhere: 0, withdrawn: 0 };
  return { ...none, layout, doubts, skipped: [], indicatorIds: [], periods: [], found: '0' };
}

async function keepRejections(scope: Scope, batchId: string, rejected: readonly Rejected[]): Promise<void> {
  const rows = [...rejected]
    .sort((one, other) => one.row - other.row)
    .map(({ row, column, value, reason, detail }, index): Omit<ImportRejection, 'batchId'> => ({
      ordinal: index + 1,
      fileRow: row,
      columnName: storable(column),
      value: storable(value),
      reason,
      detail: storableObject(detail),
    }));
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await scope.db.rows(
      `insert into import_rejection (batch_id, ordinal, file_row, column_name, value, reason, detail)
       select $1, r.ordinal, r."fileRow", r."columnName", r.value, r.reason, r.detail
       from jsonb_to_recordset($2::jsonb)
         as r(ordinal integer, "fileRow" integer, "columnName" text, value text, reason text, detail jsonb)`,
      [batchId, JSON.stringify(rows.slice(start, start + ROWS_PER_STATEMENT))],
    );
  }
}
