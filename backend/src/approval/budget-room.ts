import type { Reader, Scope } from '../shell/scope.ts';

/** What is left under all ceilings of a work area in a year. Unit: cents; negative when more is asked than there is. */
export type YearRoom = { year: number; roomCents: number };

/** The room per year that has ceilings, as if the measure in question had asked nothing yet. */
export function roomPerYear(
  scope: Scope<Reader>,
  workAreaId: string,
  measureId: string,
): Promise<YearRoom[]> {
  return scope.db.rows<YearRoom>(
    `select e.year, sum(e.amount_cents)::bigint - coalesce((
         select sum(b.amount_cents) from budget_line b
         join ceiling f on f.corporation_id = b.corporation_id and f.id = b.ceiling_id
         where f.work_area_id = $1 and f.year = e.year and b.status <> 'withdrawn' and b.measure_id <> $2), 0)::bigint as "roomCents"
     from ceiling e where e.work_area_id = $1 group by e.year order by e.year`,
    [workAreaId, measureId],
  );
}
