import type { MatchBooking } from '@jaarring/contracts';
import { type Booking, happened, matchBooking, Refusal } from '@jaarring/domain';
import { uuidv7 } from '../shell/id.ts';
import { oneAtATime } from '../shell/one-at-a-time.ts';
import type { Scope } from '../shell/scope.ts';
import { finishTasks } from '../task/assign-task.ts';
import { BookingTable, LedgerRuleTable } from './ledger.table.ts';

/** Puts a booking on a measure by hand; the task of its file ends with the last booking that lacked one. */
export async function matchLedgerBooking(scope: Scope, id: string, input: MatchBooking): Promise<void> {
  await oneAtATime(scope, 'ledger');
  const booking = await scope.load(BookingTable, id, 'ledger.match');
  const measure = await scope.db.row('select id from measure where id = $1', [input.measureId]);
  if (!measure) throw new Refusal('access.not-found', { kind: 'measure' });
  const event = matchBooking(booking, input.measureId, input.note);
  await scope.db.save(BookingTable, Object.assign(booking, { version: input.version }));
  scope.record(event);
  if (input.remember && booking.costCentre !== '') await remember(scope, booking);
  const done = await scope.db.rows<{ id: string }>(
    `select l.id from ledger_batch l
     join task t on t.corporation_id = l.corporation_id and t.subject_kind = 'ledger-file' and t.subject_id = l.id::text
     where t.done_at is null
       and not exists (select from booking b where b.batch_id = l.id and b.measure_id is null)`,
  );
  for (const file of done) await finishTasks(scope, 'ledger-file', file.id);
}

/** Keeps the measure of a cost centre, for the files to come and for what still waits under that cost centre. */
async function remember(scope: Scope, { costCentre, measureId, ledgerYear }: Booking): Promise<void> {
  const [known] = await scope.db.findAll(LedgerRuleTable, { costCentre });
  const rule = { ...(known ?? { id: uuidv7(scope.now), costCentre, version: 1 }), measureId: measureId! };
  if (known) await scope.db.save(LedgerRuleTable, rule);
  else await scope.db.insert(LedgerRuleTable, rule);
  const others = await scope.db.rows<{ id: string }>(
    `update booking set measure_id = $1, matched_by = 'rule', version = version + 1
     where cost_centre = $2 and ledger_year = $3 and measure_id is null
     returning id`,
    [measureId, costCentre, ledgerYear],
  );
  scope.record(happened('ledger.rule-kept', rule.id, { costCentre, measureId, bookings: others.length }));
}
