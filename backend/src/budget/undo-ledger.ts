import { undoLedger } from '@jaarring/domain';
import { oneAtATime } from '../shell/one-at-a-time.ts';
import type { Scope } from '../shell/scope.ts';
import { finishTasks } from '../task/assign-task.ts';
import { LedgerBatchTable } from './ledger.table.ts';

/** Takes a file back: the bookings it brought in go, also those that were put on a measure by hand since. */
export async function undoLedgerFile(scope: Scope, id: string, version: number): Promise<void> {
  await oneAtATime(scope, 'ledger');
  const batch = await scope.load(LedgerBatchTable, id, 'ledger.load');
  const event = undoLedger(batch, scope.now);
  await scope.db.save(LedgerBatchTable, Object.assign(batch, { version }));
  await scope.db.rows('delete from booking where batch_id = $1', [id]);
  scope.record(event);
  await finishTasks(scope, 'ledger-file', id);
}
