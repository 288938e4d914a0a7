import type { Actuals } from '@jaarring/contracts';
import { moneyOf, sumMoney } from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';

type Found = Omit<Actuals['rows'][number], 'committedCents' | 'forecastCents'> & { orderedCents: number };

// $1: the year. Every measure that has a standing line in that year, or bookings.
const ROWS = `
  with line as (
    select b.id, b.measure_id, b.ceiling_id, b.status, b.amount_cents,
      coalesce((select sum(k.amount_cents) from commitment k where k.line_id = b.id), 0)::bigint as ordered_cents
    from budget_line b
    where b.year = $1 and b.status <> 'withdrawn'),
  booked as (
    select measure_id, sum(amount_cents)::bigint as amount_cents
    from booking where ledger_year = $1 and measure_id is not null group by measure_id)
  select m.id as "measureId", m.number, m.title, m.status, m.agreement <> '' as agreement, x.name as complex,
    w.name as "workArea", p.name as programme, l.id as "lineId", l.status as "lineStatus",
    coalesce(l.amount_cents, 0) as "plannedCents", coalesce(l.ordered_cents, 0) as "orderedCents",
    coalesce(b.amount_cents, 0) as "actualCents"
  from measure m
  left join line l on l.measure_id = m.id
  left join booked b on b.measure_id = m.id
  left join ceiling c on c.corporation_id = m.corporation_id and c.id = l.ceiling_id
  left join programme p on p.corporation_id = c.corporation_id and p.id = c.programme_id
  join complex x on x.corporation_id = m.corporation_id and x.id = m.complex_id
  join work_area w on w.corporation_id = m.corporation_id and w.id = m.work_area_id
  where l.id is not null or b.measure_id is not null
  order by w.name, x.name, m.number`;

/** The money of a year: planned, committed, booked and expected per measure, and what is booked on none. */
export async function readActuals(scope: Scope<Reader>, year: number): Promise<Actuals> {
  const [found, loose] = await Promise.all([
    scope.db.rows<Found>(ROWS, [year]),
    scope.db.row<Actuals['unmatched'] & { lastBookedOn: string | null }>(
      `select (count(*) filter (where measure_id is null))::integer as count,
         coalesce(sum(amount_cents) filter (where measure_id is null), 0)::bigint as "amountCents",
         max(booked_on) as "lastBookedOn"
       from booking where ledger_year = $1`,
      [year],
    ),
  ]);
  const rows = found.map(({ plannedCents, orderedCents, actualCents, ...row }) => ({
    ...row,
    ...moneyOf(row, { plannedCents, orderedCents, actualCents }),
  }));
  const { count, amountCents, lastBookedOn } = loose!;
  return { year, rows, unmatched: { count, amountCents }, lastBookedOn, total: sumMoney(rows) };
}
