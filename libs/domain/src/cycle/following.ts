import { yearsOn } from './calendar.ts';

/** How many plan years are open at once: one is decided, one executed, one evaluated. */
const OPEN_AT_ONCE = 3;

/** The plan year that gets room when a cycle closes: the one after the three, but never a year already under way. */
export function followingPlanYear(closedPlanYear: number, today: string): number {
  return Math.max(closedPlanYear + OPEN_AT_ONCE, yearsOn(today).decides);
}
