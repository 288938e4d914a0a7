import type { Bookings, BookingsQuery, BookingView } from '@jaarring/contracts';
import { Refusal } from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';

const ROW = `
  select b.id, b.batch_id as "fileId", b.ledger_year as "ledgerYear", b.number, b.booked_on as "bookedOn",
    b.cost_centre as "costCentre", b.description, b.amount_cents as "amountCents", b.measure_id as "measureId",
    m.number as "measureNumber", m.title as "measureTitle", b.matched_by as "matchedBy", b.match_note as "matchNote",
    b.version
  from booking b
  left join measure m on m.corporation_id = b.corporation_id and m.id = b.measure_id`;

const WHERE = `
  where ($1::integer is null or b.ledger_year = $1) and ($2::uuid is null or b.measure_id = $2)
    and ($3::uuid is null or b.batch_id = $3) and (not $4::boolean or b.measure_id is null)`;

/** A page of bookings, newest first, with what all of them amount to. */
export async function listBookings(scope: Scope<Reader>, query: BookingsQuery): Promise<Bookings> {
  const wanted = [query.year ?? null, query.measureId ?? null, query.fileId ?? null, query.unmatched];
  const [bookings, all] = await Promise.all([
    scope.db.rows<BookingView>(
      `${ROW} ${WHERE} order by b.booked_on desc, b.number desc, b.id limit $5 offset $6`,
      [...wanted, query.size, (query.page - 1) * query.size],
    ),
    scope.db.row<{ total: number; totalCents: number }>(
      `select count(*)::integer as total, coalesce(sum(b.amount_cents), 0)::bigint as "totalCents"
       from booking b ${WHERE}`,
      wanted,
    ),
  ]);
  return { bookings, ...all! };
}

/** One booking with the measure it pays. */
export async function readBooking(scope: Scope<Reader>, id: string): Promise<BookingView> {
  const booking = await scope.db.row<BookingView>(`${ROW} where b.id = $1`, [id]);
  if (!booking) throw new Refusal('access.not-found', { kind: 'booking' });
  return booking;
}
