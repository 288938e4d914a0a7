import type { DemoComplex } from './complexes.ts';
import { kindOf } from './mandate.ts';
import { nextPlans } from './next-measures.ts';
import { ordinaryPlans } from './past-measures.ts';
import type { MeasurePlan } from './plan.ts';
import { playMeasure, type Played, type Stage } from './play-measure.ts';
import { roomFor } from './play-money.ts';
import { storyPlans } from './stories.ts';

/** Every measure of the four cycles as a plan: the stories first, so that the money is theirs. */
export function measurePlans(
  seed: number,
  complexes: readonly DemoComplex[],
  { year, today }: { year: number; today: string },
): MeasurePlan[] {
  const past = [year - 2, year - 1, year].flatMap((planYear) =>
    ordinaryPlans(seed, complexes, { planYear, year, today }),
  );
  return [...storyPlans(complexes, year), ...nextPlans(today), ...past];
}

/** Plays all measures; an ordinary one costs no more than there is room for under its ceilings. */
export function playMeasures(stage: Stage, plans: readonly MeasurePlan[]): Played[] {
  return plans.map((plan) => playMeasure(stage, fitted(stage, plan)));
}

/** Smallest amount that is worth a measure. Unit: euro. */
const LEAST = 300;

function fitted({ ceilings, complexes }: Stage, plan: MeasurePlan): MeasurePlan {
  if (plan.money !== 'released' || plan.programme) return plan;
  const place = placeOf(plan, complexes);
  const costs = Object.entries(plan.costs).map(([year, euros]) => {
    const room = Math.floor(roomFor(ceilings, place, Number(year)) / 100);
    return [Number(year), Math.min(euros, Math.floor(room / 100) * 100)] as const;
  });
  // no room at all: decided, but without money it does not begin
  if (costs.some(([, euros]) => euros < LEAST && euros < plan.costs[costs[0]![0]]!))
    return { ...plan, money: undefined, work: { state: 'notStarted' } };
  return { ...plan, costs: Object.fromEntries(costs) };
}

function placeOf(plan: MeasurePlan, complexes: Stage['complexes']): Parameters<typeof roomFor>[1] {
  const { lever } = kindOf(plan.kind);
  return { kind: plan.kind, lever, workArea: complexes.get(plan.complex)!.workArea };
}
