import type { Tour } from '@jaarring/contracts';
import type { ReadScope } from '../shell/scope.ts';

// The best example of each link of the chain, found in the figures themselves. $1: today
const STOPS = `
  with aim as (
    select i.id, i.name, i.direction
    from measure m join indicator i on i.id = m.indicator_id
    group by i.id, i.name, i.direction
    order by count(*) desc
    limit 1),
  latest as (
    select o.place_code, o.value
    from observation o join aim on aim.id = o.indicator_id
    where o.value is not null and o.period = (
      select max(p.period) from observation p where p.indicator_id = aim.id and p.period ~ '^\\d{4}$'))
  (select 'figure' as stop, c.id::text, c.name || ', ' || (select lower(name) from aim) as name, l.value
   from latest l join complex c on c.number = l.place_code
   order by case when (select direction from aim) = 'lower' then -l.value else l.value end
   limit 1)
  union all
  (select 'pin', a.id::text, a.title, count(*)
   from pin p join atelier a on a.id = p.atelier_id
   group by a.id, a.title
   order by count(*) desc
   limit 1)
  union all
  (select 'measures', c.id::text, c.name, count(*)
   from measure m join complex c on c.id = m.complex_id join cycle y on y.id = m.cycle_id
   where y.status = 'open' and m.status <> 'withdrawn'
   group by c.id, c.name
   order by count(*) desc, c.name
   limit 1)
  union all
  (select 'decision', null, null, count(*) from approval_request where status = 'open')
  union all
  (select 'euro', year::text, null, sum(amount_cents) from ceiling group by year order by year desc limit 1)
  union all
  (select 'visit', c.id::text, c.name, count(*)
   from field_log l join complex c on c.id = l.complex_id
   where l.happened_at >= $1::date - 90 and l.withdrawn_at is null
   group by c.id, c.name
   order by count(*) desc
   limit 1)
  union all
  (select 'effect', m.id::text, m.title, null
   from evaluation e join measure m on m.id = e.measure_id
   order by e.verdict = 'LIKELY_IMPROVEMENT' desc, e.evaluated_at desc
   limit 1)`;

const COUNTS = `
  select
    (select coalesce(sum(d.dwellings), 0) from complex_dwellings d
     where d.area_year = (select max(n.area_year) from complex_dwellings n where n.complex_id = d.complex_id))::integer as dwellings,
    (select count(*) from complex)::integer as complexes,
    (select count(*) from cycle)::integer as cycles,
    (select count(*) from measure)::integer as measures,
    (select count(*) from field_log)::integer as logs,
    (select count(*) from pin)::integer as pins`;

/** How much there is, and where a walk from figure to effect is seen best. */
export async function readTour(scope: ReadScope): Promise<Tour> {
  const [counts, stops] = await Promise.all([
    scope.db.row<Tour['counts']>(COUNTS),
    scope.db.rows<Tour['stops'][number]>(STOPS, [scope.today]),
  ]);
  return { counts: counts!, stops: stops.map((stop) => ({ ...stop, value: numberOf(stop.value) })) };
}

/** PostgreSQL gives counts and sums as text where they may be large. */
function numberOf(value: unknown): number | null {
  return value === null ? null : Number(value);
}
