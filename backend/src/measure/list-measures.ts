import type { MeasureKinds, Measures, MeasuresQuery, MeasureView } from '@jaarring/contracts';
import { impactOf, Refusal, sumCents, tooEarlyUntil } from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';
import { MeasureKindTable } from './measure.table.ts';

const FIELDS = `
  m.id, m.number, m.title, m.cycle_id as "cycleId", y.plan_year as "planYear", m.work_area_id as "workAreaId", w.name as "workArea",
  m.complex_id as "complexId", c.name as complex, k.name as kind, m.lever, o.name as owner, m.starts_on as "startsOn",
  m.ends_on as "endsOn", m.status, m.version, m.lag_months as "lagMonths",
  m.expected_change as "expectedChange", i.relevant_effect as "relevantEffect", coalesce(uc.turn, 0) as "urgencyTurn",
  coalesce(uc.score, ua.score) as urgency,
  coalesce((select sum(t.amount_cents) from measure_cost t where t.measure_id = m.id), 0) as "amountCents"`;

const JOINS = `
  from measure m
  join cycle y on y.corporation_id = m.corporation_id and y.id = m.cycle_id
  join work_area w on w.corporation_id = m.corporation_id and w.id = m.work_area_id
  join complex c on c.corporation_id = m.corporation_id and c.id = m.complex_id
  join measure_kind k on k.corporation_id = m.corporation_id and k.id = m.kind_id
  join account o on o.corporation_id = m.corporation_id and o.id = m.owner_id
  join indicator i on i.corporation_id = m.corporation_id and i.id = m.indicator_id
  left join lateral (
    select u.turn, u.score from urgency u
    where u.corporation_id = m.corporation_id and u.cycle_id = m.cycle_id and u.work_area_id = m.work_area_id
      and u.complex_id = m.complex_id
    order by u.turn desc limit 1) uc on true
  left join lateral (
    select u.score from urgency u
    where u.corporation_id = m.corporation_id and u.cycle_id = m.cycle_id and u.work_area_id = m.work_area_id
      and u.complex_id is null
    order by u.turn desc limit 1) ua on true`;

/** A row as the database gives it; what follows from the rules is added by `shown`. */
type Found = Omit<Measures['measures'][number], 'impact' | 'tooEarlyUntil'> & {
  lagMonths: number;
  expectedChange: number;
  relevantEffect: number | null;
};

/** Adds what follows from the rules: how much is expected, and until when nothing can be said. */
function weigh<Row extends Found>(
  { relevantEffect, ...row }: Row,
  today: string,
): Omit<Row, 'relevantEffect'> & Pick<Measures['measures'][number], 'impact' | 'tooEarlyUntil'> {
  return {
    ...row,
    impact: impactOf(row.expectedChange, relevantEffect),
    tooEarlyUntil: tooEarlyUntil(row, today),
  };
}

/** What a list shows of a measure: the weighing stays, the two numbers behind it belong to the page. */
function listed(row: Found, today: string): Measures['measures'][number] {
  const { lagMonths: _lag, expectedChange: _change, ...shown } = weigh(row, today);
  return shown;
}

/** The catalogue, by code. */
export async function listMeasureKinds(scope: Scope<Reader>): Promise<MeasureKinds> {
  const kinds = await scope.db.findAll(MeasureKindTable);
  return {
    kinds: kinds
      .sort((one, other) => one.code.localeCompare(other.code))
      .map((kind) => ({ ...kind, needs: [...kind.needs] })),
  };
}

/** The measures that a query asks for, as a clause over the parameters $1 to $8. */
export function wantedBy(query: Omit<MeasuresQuery, 'page' | 'size'>): { where: string; values: unknown[] } {
  const values = [
    query.cycleId ?? null,
    query.complexId ?? null,
    query.status ?? null,
    query.q?.trim().toLowerCase() || null,
    query.lever ?? null,
    query.workAreaId ?? null,
    query.ownerId ?? null,
    query.year ?? null,
  ];
  const where = `
    where ($1::uuid is null or m.cycle_id = $1) and ($2::uuid is null or m.complex_id = $2)
      and ($3::text is null or m.status = $3)
      and ($4::text is null or strpos(lower(m.number || ' ' || m.title || ' ' || c.name), $4) > 0)
      and ($5::text is null or m.lever = $5) and ($6::uuid is null or m.work_area_id = $6)
      and ($7::uuid is null or m.owner_id = $7)
      and ($8::integer is null or (m.starts_on < make_date($8::integer + 1, 1, 1) and m.ends_on >= make_date($8::integer, 1, 1)))`;
  return { where, values };
}

/** A page of measures by number, with how many there are and what they cost together, per status and in all. */
export async function listMeasures(scope: Scope<Reader>, query: MeasuresQuery): Promise<Measures> {
  const { where, values } = wantedBy(query);
  const [found, groups] = await Promise.all([
    scope.db.rows<Found>(`select ${FIELDS} ${JOINS} ${where} order by m.number desc limit $9 offset $10`, [
      ...values,
      query.size,
      (query.page - 1) * query.size,
    ]),
    scope.db.rows<Measures['groups'][number]>(
      `select m.status, count(*) as count, sum((
         select coalesce(sum(t.amount_cents), 0) from measure_cost t where t.measure_id = m.id)) as "amountCents"
       from measure m
       join complex c on c.corporation_id = m.corporation_id and c.id = m.complex_id
       ${where} group by m.status order by m.status`,
      values,
    ),
  ]);
  return {
    measures: found.map((row) => listed(row, scope.today)),
    groups,
    total: groups.reduce((sum, { count }) => sum + count, 0),
    totalCents: sumCents(groups.map(({ amountCents }) => amountCents)),
  };
}

// what a yes depended on: a task of its owner once the decision is final, and done when that task is
const CONDITIONS = `
  coalesce((
    select jsonb_agg(jsonb_build_object('condition', d.condition, 'ownerId', d.condition_owner_id, 'owner', a.name,
      'dueOn', d.condition_due_on, 'isTask', t.id is not null,
      'doneAt', to_char(t.done_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by d.condition_due_on, d.id)
    from decision d
    join approval_request q on q.corporation_id = d.corporation_id and q.id = d.request_id
    join account a on a.corporation_id = d.corporation_id and a.id = d.condition_owner_id
    left join lateral (
      select t.id, t.done_at from task t
      where t.kind = 'meet-condition' and t.subject_kind = 'measure' and t.subject_id = m.id::text
        and t.assignee_id = d.condition_owner_id and t.created_at >= d.decided_at
      order by t.created_at limit 1) t on true
    where q.subject_id = m.id and d.outcome = 'conditional' and d.taken_back_at is null), '[]')`;

/** One measure, whole. */
export async function readMeasure(scope: Scope<Reader>, id: string): Promise<MeasureView> {
  const measure = await scope.db.row<
    Omit<MeasureView, 'tooEarlyUntil' | 'impact'> & { relevantEffect: number | null }
  >(
    `select ${FIELDS}, c.number as "complexNumber", m.finding_id as "findingId", f.title as finding, m.kind_id as "kindId",
       m.owner_id as "ownerId", p.name as "proposedBy", m.why, m.dose, m.indicator_id as "indicatorId", i.name as indicator,
       i.unit as "indicatorUnit", m.success, m.agreement,
       array(select l.agreement_id from measure_agreement l where l.measure_id = m.id order by 1) as "agreementIds",
       m.stop_reason as "stopReason",
       coalesce((select jsonb_agg(jsonb_build_object('year', t.year, 'amountCents', t.amount_cents) order by t.year)
         from measure_cost t where t.measure_id = m.id), '[]') as costs,
       (select r.id from approval_request r where r.subject_id = m.id order by r.requested_at desc, r.id desc limit 1) as "approvalId",
       ${CONDITIONS} as conditions
     ${JOINS}
     join account p on p.corporation_id = m.corporation_id and p.id = m.proposed_by
     left join finding f on f.corporation_id = m.corporation_id and f.id = m.finding_id
     where m.id = $1`,
    [id],
  );
  if (!measure) throw new Refusal('access.not-found', { kind: 'measure' });
  return weigh(measure, scope.today);
}
