import type { Activity, ActivityQuery } from '@jaarring/contracts';
import { firstDayOf, periodText, periodWith, periodsBetween, shifted } from '@jaarring/domain';
import type { ReadScope } from '../shell/scope.ts';

/** Below this number of dwellings a complex is shown together with the other small ones. Unit: dwellings. */
const SMALL_COMPLEX = 10;

type Row = {
  id: string | null;
  name: string;
  dwellings: number;
  quarter: number;
  logs: number;
  minutes: number;
};

// the dwellings of each complex per neighbourhood in its newest division, and its share of the whole
const HOMES = `
  homes as (
    select c.id as complex_id, c.number, c.name, c.work_area_id, w.name as work_area, d.area_code, d.area_year, d.dwellings,
      sum(d.dwellings) over (partition by c.id) as whole
    from complex c
    join work_area w on w.corporation_id = c.corporation_id and w.id = c.work_area_id
    join complex_dwellings d on d.corporation_id = c.corporation_id and d.complex_id = c.id
    where d.area_year = (select max(n.area_year) from complex_dwellings n where n.complex_id = c.id)
      and ($3::uuid is null or c.work_area_id = $3) and ($4::uuid is null or c.id = $4)),
  places as (
    select h.complex_id, h.area_code, h.dwellings, h.dwellings::double precision / h.whole as share,
      case when $6 = 'neighbourhood' then h.area_code when h.whole < $7 then h.work_area_id::text
        else h.complex_id::text end as place,
      case when $6 = 'neighbourhood' then a.name when h.whole < $7 then h.work_area else h.name end as name,
      $6 = 'complex' and h.whole < $7 as merged
    from homes h
    join area a on a.year = h.area_year and a.code = h.area_code
    where $5::text is null or h.area_code = $5),
  worked as (
    select l.complex_id, date_trunc('quarter', l.happened_at at time zone 'Europe/Amsterdam')::date as first_day,
      count(*) as logs, sum(l.minutes) as minutes
    from field_log l
    where l.withdrawn_at is null
      and l.happened_at >= ($1::date[])[1]::timestamp at time zone 'Europe/Amsterdam'
      and l.happened_at < $2::timestamp at time zone 'Europe/Amsterdam'
    group by 1, 2)`;

/** How much field work there was per quarter, also per 100 dwellings; of places, never of persons. */
export async function readActivity(scope: ReadScope, query: ActivityQuery): Promise<Activity> {
  const quarters = quartersOf(query, scope.today);
  const rows = await scope.db.rows<Row>(
    `with ${HOMES}
     select case when p.merged then null else p.place end as id, p.name, sum(p.dwellings)::integer as dwellings,
       q.quarter::integer as quarter, sum(coalesce(w.logs, 0) * p.share) as logs, sum(coalesce(w.minutes, 0) * p.share) as minutes
     from places p
     cross join unnest($1::date[]) with ordinality as q(first_day, quarter)
     left join worked w on w.complex_id = p.complex_id and w.first_day = q.first_day
     group by p.place, p.name, p.merged, q.quarter
     order by p.merged, p.name, p.place, q.quarter`,
    [
      quarters.map(firstDayOf),
      firstDayOf(shifted(quarters.at(-1)!, 1)),
      query.workAreaId ?? null,
      query.complexId ?? null,
      query.areaCode ?? null,
      query.by,
      SMALL_COMPLEX,
    ],
  );
  const places = Array.from({ length: rows.length / quarters.length }, (_, index) =>
    rows.slice(index * quarters.length, (index + 1) * quarters.length),
  );
  return { by: query.by, quarters: quarters.map(periodText), places: places.map(placeOf) };
}

function placeOf(rows: Row[]): Activity['places'][number] {
  const { id, name, dwellings } = rows[0]!;
  const logs = rows.map((row) => rounded(Number(row.logs)));
  const minutes = rows.map((row) => rounded(Number(row.minutes)));
  const per100 = (count: number) => (dwellings > 0 ? rounded((count / dwellings) * 100) : null);
  return {
    id,
    name,
    dwellings,
    logs,
    minutes,
    logsPer100: logs.map(per100),
    minutesPer100: minutes.map(per100),
  };
}

/** Two decimals say enough of a part of an entry. */
const rounded = (value: number) => Math.round(value * 100) / 100;

function quartersOf({ from, until }: ActivityQuery, today: string) {
  const last = periodWith(until ?? today, 'quarter');
  return periodsBetween(from ? periodWith(from, 'quarter') : shifted(last, -3), last);
}
