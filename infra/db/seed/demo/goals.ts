import { setGoal } from '@jaarring/domain';
import { at, workday } from '../dutch-time.ts';
import { seededId } from '../seeded-id.ts';
import type { Chronicle } from './chronicle.ts';
import { type IndicatorCode, indicatorId } from './indicators.ts';

type Planned = { title: string; why: string; signs: readonly (readonly [IndicatorCode, number])[] };

/** The goals of the corporate plan of the demo; the last one has no measure, so that the list has something to tell. */
const goals: readonly Planned[] = [
  {
    title: 'Prettig en rustig wonen',
    why: 'Bewoners hebben weinig last van elkaar en geven hun buurt een goed cijfer.',
    signs: [
      ['overlast', 8],
      ['ervaren_leefbaarheid', 7.2],
    ],
  },
  {
    title: 'Veilig thuis',
    why: 'In en om het huis voelt iedereen zich ’s avonds veilig.',
    signs: [['veilig_gevoel', 65]],
  },
  {
    title: 'Schoon en heel',
    why: 'Portieken, galerijen en binnenterreinen zijn schoon en heel.',
    signs: [
      ['schoon_en_netjes', 7],
      ['schouw_voldoende', 85],
    ],
  },
  {
    title: 'Een thuis dat vol te houden is',
    why: 'Mensen raken minder snel achter met de huur en blijven langer wonen.',
    signs: [
      ['huurachterstand', 3],
      ['mutatiegraad', 8],
    ],
  },
  {
    title: 'Een eerlijke spreiding',
    why: 'De instroom is in balans met de buurt.',
    signs: [['kwetsbare_instroom', 30]],
  },
];

/** Five goals, for the two years behind us up to and including two years ahead. */
export function setGoals(chronicle: Chronicle): void {
  const [firstYear, lastYear] = [chronicle.year - 2, chronicle.year + 2];
  for (const [index, { title, why, signs }] of goals.entries()) {
    const goal = {
      ...{ id: seededId(`goal:waardmeer:${index + 1}`), number: index + 1, title, why, firstYear, lastYear },
      version: 1,
    };
    const indicators = signs.map(([code, target]) => ({
      ...{ goalId: goal.id, indicatorId: indicatorId(code), target, targetYear: lastYear },
    }));
    chronicle.happened(setGoal(goal, indicators), at(workday(`${firstYear - 1}-11-20`), '10:00'), 'noor');
    chronicle.add('goal', {
      ...{ id: goal.id, number: goal.number, title, why, first_year: firstYear, last_year: lastYear },
    });
    chronicle.add(
      'goal_indicator',
      ...indicators.map(({ goalId, indicatorId: id, target, targetYear }) => ({
        ...{ goal_id: goalId, indicator_id: id, target, target_year: targetYear },
      })),
    );
  }
}
