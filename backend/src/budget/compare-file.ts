import { compareLedger, type KnownBooking, type LedgerComparison, type LedgerEntry } from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';
import type { Rejected } from './ledger.table.ts';

/** Holds the lines of a file against the bookings, measures and remembered cost centres of today. */
export async function compareFile(scope: Scope, lines: readonly LedgerEntry[]): Promise<LedgerComparison> {
  const keys = JSON.stringify(lines.map(({ ledgerYear, number }) => ({ year: ledgerYear, number })));
  const known = await scope.db.rows<KnownBooking>(
    `select b.ledger_year as "ledgerYear", b.number, b.booked_on as "bookedOn", b.cost_centre as "costCentre",
       b.description, b.amount_cents as "amountCents"
     from jsonb_to_recordset($1::jsonb) as f(year integer, number text)
     join booking b on b.ledger_year = f.year and b.number = f.number`,
    [keys],
  );
  const numbers = [...new Set(lines.map(({ measureNumber }) => measureNumber).filter(Boolean))];
  const measures = await scope.db.rows<{ number: string; id: string }>(
    'select number, id from measure where number = any($1::text[])',
    [numbers],
  );
  const rules = await scope.db.rows<{ costCentre: string; measureId: string }>(
    'select cost_centre as "costCentre", measure_id as "measureId" from ledger_rule',
  );
  return compareLedger(lines, {
    known,
    measures: new Map(measures.map(({ number, id }) => [number, id])),
    rules: new Map(rules.map(({ costCentre, measureId }) => [costCentre, measureId])),
  });
}

/** Names the lines that say something else than the booking that is known under their number. */
export function contradictions({ differing }: LedgerComparison): Rejected[] {
  return differing.map(({ row, number }) => ({
    ...{ row, column: 'boekingsnummer', value: number, reason: 'known.differs' as const, cure: {} },
  }));
}
