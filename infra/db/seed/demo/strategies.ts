import { type ComplexStrategy, type Course, decideStrategy, draftStrategy } from '@jaarring/domain';
import { workAreaId } from '../corporations.ts';
import { at, workday } from '../dutch-time.ts';
import { personId } from '../people.ts';
import { seededId } from '../seeded-id.ts';
import { actorOf } from './actors.ts';
import type { Chronicle } from './chronicle.ts';
import type { DemoComplex } from './complexes.ts';
import { indicatorId } from './indicators.ts';

/** How far nuisance may move before somebody looks again. Unit: reports per 100 dwellings. Source: own choice, 2026. */
const THRESHOLD = 4;

const words: Record<Course, string> = {
  keep: 'Het complex is in orde en past bij de vraag.',
  improve: 'Het complex is goed, maar de entrees en het binnenterrein vragen aandacht.',
  renovate: 'Gevel en installaties zijn aan het einde van hun levensduur.',
  rebuild: 'Herstel kost meer dan nieuwbouw, en de plattegronden passen niet meer.',
  sell: 'Het complex ligt los van ons andere bezit.',
};

/** What the demo means to do with a complex: by its age, kind and size, as a portfolio plan would. */
function courseOf({ built, kind, dwellings, number }: DemoComplex): Course {
  if (kind === 'gallery' || number === '1042') return 'improve';
  if (built < 1956 && dwellings < 40) return 'rebuild';
  if (built < 1968) return 'renovate';
  if (dwellings < 12) return 'sell';
  return 'keep';
}

/** One adopted strategy for every complex, of the year before the present one, on the score of the year before that. */
export function adoptStrategies(chronicle: Chronicle, complexes: readonly DemoComplex[]): void {
  const period = String(chronicle.year - 2);
  const nuisance = indicatorId('overlast');
  const scores = new Map(
    chronicle
      .rows('observation')
      .filter((row) => row['indicator_id'] === nuisance && row['period'] === period)
      .map((row) => [String(row['place_code']), row['value'] as number | null]),
  );
  for (const complex of complexes)
    adoptOne(chronicle, complex, { score: scores.get(complex.number) ?? null, period });
}

function adoptOne(
  chronicle: Chronicle,
  complex: DemoComplex,
  { score, period }: { score: number | null; period: string },
): void {
  const course = courseOf(complex);
  const draftedOn = workday(`${chronicle.year - 1}-02-10`);
  const draftedAt = at(draftedOn, '09:40');
  const decidedAt = at(workday(`${chronicle.year - 1}-02-24`), '15:10');
  const strategy: ComplexStrategy = {
    ...{
      id: seededId(`strategy:waardmeer:${complex.number}`),
      complexId: complex.id,
      course,
      why: words[course],
    },
    ...{
      workAreaId: workAreaId(complex.workArea),
      indicatorId: indicatorId('overlast'),
      threshold: THRESHOLD,
    },
    ...{ score, scorePeriod: score === null ? null : period, reviewOn: `${chronicle.year + 2}-02-01` },
    ...{ status: 'draft', draftedBy: personId('noor'), draftedAt: new Date(draftedAt), decidedBy: null },
    ...{ decidedAt: null, reason: '', reviewProposedAt: null, reviewScore: null, version: 1 },
  };
  chronicle.happened(draftStrategy(strategy, { today: draftedOn, hasDraft: false }), draftedAt, 'noor');
  const said = { adopt: true, reason: 'Past bij het portefeuilleplan.' };
  const event = decideStrategy(strategy, said, { actor: actorOf('marleen'), now: new Date(decidedAt) });
  chronicle.happened(event, decidedAt, 'marleen');
  chronicle.add('complex_strategy', {
    ...{
      id: strategy.id,
      complex_id: complex.id,
      work_area_id: strategy.workAreaId,
      course,
      why: strategy.why,
    },
    ...{
      indicator_id: strategy.indicatorId,
      score,
      score_period: strategy.scorePeriod,
      threshold: THRESHOLD,
    },
    ...{ review_on: strategy.reviewOn, status: strategy.status, drafted_by: strategy.draftedBy },
    ...{
      drafted_at: draftedAt,
      decided_by: strategy.decidedBy,
      decided_at: decidedAt,
      reason: strategy.reason,
    },
    version: 2,
  });
}
