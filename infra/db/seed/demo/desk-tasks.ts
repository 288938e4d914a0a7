import { addDays, workdayUpTo } from '@jaarring/domain';
import { workAreaId } from '../corporations.ts';
import { at, weekday } from '../dutch-time.ts';
import { seededId } from '../seeded-id.ts';
import type { Chronicle } from './chronicle.ts';
import { cycleId } from './cycle-ids.ts';
import { measureId } from './play-measure.ts';
import { addTask, type TaskPlan } from './task-rows.ts';

/** What lies on the desks of the people of the design this week. */
export function deskTasks(chronicle: Chronicle): void {
  const { today, year } = chronicle;
  const next = year + 1;
  const measure = (index: string) => measureId(`M${String(next).slice(2)}-${index}`);
  const friday = addDays(today, 5 - Math.min(5, weekday(today)));
  const back = (days: number) => at(workdayUpTo(addDays(today, -days)), '16:45');
  const about = (planYear: number, area: string, subjectId: string, title: string) => ({
    ...{ planYear, workAreaId: workAreaId(area), subjectKind: 'measure' as const, subjectId, title },
  });
  const late = seededId(`atelier:${next}:Naleveratelier Rijnsloot`);
  const tasks: TaskPlan[] = [
    {
      ...about(next, 'Vliethorst', measure('024'), 'Camera’s in de bergingen Stationsblok'),
      ...{ kind: 'revise-measure', because: 'measure-returned', assignee: 'noor' },
      ...{ dueOn: workdayUpTo(addDays(today, -4)), createdAt: back(11) },
    },
    {
      ...about(next, 'Vliethorst', measure('014'), 'Maak de definitie van succes meetbaar: Schepenflat'),
      ...{
        kind: 'review-figure',
        because: 'figure-questioned',
        assignee: 'noor',
        dueOn: today,
        createdAt: back(1),
      },
    },
    {
      ...about(next, 'Oosterwaal', measure('021'), 'Huur aftoppen bij nieuwe verhuring'),
      ...{ kind: 'propose-measure', because: 'finding-written', assignee: 'noor' },
      ...{ dueOn: addDays(today, 1), createdAt: back(6) },
    },
    {
      ...{
        kind: 'destine-finding',
        because: 'finding-without-destination',
        assignee: 'noor',
        planYear: next,
      },
      ...{
        subjectKind: 'finding',
        subjectId: seededId(`finding:${late}:0`),
        workAreaId: workAreaId('Rijnsloot'),
      },
      ...{ title: 'Naleveratelier Rijnsloot', dueOn: addDays(today, 2), createdAt: back(5) },
    },
    {
      ...about(next, 'Oosterwaal', measure('009'), 'Voorrang voor doorstromers Waalhof'),
      ...{
        kind: 'request-budget',
        because: 'measure-approved',
        assignee: 'noor',
        dueOn: friday,
        createdAt: back(6),
      },
    },
    {
      ...about(next, 'Vliethorst', cycleId(next), 'Schrijf de bijlage bij de prestatieafspraken'),
      ...{ kind: 'promise', because: 'gate-closed', assignee: 'noor', subjectKind: 'cycle' },
      ...{ dueOn: addDays(friday, 14), createdAt: back(8) },
    },
    {
      ...about(
        year - 2,
        'Vliethorst',
        measureId(`M${String(year - 2).slice(2)}-002`),
        'Buurtconciërge en portiekaanpak Kersenhof',
      ),
      ...{ kind: 'evaluate', because: 'evaluation-opened', assignee: 'noor' },
      ...{ dueOn: workdayUpTo(`${year}-11-02`), createdAt: at(`${year}-07-01`) },
    },
    {
      ...about(
        next,
        'Vliethorst',
        cycleId(next),
        'Begroting volgend jaar: controleer de raming per programma',
      ),
      ...{
        kind: 'promise',
        because: 'gate-closed',
        assignee: 'joost',
        subjectKind: 'cycle',
        dueOn: friday,
        createdAt: back(6),
      },
    },
    {
      ...{
        kind: 'close-atelier',
        because: 'atelier-opened',
        assignee: 'fatma',
        planYear: next,
        subjectKind: 'atelier',
      },
      ...{ subjectId: late, title: 'Naleveratelier Rijnsloot', workAreaId: workAreaId('Rijnsloot') },
      ...{ dueOn: friday, createdAt: back(5) },
    },
    {
      ...about(next, 'Vliethorst', measure('024'), 'Rondje bergingen Stationsblok'),
      ...{
        kind: 'promise',
        because: 'promised-to-resident',
        assignee: 'kees',
        dueOn: today,
        createdAt: back(2),
      },
    },
    {
      ...about(
        year - 1,
        'Vliethorst',
        measureId(`M${String(year - 1).slice(2)}-003`),
        'Koffie-uur De Linde, 14:00',
      ),
      ...{
        kind: 'promise',
        because: 'promised-to-resident',
        assignee: 'kees',
        dueOn: today,
        createdAt: back(4),
      },
    },
  ];
  for (const task of tasks) addTask(chronicle, task);
}
