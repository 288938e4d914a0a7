import type { Scenarios } from '@jaarring/contracts';
import { type ScenarioGround, urgencyOf, WEAKEST_COMPLEXES } from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';

type Candidate = Scenarios['candidates'][number];
type Place = { complexId: string; complex: string; shares: number[] };

/** What the scenarios of a year choose from, as the screen shows it. */
export type YearGround = Pick<Scenarios, 'candidates' | 'rooms' | 'weakest' | 'reached'>;

/**
 * Measures that cost money in the year ($1) and have no line for it yet. Under which programme the money of a measure
 * falls is not written down anywhere before it is asked; it is taken to be where most money of its kind went before,
 * or else of its lever, or else the largest ceiling of its area.
 */
const CANDIDATES = `
  with used as (
    select m.kind_id, m.lever, e.programme_id, count(*) as times
    from budget_line b
    join measure m on m.corporation_id = b.corporation_id and m.id = b.measure_id
    join ceiling e on e.corporation_id = b.corporation_id and e.id = b.ceiling_id
    where b.status <> 'withdrawn' group by m.kind_id, m.lever, e.programme_id),
  of_kind as (
    select distinct on (kind_id) kind_id, programme_id
    from (select kind_id, programme_id, sum(times) as times from used group by kind_id, programme_id) k
    order by kind_id, times desc, programme_id),
  of_lever as (
    select distinct on (lever) lever, programme_id
    from (select lever, programme_id, sum(times) as times from used group by lever, programme_id) l
    order by lever, times desc, programme_id)
  select m.id as "measureId", m.number, m.title, m.lever, m.complex_id as "complexId", x.name as complex,
    w.name as "workArea", k.amount_cents as "costCents",
    coalesce((select sum(t.amount_cents) from measure_cost t where t.measure_id = m.id and t.year > $1), 0)::bigint as "tailCents",
    (select e.id from ceiling e
     where e.year = $1 and e.work_area_id = m.work_area_id
     order by coalesce(e.programme_id = g.programme_id, false) desc, coalesce(e.programme_id = h.programme_id, false) desc,
       e.amount_cents desc, e.id
     limit 1) as "ceilingId"
  from measure m
  join measure_cost k on k.corporation_id = m.corporation_id and k.measure_id = m.id and k.year = $1
  join complex x on x.corporation_id = m.corporation_id and x.id = m.complex_id
  join work_area w on w.corporation_id = m.corporation_id and w.id = m.work_area_id
  left join of_kind g on g.kind_id = m.kind_id
  left join of_lever h on h.lever = m.lever
  where m.status in ('submitted', 'returned', 'deferred', 'approved', 'conditional', 'running')
    and not exists (
      select from budget_line b where b.measure_id = m.id and b.year = $1 and b.status <> 'withdrawn')
  order by m.number`;

const ROOMS = `
  select c.id as "ceilingId", p.name as programme, w.name as "workArea", c.amount_cents as "ceilingCents",
    coalesce(l.cents, 0)::bigint as "fixedCents", (c.amount_cents - coalesce(l.cents, 0))::bigint as "roomCents"
  from ceiling c
  join programme p on p.corporation_id = c.corporation_id and p.id = c.programme_id
  join work_area w on w.corporation_id = c.corporation_id and w.id = c.work_area_id
  left join lateral (
    select sum(b.amount_cents) as cents from budget_line b where b.ceiling_id = c.id and b.status <> 'withdrawn') l on true
  where c.year = $1 order by p.name, w.name`;

/**
 * Per complex and figure the share of the corporation's complexes that stand better, in the last period of that figure.
 * Figures over too few people play no part: their rank would tell what may not be shown.
 */
const SHARES = `
  with latest as (
    select o.place_code, o.indicator_id, case i.direction when 'lower' then o.value else -o.value end as badness
    from indicator i
    join lateral (select max(n.period) as period from observation n where n.indicator_id = i.id) p on true
    join observation o on o.corporation_id = i.corporation_id and o.indicator_id = i.id and o.period = p.period
    where i.place_kind = 'complex' and i.direction <> 'none' and o.value is not null
      and (o.count is null or o.count >= i.min_count)),
  ranked as (
    select place_code, percent_rank() over (partition by indicator_id order by badness) as share from latest)
  select c.id as "complexId", c.name as complex,
    coalesce(array_agg(r.share) filter (where r.share is not null), '{}') as shares
  from complex c
  left join ranked r on r.place_code = c.number
  where c.valid_until is null or c.valid_until > $1::date
  group by c.id, c.name, c.number order by c.number`;

/** Reads what can be chosen in a year, what is left under each ceiling, and which complexes are the weakest. */
export async function yearGround(scope: Scope<Reader>, year: number): Promise<YearGround> {
  const [candidates, rooms, places, reached] = await Promise.all([
    scope.db.rows<Omit<Candidate, 'urgency'>>(CANDIDATES, [year]),
    scope.db.rows<YearGround['rooms'][number]>(ROOMS, [year]),
    scope.db.rows<Place>(SHARES, [scope.today]),
    scope.db.rows<{ complexId: string }>(
      `select distinct m.complex_id as "complexId"
       from budget_line b join measure m on m.corporation_id = b.corporation_id and m.id = b.measure_id
       where b.year = $1 and b.status <> 'withdrawn'`,
      [year],
    ),
  ]);
  const urgencies = new Map(places.map(({ complexId, shares }) => [complexId, urgencyOf(shares)]));
  const weakest = places
    .filter(({ shares }) => shares.length > 0)
    .map(({ complexId, complex }) => ({ complexId, complex, urgency: urgencies.get(complexId)! }))
    .sort((one, other) => other.urgency - one.urgency)
    .slice(0, WEAKEST_COMPLEXES);
  return {
    candidates: candidates.map((one) => ({ ...one, urgency: urgencies.get(one.complexId) ?? urgencyOf([]) })),
    ...{ rooms, weakest, reached: reached.map(({ complexId }) => complexId) },
  };
}

/** The same as the rules want it. */
export function asScenarioGround(ground: YearGround): ScenarioGround {
  return {
    candidates: ground.candidates.map(({ measureId, ...one }) => ({ ...one, id: measureId })),
    rooms: ground.rooms.map(({ ceilingId, roomCents }) => ({ id: ceilingId, roomCents })),
    weakest: ground.weakest.map(({ complexId }) => complexId),
    reached: ground.reached,
  };
}
