import type { Saved, WithdrawFieldLog } from '@jaarring/contracts';
import { withdrawFieldLog as withdraw } from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';
import { FieldLogTable } from './field-log.table.ts';

/** Withdraws one's own entry, with the reason. */
export async function withdrawFieldLog(
  scope: Scope,
  id: string,
  { because, version }: WithdrawFieldLog,
): Promise<Saved> {
  const entry = { ...(await scope.load(FieldLogTable, id, 'fieldLog.write')), version };
  const event = withdraw(entry, scope.actor.accountId, because, scope.now);
  await scope.db.save(FieldLogTable, entry);
  scope.record(event);
  return { id, version: entry.version };
}
