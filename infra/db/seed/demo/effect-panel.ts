import type { Gathered } from '../../../../backend/src/effect/gather-panel.ts';
import type { Chronicle } from './chronicle.ts';
import type { DemoComplex } from './complexes.ts';
import { indicatorId, indicatorPlans, sources } from './indicators.ts';
import type { Played } from './play-measure.ts';

/** Answers, from the rows of the demo, what the product would read from its tables to estimate an effect. */
export type EffectPanel = { gather(one: Played): Gathered };

/** In metres on a flat plane, as the product does it. */
const METRES_PER_DEGREE = 111_320;

/** Opens the figures up to a year, and the measures that were carried out by then. */
export function effectPanel(
  chronicle: Chronicle,
  {
    complexes,
    played,
    until,
  }: { complexes: readonly DemoComplex[]; played: readonly Played[]; until: number },
): EffectPanel {
  const carriedOut = played.filter(
    ({ measure }) =>
      ['running', 'done', 'stopped'].includes(measure.status) && yearOf(measure.startsOn) <= until,
  );
  const places = new Map(complexes.map((one) => [one.number, one]));
  return {
    gather: ({ plan, measure }) => {
      const aimed = carriedOut.filter((one) => one.measure.indicatorId === measure.indicatorId);
      const kinds = aimed
        .filter(({ plan: other }) => other.complex === plan.complex)
        .filter((other) => Math.abs(yearOf(other.measure.startsOn) - yearOf(measure.startsOn)) <= 1)
        .map(({ plan: other }) => other.kind);
      const interventions = aimed.map((one) => ({
        ...{ unit: one.plan.complex, measure: one.plan.kind, start: yearOf(one.measure.startsOn) },
        late: Number(one.measure.startsOn.slice(5, 7)) >= 7,
      }));
      const bundle = [...new Set(kinds)].sort();
      const treated = interventions.filter((one) => bundle.includes(one.measure)).map(({ unit }) => unit);
      return {
        question: {
          ...questionOf({ plan, measure }),
          kinds: bundle,
          complexes: [...new Set(treated)].sort(),
        },
        rows: rowsOf(chronicle, places, { indicator: measure.indicatorId, until }),
        interventions,
      };
    },
  };
}

const yearOf = (day: string) => Number(day.slice(0, 4));

function questionOf({ plan, measure }: Pick<Played, 'plan' | 'measure'>) {
  const about = indicatorPlans.find(({ code }) => indicatorId(code) === measure.indicatorId)!;
  const costs = Object.values(plan.costs).reduce((sum, euros) => sum + euros * 100, 0);
  return {
    measure: {
      id: measure.id,
      number: plan.number,
      title: plan.title,
      startsOn: measure.startsOn,
      costCents: costs,
    },
    indicator: {
      ...{ id: measure.indicatorId, name: about.name, unit: about.unit, direction: about.direction },
      ...{ source: sources[about.source].name, minCount: 10 },
      relevantEffect: 'relevant' in about ? about.relevant : null,
    },
  };
}

function rowsOf(
  chronicle: Chronicle,
  places: ReadonlyMap<string, DemoComplex>,
  { indicator, until }: { indicator: string; until: number },
): Gathered['rows'] {
  const own = chronicle
    .rows('observation')
    .filter(
      (row) =>
        row['indicator_id'] === indicator &&
        String(row['period']).length === 4 &&
        Number(row['period']) <= until &&
        places.has(String(row['place_code'])),
    );
  return own.map((row, index) => {
    const place = places.get(String(row['place_code']))!;
    return {
      ...{ row: index + 1, unit: place.number, time: Number(row['period']), size: place.dwellings },
      outcome: row['value'] as number | null,
      x: place.at[0] * METRES_PER_DEGREE * Math.cos((place.at[1] * Math.PI) / 180),
      y: place.at[1] * METRES_PER_DEGREE,
    };
  });
}
