import type { MeasuresQuery } from '@jaarring/contracts';
import type { MeasureStatus } from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';
import { wantedBy } from './list-measures.ts';
import { statusWords } from './sheet-columns.ts';

/** One measure as a line of a sheet: a value per column key, money in cents. */
export type SheetLine = Readonly<Record<string, string | number>>;

type Found = { status: MeasureStatus; costs: { year: number; amountCents: number }[] } & Record<
  string,
  string | number
>;

const SELECT = `
  select m.id, m.version, m.number, y.plan_year as "planYear", w.name as "workArea", c.number as "complexNumber",
    c.name as complex, m.status, k.code as kind, m.title, m.why, o.email as owner, m.starts_on as "startsOn",
    m.ends_on as "endsOn", m.dose, i.code as indicator, m.expected_change as "expectedChange", m.success, m.agreement,
    coalesce((select jsonb_agg(jsonb_build_object('year', t.year, 'amountCents', t.amount_cents) order by t.year)
      from measure_cost t where t.measure_id = m.id), '[]') as costs
  from measure m
  join cycle y on y.corporation_id = m.corporation_id and y.id = m.cycle_id
  join work_area w on w.corporation_id = m.corporation_id and w.id = m.work_area_id
  join complex c on c.corporation_id = m.corporation_id and c.id = m.complex_id
  join measure_kind k on k.corporation_id = m.corporation_id and k.id = m.kind_id
  join account o on o.corporation_id = m.corporation_id and o.id = m.owner_id
  join indicator i on i.corporation_id = m.corporation_id and i.id = m.indicator_id`;

/** The lines of the measures that a query asks for, by number; a sheet has no pages. */
export async function linesFor(scope: Scope<Reader>, query: MeasuresQuery): Promise<SheetLine[]> {
  const { where, values } = wantedBy(query);
  const found = await scope.db.rows<Found>(`${SELECT} ${where} order by m.number`, values);
  return found.map(lineOf);
}

/** The lines of these measures, by id. */
export async function linesById(
  scope: Scope<Reader>,
  ids: readonly string[],
): Promise<Map<string, SheetLine>> {
  const found = await scope.db.rows<Found>(`${SELECT} where m.id = any($1::uuid[])`, [ids]);
  return new Map(found.map((row) => [String(row['id']), lineOf(row)]));
}

function lineOf({ costs, status, ...rest }: Found): SheetLine {
  const money = costs.map(({ year, amountCents }) => [`cost${year}`, amountCents]);
  return { ...rest, status: statusWords[status], ...Object.fromEntries(money) };
}
