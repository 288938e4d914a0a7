import { workday } from '../dutch-time.ts';
import type { MeasurePlan } from './plan.ts';

const numberOf = (planYear: number, index: number) =>
  `M${String(planYear).slice(2)}-${String(index).padStart(3, '0')}`;

/** What most stories share: proposed in June, decided before the summer was over, paid and released. */
export function usual(planYear: number, index: number, day = '06-16') {
  const before = planYear - 1;
  return {
    number: numberOf(planYear, index),
    planYear,
    proposer: 'noor',
    proposedOn: workday(`${before}-06-02`),
    submittedOn: workday(`${before}-${day}`),
    money: 'released',
  } as const satisfies Partial<MeasurePlan>;
}
