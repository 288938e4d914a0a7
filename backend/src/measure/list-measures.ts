import type { MeasureKinds, Measures, MeasuresQuery, MeasureView } from '@jaarring/contracts';
import { Refusal, tooEarlyUntil } from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';
import { MeasureKindTable } from './measure.table.ts';

const FIELDS = `
  m.id, m.number, m.title, m.cycle_id as "cycleId", y.plan_year as "planYear", m.work_area_id as "workAreaId", w.name as "workArea",
  m.complex_id as "complexId", c.name as complex, k.name as kind, m.lever, o.name as owner, m.starts_on as "startsOn",
  m.ends_on as "endsOn", m.status, m.version,
  coalesce((select sum(t.amount_cents) from measure_cost t where t.measure_id = m.id), 0) as "amountCents"`;

const JOINS = `
  from measure m
  join cycle y on y.corporation_id = m.corporation_id and y.id = m.cycle_id
  join work_area w on w.corporation_id = m.corporation_id and w.id = m.work_area_id
  join complex c on c.corporation_id = m.corporation_id and c.id = m.complex_id
  join measure_kind k on k.corporation_id = m.corporation_id and k.id = m.kind_id
  join account o on o.corporation_id = m.corporation_id and o.id = m.owner_id`;

/** The catalogue, by code. */
export async function listMeasureKinds(scope: Scope<Reader>): Promise<MeasureKinds> {
  const kinds = await scope.db.findAll(MeasureKindTable);
  return {
    kinds: kinds
      .sort((one, other) => one.code.localeCompare(other.code))
      .map((kind) => ({ ...kind, needs: [...kind.needs] })),
  };
}

/** A page of measures by number, with how many there are and what they cost together. */
export async function listMeasures(scope: Scope<Reader>, query: MeasuresQuery): Promise<Measures> {
  const wanted = [
    query.cycleId ?? null,
    query.complexId ?? null,
    query.status ?? null,
    query.q?.trim().toLowerCase() || null,
  ];
  const where = `
    where ($1::uuid is null or m.cycle_id = $1) and ($2::uuid is null or m.complex_id = $2)
      and ($3::text is null or m.status = $3)
      and ($4::text is null or strpos(lower(m.number || ' ' || m.title || ' ' || c.name), $4) > 0)`;
  const [measures, totals] = await Promise.all([
    scope.db.rows<Measures['measures'][number]>(
      `select ${FIELDS} ${JOINS} ${where} order by m.number desc limit $5 offset $6`,
      [...wanted, query.size, (query.page - 1) * query.size],
    ),
    scope.db.row<{ total: number; totalCents: number }>(
      `select count(*) as total, coalesce(sum((select sum(t.amount_cents) from measure_cost t where t.measure_id = m.id)), 0) as "totalCents"
       ${JOINS} ${where}`,
      wanted,
    ),
  ]);
  return { measures, ...totals! };
}

/** One measure, whole. */
export async function readMeasure(scope: Scope<Reader>, id: string): Promise<MeasureView> {
  const measure = await scope.db.row<Omit<MeasureView, 'tooEarlyUntil'>>(
    `select ${FIELDS}, c.number as "complexNumber", m.finding_id as "findingId", f.title as finding, m.kind_id as "kindId",
       m.owner_id as "ownerId", p.name as "proposedBy", m.why, m.dose, m.indicator_id as "indicatorId", i.name as indicator,
       i.unit as "indicatorUnit", m.expected_change as "expectedChange", m.lag_months as "lagMonths", m.success, m.agreement,
       array(select l.agreement_id from measure_agreement l where l.measure_id = m.id order by 1) as "agreementIds",
       m.stop_reason as "stopReason",
       coalesce((select jsonb_agg(jsonb_build_object('year', t.year, 'amountCents', t.amount_cents) order by t.year)
         from measure_cost t where t.measure_id = m.id), '[]') as costs,
       (select r.id from approval_request r where r.subject_id = m.id order by r.requested_at desc, r.id desc limit 1) as "approvalId"
     ${JOINS}
     join account p on p.corporation_id = m.corporation_id and p.id = m.proposed_by
     join indicator i on i.corporation_id = m.corporation_id and i.id = m.indicator_id
     left join finding f on f.corporation_id = m.corporation_id and f.id = m.finding_id
     where m.id = $1`,
    [id],
  );
  if (!measure) throw new Refusal('access.not-found', { kind: 'measure' });
  return { ...measure, tooEarlyUntil: tooEarlyUntil(measure, scope.today) };
}
