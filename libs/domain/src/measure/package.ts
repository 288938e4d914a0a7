import { sumCents } from '../money.ts';
import { totalCents } from './measure.ts';
import type { Lever } from './levers.ts';
import type { MeasureCost } from './rows.ts';

/** What a package of measures costs over all its measures and years; its mandate looks at this amount. */
export function packageCents(measures: readonly { costs: readonly MeasureCost[] }[]): number {
  return sumCents(measures.map(({ costs }) => totalCents(costs)));
}

/** Tells whether a place with high urgency gets measures of one lever only: advice to combine, never a refusal. */
export function pullsOneLeverOnly(levers: readonly Lever[], isUrgent: boolean): boolean {
  return isUrgent && new Set(levers).size === 1;
}
