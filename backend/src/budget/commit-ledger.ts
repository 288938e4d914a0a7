import { commitLedger, type MatchedEntry, Refusal } from '@jaarring/domain';
import { oneAtATime } from '../shell/one-at-a-time.ts';
import type { Scope } from '../shell/scope.ts';
import { assignTask } from '../task/assign-task.ts';
import { countsOf } from './check-ledger.ts';
import { compareFile, contradictions } from './compare-file.ts';
import { LedgerBatchTable, LedgerCheckTable } from './ledger.table.ts';

/**
 * Takes the bookings of a checked file in, all or nothing. The file is held against what is known once more: what
 * another file brought in meanwhile is known now, and is not taken in twice.
 */
export async function commitLedgerFile(scope: Scope, id: string, version: number): Promise<void> {
  await oneAtATime(scope, 'ledger');
  const batch = await scope.load(LedgerBatchTable, id, 'ledger.load');
  const [kept] = await scope.db.findAll(LedgerCheckTable, { batchId: id });
  if (!kept) throw new Error(`ledger file ${id} was never checked`);
  if (batch.version !== version) throw new Refusal('stale', { table: 'ledger_batch', version });
  const compared = await compareFile(scope, kept.lines);
  Object.assign(batch, countsOf(compared));
  const event = commitLedger(batch, scope.now);
  await addBookings(scope, id, compared.added);
  const rejections = kept.rejections.filter(({ reason }) => reason !== 'known.differs');
  batch.rejected = rejections.length + compared.differing.length;
  await scope.db.rows('update ledger_check set rejections = $2::jsonb where batch_id = $1', [
    id,
    JSON.stringify([...rejections, ...contradictions(compared)].sort((one, other) => one.row - other.row)),
  ]);
  await scope.db.save(LedgerBatchTable, batch);
  scope.record(event);
  if (batch.unmatched === 0) return;
  const cycle = await scope.db.row<{ id: string }>(
    `select c.id from cycle c
     where c.plan_year = (select max(b.ledger_year) from booking b where b.batch_id = $1 and b.measure_id is null)`,
    [id],
  );
  await assignTask(scope, {
    ...{ kind: 'match-bookings', because: 'bookings-unmatched', subjectKind: 'ledger-file', subjectId: id },
    ...{ title: batch.fileName, cycleId: cycle?.id ?? null, role: 'controller', dueOn: scope.today },
  });
}

async function addBookings(scope: Scope, batchId: string, added: readonly MatchedEntry[]): Promise<void> {
  await scope.db.rows(
    `insert into booking (id, batch_id, ledger_year, number, booked_on, cost_centre, description, amount_cents,
       measure_id, matched_by)
     select gen_random_uuid(), $1, n."ledgerYear", n.number, n."bookedOn", n."costCentre", n.description,
       n."amountCents", n."measureId", n."matchedBy"
     from jsonb_to_recordset($2::jsonb) as n("ledgerYear" integer, number text, "bookedOn" date, "costCentre" text,
       description text, "amountCents" bigint, "measureId" uuid, "matchedBy" text)`,
    [batchId, JSON.stringify(added)],
  );
}
