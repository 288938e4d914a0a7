import {
  type AdviceBasis,
  type ApprovalFacts,
  type Decision,
  type DecisionBasis,
  isDeciding,
  isHidden,
  type Lever,
  limitOf,
  type MandateVersion,
  ofOneKind,
  shown,
} from '@jaarring/domain';
import { DecisionBasisTable, MandateTable } from '../approval/approval.table.ts';
import { smallComplexes } from '../monitor/read-figures.ts';
import type { Reader, Scope } from '../shell/scope.ts';

type Point = {
  period: string;
  value: number;
  count: number | null;
  source: string;
  readOn: string | null;
};

type Row = Omit<DecisionBasis, 'figure' | 'mandate' | 'lever'> & {
  requestId: string;
  lever: Lever | null;
  indicator: string | null;
  unit: string | null;
  minCount: number | null;
  points: Point[];
  rooms: DecisionBasis['rooms'];
  advices: AdviceBasis[];
};

const DAY = (column: string) => `to_char(${column} at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')`;

/** $1: ids of requests. What each stands on now, by the content that was asked and not by the measure as it became. */
const BASIS = `
  select r.id as "requestId", c.number as "complexNumber", c.name as complex, w.name as "workArea",
    y.plan_year as "planYear", k.name as kind, r.content->>'lever' as lever, o.name as owner, p.name as "requestedBy",
    i.name as indicator, i.unit, i.min_count as "minCount",
    coalesce((
      select jsonb_agg(jsonb_build_object('period', v.period, 'value', v.value, 'count', v.count, 'source', b.source,
        'readOn', ${DAY('b.committed_at')}) order by v.period)
      from observation v
      join import_batch b on b.corporation_id = v.corporation_id and b.id = v.batch_id
      where v.indicator_id = i.id and v.place_code = c.number and v.value is not null), '[]') as points,
    coalesce((
      select jsonb_agg(jsonb_build_object('year', e.year, 'roomCents', e.cents - coalesce(t.cents, 0)) order by e.year)
      from (select year, sum(amount_cents) as cents from ceiling where work_area_id = r.work_area_id group by year) e
      left join (
        select f.year, sum(b.amount_cents) as cents from budget_line b
        join ceiling f on f.corporation_id = b.corporation_id and f.id = b.ceiling_id
        where f.work_area_id = r.work_area_id and b.status <> 'withdrawn' and b.measure_id <> r.subject_id
        group by f.year) t on t.year = e.year), '[]') as rooms,
    coalesce((
      select jsonb_agg(jsonb_build_object('role', a.role, 'verdict', a.verdict, 'remark', a.remark, 'by', g.name,
        'on', ${DAY('a.given_at')}) order by a.role)
      from advice a left join account g on g.corporation_id = a.corporation_id and g.id = a.given_by
      where a.request_id = r.id), '[]') as advices
  from approval_request r
  join work_area w on w.corporation_id = r.corporation_id and w.id = r.work_area_id
  join cycle y on y.corporation_id = r.corporation_id and y.id = r.cycle_id
  join account p on p.corporation_id = r.corporation_id and p.id = r.requested_by
  left join complex c on c.corporation_id = r.corporation_id and c.id = (r.content->>'complexId')::uuid
  left join measure_kind k on k.corporation_id = r.corporation_id and k.id = (r.content->>'kindId')::uuid
  left join indicator i on i.corporation_id = r.corporation_id and i.id = (r.content->>'indicatorId')::uuid
  left join measure m on m.corporation_id = r.corporation_id and m.id = r.subject_id
  left join account o on o.corporation_id = m.corporation_id and o.id = m.owner_id
  where r.id = any ($1::uuid[])`;

/** What requests stand on now, per request; a figure that few stand behind is not among it. */
export async function basesOf(
  scope: Scope<Reader>,
  requestIds: readonly string[],
): Promise<Map<string, DecisionBasis>> {
  const rows = await scope.db.rows<Row>(BASIS, [requestIds]);
  const small = new Set((await smallComplexes(scope)).map(({ number }) => number));
  return new Map(rows.map((row) => [row.requestId, basisOf(row, small)]));
}

/** A decision that was just taken, with what the mandate looked at. */
export type Taken = { decision: Decision; facts: Pick<ApprovalFacts, 'kind' | 'countedCents'> };

/** Keeps with decisions what they stood on, so that their notes can say it whenever they are asked. */
export async function keepBases(scope: Scope, taken: readonly Taken[]): Promise<void> {
  const bases = await basesOf(
    scope,
    taken.map(({ decision }) => decision.requestId),
  );
  const mandates = await scope.db.findAll(MandateTable);
  const rows = taken.map(({ decision, facts }) => ({
    decisionId: decision.id,
    basis: { ...bases.get(decision.requestId)!, mandate: mandateOf(decision, facts, mandates) },
  }));
  await scope.db.insert(DecisionBasisTable, rows);
}

function mandateOf(
  { mandateId, decidedAs }: Decision,
  { kind, countedCents }: Taken['facts'],
  mandates: readonly MandateVersion[],
): DecisionBasis['mandate'] {
  const rules = mandates.find(({ id }) => id === mandateId)!.rules;
  // a version of the mandate is not measured by a mandate
  if (kind === 'mandateVersion' || !isDeciding(decidedAs)) return null;
  return { kind, countedCents, limitCents: limitOf(rules, kind, decidedAs) ?? null };
}

function basisOf(
  { requestId: _, indicator, unit, minCount, points, ...row }: Row,
  small: ReadonlySet<string>,
): DecisionBasis {
  const isAway = row.complexNumber !== null && small.has(row.complexNumber);
  const visible = ofOneKind(points).filter(
    ({ value, count }) => !isAway && !isHidden(shown(value, count, minCount ?? 0)),
  );
  const last = visible.at(-1);
  const figure = {
    ...{ unit: unit ?? '', source: last?.source ?? null, readOn: last?.readOn ?? null },
    isHidden: visible.length === 0 && points.length > 0,
    points: visible.map(({ period, value }) => ({ period, value })),
  };
  return { ...row, figure: indicator === null ? null : { indicator, ...figure }, mandate: null };
}
