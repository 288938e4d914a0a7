import type { CycleView } from '@jaarring/contracts';
import type { Fact } from '@jaarring/domain';
import { day } from '../texts/notation.ts';
import type { Language, Texts } from '../texts/texts.ts';
import type { Blocker } from '../ui/blocker-list.ts';

type Area = CycleView['areas'][number];

/** As many names as one line still reads; the count says how many there are. */
const MOST_NAMES = 4;

/** Where each thing can be solved; what is solved on the page of the cycle itself has no address. */
const solvedAt: Partial<Record<Fact, string>> = {
  noAtelier: '/atelier',
  openAteliers: '/atelier',
  findingsWithoutDestination: '/atelier',
  undecidedMeasures: '/besluiten',
  decisionsNotFinal: '/besluiten',
  openConditions: '/werk',
  unevaluatedMeasures: '/evaluatie',
};

/** What stands in the way of the gate of an area, and what it warns about, in words. */
export function blockersOf({ blockers, warnings }: Area, texts: Texts, language: Language): Blocker[] {
  const worded = (state: Blocker['state']) => (found: Area['blockers'][number]) => {
    const path = solvedAt[found.fact];
    return {
      text: `${texts.cycle.facts[found.fact]}: ${namesOf(found, texts, language)}`,
      count: String(found.count),
      state,
      ...(path ? { path } : {}),
    };
  };
  return [...blockers.map(worded('blocks')), ...warnings.map(worded('warns'))];
}

function namesOf({ fact, names }: Area['blockers'][number], texts: Texts, language: Language): string {
  // the only name that is a date: the day on which the evaluation opens
  if (fact === 'evaluationNotOpenYet') return names.map((date) => day(date, language)).join(', ');
  const shown = names.slice(0, MOST_NAMES).join(', ');
  const rest = names.length - MOST_NAMES;
  return rest > 0 ? `${shown}, ${texts.cycle.moreNames(rest)}` : shown;
}
