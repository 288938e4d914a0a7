import { Refusal } from '@jaarring/domain';
import type { Intervention, PanelRow } from '@jaarring/effect';
import type { ReadScope } from '../shell/scope.ts';

/** The measure and the indicator of the question, with the bundle of kinds its complex got for that indicator. */
export type Question = {
  measure: { id: string; number: string; title: string; startsOn: string; costCents: number };
  indicator: {
    id: string;
    name: string;
    unit: string;
    direction: 'higher' | 'lower' | 'none';
    source: string;
    minCount: number;
    relevantEffect: number | null;
  };
  kinds: string[];
  complexes: string[];
};

/** The series of every complex, and every measure aimed at this indicator that was really carried out. */
export type Gathered = { question: Question; rows: PanelRow[]; interventions: Intervention[] };

/** In metres on a flat plane; within one region the error is far below the buffer it serves. */
const METRES_PER_DEGREE = 111_320;

/**
 * Reads everything an estimate needs: the question, the yearly series of all complexes, and the interventions.
 * A measure counts from the year it started; measures that were never carried out do not count.
 */
export async function gatherPanel(
  scope: ReadScope,
  measureId: string,
  indicatorId: string,
): Promise<Gathered> {
  const question = await readQuestion(scope, measureId, indicatorId);
  const [rows, interventions] = await Promise.all([
    readRows(scope, indicatorId),
    readInterventions(scope, indicatorId),
  ]);
  if (rows.length === 0) throw new Refusal('effect.no-series', { indicator: question.indicator.name });
  const bundle = new Set(question.kinds);
  const complexes = new Set(
    interventions.filter(({ measure }) => bundle.has(measure)).map(({ unit }) => unit),
  );
  return { question: { ...question, complexes: [...complexes].sort() }, rows, interventions };
}

async function readQuestion(scope: ReadScope, measureId: string, indicatorId: string): Promise<Question> {
  const measure = await scope.db.row<Question['measure'] & { complexId: string; targetId: string }>(
    `select m.id, m.number, m.title, m.starts_on as "startsOn", m.complex_id as "complexId", m.indicator_id as "targetId",
       coalesce((select sum(c.amount_cents) from measure_cost c where c.measure_id = m.id), 0) as "costCents"
     from measure m where m.id = $1`,
    [measureId],
  );
  if (!measure) throw new Refusal('access.not-found', { kind: 'measure' });
  const indicator = await scope.db.row<Question['indicator'] & { placeKind: string }>(
    `select id, name, unit, direction, source, min_count as "minCount", relevant_effect as "relevantEffect", place_kind as "placeKind"
     from indicator where id = $1`,
    [indicatorId],
  );
  if (!indicator) throw new Refusal('access.not-found', { kind: 'indicator' });
  if (measure.targetId !== indicatorId)
    throw new Refusal('effect.not-target-indicator', { indicator: indicator.name });
  const kinds = await scope.db.rows<{ code: string }>(
    `select distinct k.code from measure m
     join measure_kind k on k.corporation_id = m.corporation_id and k.id = m.kind_id
     where m.complex_id = $1 and m.indicator_id = $2
       and (m.id = $3 or m.status in ('running', 'done', 'stopped'))
       and abs(extract(year from m.starts_on) - extract(year from $4::date)) <= 1
     order by k.code`,
    [measure.complexId, indicatorId, measureId, measure.startsOn],
  );
  const { complexId: _complex, targetId: _target, ...told } = measure;
  const { placeKind: _kind, ...about } = indicator;
  return { measure: told, indicator: about, kinds: kinds.map(({ code }) => code), complexes: [] };
}

/** One row per complex and year; months stay out, because the panel is yearly. */
async function readRows(scope: ReadScope, indicatorId: string): Promise<PanelRow[]> {
  const found = await scope.db.rows<{
    unit: string;
    time: number;
    outcome: number | null;
    size: number | null;
    longitude: number | null;
    latitude: number | null;
  }>(
    `select c.number as unit, o.period::integer as time, o.value as outcome, c.longitude, c.latitude,
       (select sum(d.dwellings)::integer from complex_dwellings d
        where d.complex_id = c.id and d.area_year = (select max(area_year) from complex_dwellings)) as size
     from observation o
     join complex c on c.corporation_id = o.corporation_id and c.number = o.place_code
     where o.indicator_id = $1 and length(o.period) = 4
     order by c.number, o.period`,
    [indicatorId],
  );
  return found.map(({ unit, time, outcome, size, longitude, latitude }, row) => ({
    row: row + 1,
    unit,
    time,
    outcome,
    size,
    ...(longitude === null || latitude === null ? {} : metres(longitude, latitude)),
  }));
}

function metres(longitude: number, latitude: number): { x: number; y: number } {
  return {
    x: longitude * METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180),
    y: latitude * METRES_PER_DEGREE,
  };
}

async function readInterventions(scope: ReadScope, indicatorId: string): Promise<Intervention[]> {
  return scope.db.rows<Intervention>(
    `select c.number as unit, k.code as measure, extract(year from m.starts_on)::integer as start,
       extract(month from m.starts_on) >= 7 as late
     from measure m
     join complex c on c.corporation_id = m.corporation_id and c.id = m.complex_id
     join measure_kind k on k.corporation_id = m.corporation_id and k.id = m.kind_id
     where m.indicator_id = $1 and m.status in ('running', 'done', 'stopped')
     order by c.number, k.code`,
    [indicatorId],
  );
}
