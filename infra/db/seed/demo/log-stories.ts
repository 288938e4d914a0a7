import { addDays, type FieldLogCode, workdayUpTo } from '@jaarring/domain';
import { at } from '../dutch-time.ts';
import { seededId } from '../seeded-id.ts';
import type { DemoComplex } from './complexes.ts';
import type { Entry } from './field-logs.ts';
import { unseen } from './staff.ts';

/** What Kees logged this morning and in the days before, and two logs that stories need. */
export function todayOfKees(complexes: readonly DemoComplex[], today: string): Entry[] {
  const friday = workdayUpTo(addDays(today, -4));
  const monday = workdayUpTo(addDays(today, -1));
  const lastSeen = addDays(today, -unseen.days);
  const place = (number: string) => complexes.find((one) => one.number === number)!;
  const entry = (
    number: string,
    [day, time, kind, minutes]: readonly [string, string, FieldLogCode, number],
    more: Partial<Entry> = {},
  ): Entry => ({
    ...{ id: seededId(`field-log:planted:${day}:${time}`), complex: place(number), day, time, kind, minutes },
    ...{
      result: 'solved',
      note: null,
      measureId: null,
      by: 'kees',
      received: at(day, `${time}:40`),
      ...more,
    },
  });
  return [
    entry('1042', [today, '08:40', 'A01', 20], {
      note: 'Aanwezig in de entree. Twee gesprekken, lamp trappenhuis B gemeld.',
    }),
    entry('1042', [today, '08:55', 'A13', 5], { result: 'followUp', note: 'Lamp trappenhuis B' }),
    entry('1042', [today, '09:05', 'A03', 15], { note: 'Buren, stilte' }),
    ...(['09:10', '10:20', '11:35', '13:40', '15:10'] as const).map((time, index) =>
      entry('1042', [friday, time, (['A01', 'A07', 'A03', 'A11', 'A14'] as const)[index]!, 20]),
    ),
    ...(['08:50', '09:45', '11:15'] as const).map((time, index) =>
      entry('1107', [monday, time, (['A01', 'A11', 'A08'] as const)[index]!, 25]),
    ),
    entry('1031', [monday, '14:20', 'A15', 45], {
      result: 'appointment',
      note: 'Rondje bergingen, twee deuren sluiten niet',
    }),
    // the note that the privacy check caught: it is gone, and so is the entry
    entry('1015', [addDays(friday, -8), '10:30', 'A03', 30], {
      by: 'yara',
      withdrawn: {
        at: at(addDays(friday, -8), '10:33'),
        because: 'Privacyhulp: in de notitie stond een naam en een huisnummer',
      },
    }),
    entry(unseen.number, [lastSeen, '14:05', 'A01', 30], { by: 'ahmed', note: 'Alles rustig in de hof' }),
  ];
}
