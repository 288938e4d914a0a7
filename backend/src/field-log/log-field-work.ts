import type { FieldLogReceipt, LogFieldWork } from '@jaarring/contracts';
import { type FieldLog, isSameLog, logFieldWork as log, personalData, Refusal } from '@jaarring/domain';
import { ComplexTable } from '../place/place.table.ts';
import type { Scope } from '../shell/scope.ts';
import { FieldLogTable } from './field-log.table.ts';

/**
 * Takes an entry under the id of the phone. The same entry again gets the same receipt and leaves no second trace;
 * something else under that id is refused, and what came first stays as it was.
 */
export async function logFieldWork(scope: Scope, id: string, input: LogFieldWork): Promise<FieldLogReceipt> {
  const entry: FieldLog = {
    ...input,
    id,
    note: input.note || null,
    happenedAt: new Date(input.happenedAt),
    loggedBy: scope.actor.accountId,
    receivedAt: scope.now,
    withdrawnAt: null,
    withdrawnBecause: null,
    version: 1,
  };
  const known = await scope.db.find(FieldLogTable, id);
  if (known) return receiptAgain(known, entry);
  await scope.load(ComplexTable, entry.complexId, 'fieldLog.write');
  await refuseMeasureElsewhere(scope, entry);
  const event = log(entry, scope.now);
  if (await insertOnce(scope, entry)) {
    scope.record(event);
    return receiptOf(entry);
  }
  // somebody sent the same id in the same moment; it is committed now, so this one can be compared with it
  return receiptAgain((await scope.db.find(FieldLogTable, id))!, entry);
}

function receiptAgain(known: FieldLog, entry: FieldLog): FieldLogReceipt {
  if (!isSameLog(known, entry)) throw new Refusal('field-log.changed', { id: entry.id });
  return receiptOf(known);
}

function receiptOf({ id, receivedAt, note }: FieldLog): FieldLogReceipt {
  return { id, receivedAt: receivedAt.toISOString(), warnings: personalData(note ?? '') };
}

async function refuseMeasureElsewhere(scope: Scope, { measureId, complexId }: FieldLog): Promise<void> {
  if (measureId === null) return;
  const measure = await scope.db.row<{ complexId: string; number: string }>(
    'select complex_id as "complexId", number from measure where id = $1',
    [measureId],
  );
  if (!measure) throw new Refusal('access.not-found', { kind: 'measure' });
  if (measure.complexId !== complexId)
    throw new Refusal('field-log.measure-elsewhere', { measure: measure.number });
}

/** Answers whether the row is new; two senders at once make one row. */
async function insertOnce(scope: Scope, entry: FieldLog): Promise<boolean> {
  const inserted = await scope.db.row(
    `insert into field_log (id, complex_id, kind, happened_at, minutes, result, note, measure_id, logged_by, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (corporation_id, id) do nothing
     returning id`,
    [
      entry.id,
      entry.complexId,
      entry.kind,
      entry.happenedAt,
      entry.minutes,
      entry.result,
      entry.note,
      entry.measureId,
      entry.loggedBy,
      entry.receivedAt,
    ],
  );
  return inserted !== undefined;
}
