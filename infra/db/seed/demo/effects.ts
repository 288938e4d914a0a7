import type { IndicatorCode } from './indicators.ts';
import type { MeasurePlan } from './plan.ts';

/** By which share a figure is moved by what was done there: 1 is not at all. */
export type Effects = (code: IndicatorCode, complex: string, year: number) => number;

/** The true effects of the ordinary measures, from the year after they began. Lower is better turns the sign around. */
export function effectsOf(plans: readonly MeasurePlan[]): Effects {
  const lowerIsBetter: readonly IndicatorCode[] = ['huurachterstand', 'mutatiegraad', 'overlast'];
  const known = new Map<string, { from: number; share: number }[]>();
  for (const { work, effect, indicator, complex, planYear } of plans) {
    if (!effect || !work || work.state === 'notStarted') continue;
    const key = `${indicator} ${complex}`;
    const share = lowerIsBetter.includes(indicator) ? -effect : effect;
    known.set(key, [...(known.get(key) ?? []), { from: planYear, share }]);
  }
  return (code, complex, year) =>
    (known.get(`${code} ${complex}`) ?? [])
      .filter(({ from }) => year >= from)
      .reduce((factor, { share }) => factor * (1 + share), 1);
}
