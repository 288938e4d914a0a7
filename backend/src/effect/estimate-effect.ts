import type { EffectView } from '@jaarring/contracts';
import { buildPanel, type EffectResult, estimate } from '@jaarring/effect';
import type { Gathered } from './gather-panel.ts';

/** A fixed seed: the same figures give the same answer, to the last byte. */
const SEED = 20_260_922;

/** Estimates what the kind or bundle of this measure did, over all complexes that got it. Runs outside any scope. */
export function estimateEffect({ question, rows, interventions }: Gathered): EffectView {
  const { indicator, measure, kinds, complexes } = question;
  const effect = estimate(
    buildPanel(rows),
    { interventions, treated: kinds },
    {
      seed: SEED,
      direction: indicator.direction === 'lower' ? 'lower' : 'higher',
      minimalRelevantEffect: indicator.relevantEffect,
      costEuro: measure.costCents > 0 ? measure.costCents / 100 : null,
      words: { language: 'nl', measure: measure.title, indicator: indicator.name },
    },
  );
  const { minCount: _count, relevantEffect: _relevant, ...about } = indicator;
  return {
    measure: { id: measure.id, number: measure.number, title: measure.title },
    indicator: about,
    contrast: { kinds, complexes },
    lines: linesOf(rows, new Set(complexes), new Set(interventions.map(({ unit }) => unit))),
    effect: asAnswer(effect),
  };
}

/** The yearly mean of the complexes that got it, beside that of the complexes without any measure on this indicator. */
function linesOf(rows: Gathered['rows'], treated: Set<string>, touched: Set<string>): EffectView['lines'] {
  const years = [...new Set(rows.map(({ time }) => Number(time)))].sort((one, other) => one - other);
  const mean = (year: number, belongs: (unit: string) => boolean) => {
    const values = rows
      .filter(
        ({ time, unit, outcome }) =>
          Number(time) === year && typeof outcome === 'number' && belongs(String(unit)),
      )
      .map(({ outcome }) => Number(outcome));
    return {
      count: values.length,
      value: values.length ? values.reduce((sum, one) => sum + one, 0) / values.length : null,
    };
  };
  return years.map((year) => {
    const [with_, without] = [
      mean(year, (unit) => treated.has(unit)),
      mean(year, (unit) => !touched.has(unit)),
    ];
    return {
      year,
      treated: with_.value,
      comparison: without.value,
      treatedCount: with_.count,
      comparisonCount: without.count,
    };
  });
}

/** Placebo draws stay in the engine: a page needs their p, not five thousand numbers. */
function asAnswer(effect: EffectResult): EffectView['effect'] {
  const { placebo, ...rest } = effect;
  const told = placebo && { p: placebo.p, n: placebo.n, floor: placebo.floor };
  return JSON.parse(
    JSON.stringify({ ...rest, placebo: told, verdict: effect.verdict ?? 'NOT_ASSESSABLE' }),
  ) as EffectView['effect'];
}
