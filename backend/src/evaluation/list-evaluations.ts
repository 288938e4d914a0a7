import type { Evaluations, EvaluationsQuery, EvaluationView } from '@jaarring/contracts';
import { Refusal, tooEarlyUntil } from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';

const FIELDS = `
  select v.id, v.measure_id as "measureId", m.number as "measureNumber", m.title as "measureTitle", c.name as complex,
    v.indicator_id as "indicatorId", i.name as indicator, i.unit, v.verdict, v.effect->>'sentence' as sentence,
    (v.effect->>'estimate')::double precision as estimate, nullif(v.effect->'ci95', 'null'::jsonb) as ci95,
    v.expected_change as "expectedChange", v.judgement, v.lesson, a.name as "evaluatedBy", v.evaluated_at as "evaluatedAt"
  from evaluation v
  join measure m on m.corporation_id = v.corporation_id and m.id = v.measure_id
  join complex c on c.corporation_id = m.corporation_id and c.id = m.complex_id
  join indicator i on i.corporation_id = v.corporation_id and i.id = v.indicator_id
  join account a on a.corporation_id = v.corporation_id and a.id = v.evaluated_by`;

/** What was concluded, newest first, and the measures that ran and still wait for a conclusion. */
export async function listEvaluations(
  scope: Scope<Reader>,
  { cycleId }: EvaluationsQuery,
): Promise<Evaluations> {
  const [evaluations, waiting] = await Promise.all([
    scope.db.rows<EvaluationView>(
      `${FIELDS} where ($1::uuid is null or m.cycle_id = $1) order by i.name, v.evaluated_at desc, m.number`,
      [cycleId ?? null],
    ),
    scope.db.rows<
      Omit<Evaluations['waiting'][number], 'tooEarlyUntil'> & { startsOn: string; lagMonths: number }
    >(
      `select m.id as "measureId", m.number, m.title, c.name as complex, m.indicator_id as "indicatorId", i.name as indicator,
         m.status, m.starts_on as "startsOn", m.lag_months as "lagMonths"
       from measure m
       join complex c on c.corporation_id = m.corporation_id and c.id = m.complex_id
       join indicator i on i.corporation_id = m.corporation_id and i.id = m.indicator_id
       where m.status in ('running', 'done', 'stopped') and ($1::uuid is null or m.cycle_id = $1)
         and not exists (select from evaluation v where v.measure_id = m.id and v.indicator_id = m.indicator_id)
       order by m.number`,
      [cycleId ?? null],
    ),
  ]);
  return {
    evaluations,
    waiting: waiting.map(({ startsOn, lagMonths, ...one }) => ({
      ...one,
      tooEarlyUntil: tooEarlyUntil({ startsOn, lagMonths }, scope.today),
    })),
  };
}

/** One conclusion with its frozen numbers. */
export async function readEvaluation(scope: Scope<Reader>, id: string): Promise<EvaluationView> {
  const found = await scope.db.row<EvaluationView>(`${FIELDS} where v.id = $1`, [id]);
  if (!found) throw new Refusal('access.not-found', { kind: 'evaluation' });
  return found;
}
