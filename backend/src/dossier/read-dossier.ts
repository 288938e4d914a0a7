import type { Dossier } from '@jaarring/contracts';
import { isHidden, shown } from '@jaarring/domain';
import { readComplex } from '../place/list-complexes.ts';
import type { ReadScope } from '../shell/scope.ts';

/** Everything of one complex, ready for one time axis; small numbers are hidden before they leave the server. */
export async function readDossier(scope: ReadScope, id: string): Promise<Dossier> {
  const complex = await readComplex(scope, id);
  const [indicators, measures, activity, pins, decisions, evaluations] = await Promise.all([
    readIndicators(scope, complex.number, complex.kind),
    readMeasures(scope, id),
    readActivity(scope, id),
    readPins(scope, id),
    readDecisions(scope, id),
    readEvaluations(scope, id),
  ]);
  return { complex, indicators, measures, activity, pins, decisions, evaluations };
}

async function readIndicators(
  scope: ReadScope,
  number: string,
  kind: string,
): Promise<Dossier['indicators']> {
  const found = await scope.db.rows<{
    id: string;
    code: string;
    name: string;
    unit: string;
    direction: 'higher' | 'lower' | 'none';
    source: string;
    minCount: number;
    series: { period: string; value: number | null; count: number | null }[];
    reference: { period: string; value: number; complexes: number }[] | null;
  }>(
    `select i.id, i.code, i.name, i.unit, i.direction, i.source, i.min_count as "minCount",
       jsonb_agg(jsonb_build_object('period', o.period, 'value', o.value, 'count', o.count) order by o.period) as series,
       (select jsonb_agg(r order by r.period) from (
          select p.period, avg(p.value) as value, count(*)::integer as complexes
          from observation p
          join complex c on c.corporation_id = p.corporation_id and c.number = p.place_code
          where p.indicator_id = i.id and c.kind = $2 and p.place_code <> $1 and length(p.period) = 4 and p.value is not null
            and (p.count is null or p.count >= i.min_count)
          group by p.period having count(*) >= 3) r) as reference
     from indicator i
     join observation o on o.corporation_id = i.corporation_id and o.indicator_id = i.id
     where o.place_code = $1 and length(o.period) = 4
     group by i.corporation_id, i.id
     order by i.name`,
    [number, kind],
  );
  return found.map(({ minCount, series, reference, ...indicator }) => ({
    ...indicator,
    reference: reference ?? [],
    series: series.map(({ period, value, count }) => {
      const told = shown(value, count, minCount);
      return isHidden(told)
        ? { period, value: null, hidden: true, count: null }
        : { period, value: told, hidden: false, count };
    }),
  }));
}

function readMeasures(scope: ReadScope, id: string): Promise<Dossier['measures']> {
  return scope.db.rows(
    `select m.id, m.number, m.title, m.lever, m.status, m.starts_on as "startsOn", m.ends_on as "endsOn", y.plan_year as "planYear",
       coalesce((select sum(c.amount_cents) from measure_cost c where c.measure_id = m.id), 0) as "amountCents"
     from measure m join cycle y on y.corporation_id = m.corporation_id and y.id = m.cycle_id
     where m.complex_id = $1 and m.status <> 'withdrawn'
     order by m.starts_on, m.number`,
    [id],
  );
}

function readActivity(scope: ReadScope, id: string): Promise<Dossier['activity']> {
  return scope.db.rows(
    `select to_char(happened_at at time zone 'Europe/Amsterdam', 'YYYY-MM') as month, count(*) as logs, sum(minutes) as minutes
     from field_log where complex_id = $1 and withdrawn_at is null group by 1 order by 1`,
    [id],
  );
}

function readPins(scope: ReadScope, id: string): Promise<Dossier['pins']> {
  return scope.db.rows(
    `select p.id, p.kind, p.text, p.organisation, a.title as atelier, p.placed_at as "placedAt"
     from pin p join atelier a on a.corporation_id = p.corporation_id and a.id = p.atelier_id
     where p.complex_id = $1 and not p.hidden
     order by p.placed_at desc`,
    [id],
  );
}

function readDecisions(scope: ReadScope, id: string): Promise<Dossier['decisions']> {
  return scope.db.rows(
    `select d.id, r.title, d.outcome, d.decided_at as "decidedAt", a.name as "decidedBy", o.name as "onBehalfOf"
     from decision d
     join approval_request r on r.corporation_id = d.corporation_id and r.id = d.request_id
     join measure m on m.corporation_id = r.corporation_id and m.id = r.subject_id
     join account a on a.corporation_id = d.corporation_id and a.id = d.decided_by
     left join account o on o.corporation_id = d.corporation_id and o.id = d.on_behalf_of
     where m.complex_id = $1 and r.subject_kind = 'measure' and d.taken_back_at is null
     order by d.decided_at desc`,
    [id],
  );
}

function readEvaluations(scope: ReadScope, id: string): Promise<Dossier['evaluations']> {
  return scope.db.rows(
    `select v.id, v.measure_id as "measureId", m.title, v.verdict, v.evaluated_at as "evaluatedAt"
     from evaluation v join measure m on m.corporation_id = v.corporation_id and m.id = v.measure_id
     where m.complex_id = $1
     order by v.evaluated_at desc`,
    [id],
  );
}
