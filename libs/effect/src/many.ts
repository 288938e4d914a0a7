// Many questions at once: the more you ask, the more often chance answers. Benjamini and Hochberg correct for that.
import type { Settings } from './settings.ts';
import type { EffectResult } from './result.ts';
import { judge, sentenceOf } from './verdict.ts';

/**
 * Adjusted p-values in the order given; null stays null and does not count.
 * Source: Benjamini & Hochberg (1995), JRSS B 57(1).
 */
export function benjaminiHochberg(values: readonly (number | null)[]): (number | null)[] {
  const known = values.flatMap((p, at) => (p === null ? [] : [{ p, at }])).sort((a, b) => b.p - a.p);
  const adjusted: (number | null)[] = values.map(() => null);
  let lowest = 1;
  known.forEach(({ p, at }, k) => {
    lowest = Math.min(lowest, p * (known.length / (known.length - k)));
    adjusted[at] = lowest;
  });
  return adjusted;
}

/** An answer of a report with the settings it was made with. */
export interface Answer {
  readonly result: EffectResult;
  readonly settings: Settings;
}

/** Judges all answers of one report again, with p corrected over all indicators and contrasts in it. */
export function judgeTogether(answers: readonly Answer[]): EffectResult[] {
  const raw = answers.map(({ result, settings }) => (settings.method === 'auto' ? worst(result) : result.pA));
  const adjusted = benjaminiHochberg(raw);
  return answers.map(({ result, settings }, k) => {
    const corrected = { ...result, pBh: adjusted[k] ?? null };
    if (result.verdict === null) return corrected;
    const verdict = judge(corrected, settings);
    return {
      ...corrected,
      verdict,
      sentence: sentenceOf(verdict, corrected, settings),
      cost: verdict === result.verdict ? result.cost : null,
    };
  });
}

function worst({ pA, pB }: EffectResult): number | null {
  return pA === null || pB === null ? null : Math.max(pA, pB);
}
