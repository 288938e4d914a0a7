import type { Agreements, AgreementsQuery, AgreementView, LegalBases } from '@jaarring/contracts';
import { MIN_EXCEPTION, Refusal } from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';
import { LegalBasisTable } from './agreement.table.ts';

/** The newest name of a municipality; a code that was never loaded stands for itself. */
export const MUNICIPALITY = (code: string) =>
  `coalesce((select a.name from area a where a.code = ${code} order by a.year desc limit 1), ${code})`;

/** A measure that was turned down or taken back promises nothing. */
const COUNTS = "m.status not in ('rejected', 'withdrawn')";

const ROWS = `
  select g.id, g.number, g.municipality_code as "municipalityCode", ${MUNICIPALITY('g.municipality_code')} as municipality,
    g.parties, g.plan_year as "planYear", g.article, g.text, g.amount_cents as "amountCents",
    coalesce((
      select sum(k.amount_cents) from measure_agreement l
      join measure m on m.corporation_id = l.corporation_id and m.id = l.measure_id and ${COUNTS}
      join measure_cost k on k.corporation_id = m.corporation_id and k.measure_id = m.id and k.year = g.plan_year
      where l.agreement_id = g.id), 0) as "plannedCents",
    g.legal_basis_id as "legalBasisId", b.name as "legalBasis", b.source as "legalSource", g.valid_from as "validFrom",
    g.valid_until as "validUntil", g.version,
    (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name) order by w.name), '[]')
      from agreement_area x join work_area w on w.corporation_id = x.corporation_id and w.id = x.work_area_id
      where x.agreement_id = g.id) as "workAreas",
    (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'number', m.number, 'title', m.title, 'status', m.status,
        'amountCents', coalesce((select sum(k.amount_cents) from measure_cost k where k.measure_id = m.id), 0)) order by m.number), '[]')
      from measure_agreement l join measure m on m.corporation_id = l.corporation_id and m.id = l.measure_id and ${COUNTS}
      where l.agreement_id = g.id) as measures
  from agreement g
  join legal_basis b on b.corporation_id = g.corporation_id and b.id = g.legal_basis_id`;

/** $1: the plan year or null, $2: how long a reason is at least. Measures of the year without an agreement that holds. */
const WITHOUT = `
  select m.id, m.number, m.title, w.name as "workArea", m.status, m.agreement as exception,
    length(trim(m.agreement)) >= $2 as "isExcused",
    coalesce((select sum(k.amount_cents) from measure_cost k where k.measure_id = m.id), 0) as "amountCents"
  from measure m
  join cycle y on y.corporation_id = m.corporation_id and y.id = m.cycle_id
  join work_area w on w.corporation_id = m.corporation_id and w.id = m.work_area_id
  where ($1::integer is null or y.plan_year = $1) and ${COUNTS}
    and not exists (
      select from measure_agreement l join agreement g on g.corporation_id = l.corporation_id and g.id = l.agreement_id
      where l.measure_id = m.id and g.valid_from <= m.ends_on and (g.valid_until is null or g.valid_until >= m.starts_on))
  order by 7, m.number desc
  limit 200`;

/** The agreements of a plan year, or all; what a new one is chosen from; and what has no agreement. */
export async function listAgreements(
  scope: Scope<Reader>,
  { planYear }: AgreementsQuery,
): Promise<Agreements> {
  const year = planYear ?? null;
  const [agreements, { legalBases }, municipalities, workAreas, without] = await Promise.all([
    scope.db.rows<AgreementView>(
      `${ROWS} where $1::integer is null or g.plan_year = $1
       order by g.plan_year desc, municipality, g.number`,
      [year],
    ),
    listLegalBases(scope),
    scope.db.rows<Agreements['municipalities'][number]>(
      `select distinct w.municipality_code as code, ${MUNICIPALITY('w.municipality_code')} as name
       from work_area w order by name`,
    ),
    scope.db.rows<Agreements['workAreas'][number]>(
      'select id, name, municipality_code as "municipalityCode" from work_area order by name',
    ),
    scope.db.rows<Agreements['without'][number]>(WITHOUT, [year, MIN_EXCEPTION]),
  ]);
  return { agreements, legalBases, municipalities, workAreas, without };
}

/** One agreement with the measures that rest on it. */
export async function readAgreement(scope: Scope<Reader>, id: string): Promise<AgreementView> {
  const agreement = await scope.db.row<AgreementView>(`${ROWS} where g.id = $1`, [id]);
  if (!agreement) throw new Refusal('access.not-found', { kind: 'agreement' });
  return agreement;
}

/** The rules of law an agreement may rest on, by code. */
export async function listLegalBases(scope: Scope<Reader>): Promise<LegalBases> {
  const all = await scope.db.findAll(LegalBasisTable);
  return { legalBases: all.sort((one, other) => one.code.localeCompare(other.code)) };
}
