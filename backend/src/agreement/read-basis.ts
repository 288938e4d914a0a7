import type { MeasureBasis } from '@jaarring/contracts';
import { holdsIn, Refusal, restsOn } from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';
import { MUNICIPALITY } from './list-agreements.ts';

type Row = Pick<MeasureBasis, 'exception' | 'goals'> & { startsOn: string; endsOn: string } & {
  agreements: (Omit<MeasureBasis['agreements'][number], 'holds'> & { validFrom: string })[];
};

/** What a measure rests on: its agreements, with whether each holds in its period, or why there is none, and which goals it serves. */
export async function readBasis(scope: Scope<Reader>, measureId: string): Promise<MeasureBasis> {
  const found = await scope.db.row<Row>(
    `select m.agreement as exception, m.starts_on as "startsOn", m.ends_on as "endsOn",
       (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'number', g.number, 'article', g.article, 'text', g.text,
           'municipality', ${MUNICIPALITY('g.municipality_code')}, 'legalBasis', b.name, 'legalSource', b.source,
           'validFrom', g.valid_from, 'validUntil', g.valid_until) order by g.number), '[]')
         from measure_agreement l
         join agreement g on g.corporation_id = l.corporation_id and g.id = l.agreement_id
         join legal_basis b on b.corporation_id = g.corporation_id and b.id = g.legal_basis_id
         where l.measure_id = m.id) as agreements,
       (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'number', g.number, 'title', g.title, 'indicator', i.name,
           'unit', i.unit, 'target', x.target, 'targetYear', x.target_year) order by g.number), '[]')
         from goal_indicator x
         join goal g on g.corporation_id = x.corporation_id and g.id = x.goal_id
         join indicator i on i.corporation_id = x.corporation_id and i.id = x.indicator_id
         join cycle y on y.corporation_id = m.corporation_id and y.id = m.cycle_id
         where x.indicator_id = m.indicator_id and y.plan_year between g.first_year and g.last_year) as goals
     from measure m where m.id = $1`,
    [measureId],
  );
  if (!found) throw new Refusal('access.not-found', { kind: 'measure' });
  const { exception, agreements, goals } = found;
  return {
    measureId,
    agreements: agreements.map(({ validFrom, ...one }) => ({
      ...one,
      holds: holdsIn({ validFrom, validUntil: one.validUntil }, found),
    })),
    exception,
    goals,
    isCovered: restsOn({ measure: found, agreements, exception }) !== '',
  };
}
