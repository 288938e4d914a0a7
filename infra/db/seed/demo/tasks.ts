import {
  addDays,
  datesFor,
  evaluationOpensOn,
  type Role,
  type TaskKind,
  workdayUpTo,
} from '@jaarring/domain';
import { workAreaId } from '../corporations.ts';
import { at, workday } from '../dutch-time.ts';
import { seededId } from '../seeded-id.ts';
import type { Chronicle } from './chronicle.ts';
import { cycleId } from './cycle-ids.ts';
import { phaseToday, workAreas } from './cycles.ts';
import { deskTasks } from './desk-tasks.ts';
import { measureId, type Played } from './play-measure.ts';
import { addTask } from './task-rows.ts';

/** Hands out what is open today: by the phase of every area, by every request, and what people promised. */
export function handOutTasks(chronicle: Chronicle, played: readonly Played[]): void {
  phaseTasks(chronicle);
  requestTasks(chronicle, played);
  moneyTasks(chronicle, played);
  deskTasks(chronicle);
  forgottenReceipt(chronicle);
}

/** Who moves in which phase: as the product hands it out when a gate closes. */
const moves = {
  atelier: [['close-gate', 'areaManager', 'gate2']],
  measures: [
    ['propose-measure', 'areaManager', 'gate3'],
    ['close-gate', 'director', 'gate3'],
  ],
  evaluation: [
    ['evaluate', 'areaManager', 'gate5'],
    ['close-gate', 'policyOfficer', 'gate5'],
  ],
} as const;

function phaseTasks(chronicle: Chronicle): void {
  for (const offset of [-1, 0, 1]) {
    const planYear = chronicle.year + offset;
    const dates = datesFor(planYear);
    for (const workArea of workAreas) {
      const phase = phaseToday(offset, workArea) as keyof typeof moves;
      const entered = phase === 'evaluation' ? dates.gate4 : phase === 'measures' ? dates.gate2 : dates.gate1;
      for (const [kind, role, due] of moves[phase])
        addTask(chronicle, {
          ...{
            kind,
            role,
            because: 'gate-closed',
            subjectKind: 'cycle',
            subjectId: cycleId(planYear),
            planYear,
          },
          ...{ title: workArea, workAreaId: workAreaId(workArea), dueOn: dates[due] },
          notBefore: phase === 'evaluation' ? evaluationOpensOn(planYear) : null,
          createdAt: at(entered, '15:15'),
        });
    }
  }
}

/** Every open request: of the advisers who still have to speak, or of who decides. */
function requestTasks(chronicle: Chronicle, played: readonly Played[]): void {
  const advices = chronicle.rows('advice');
  for (const request of chronicle.rows('approval_request')) {
    if (request['status'] !== 'open') continue;
    const { plan, measure } = played.find((one) => one.measure.id === request['subject_id'])!;
    const missing = advices.filter((one) => one['request_id'] === request['id'] && one['verdict'] === null);
    const give = (kind: TaskKind, role: Role, dueOn: string, when: string) =>
      addTask(chronicle, {
        ...{ kind, role, dueOn, createdAt: when, subjectKind: 'approval', subjectId: String(request['id']) },
        ...{ because: kind === 'decide' ? 'advices-complete' : 'measure-submitted', title: measure.title },
        ...{ planYear: plan.planYear, workAreaId: measure.workAreaId },
      });
    const asked = at(plan.submittedOn!, '11:31');
    for (const one of missing)
      give('advise', one['role'] as Role, workday(addDays(chronicle.today, 1)), asked);
    if (missing.length === 0)
      give(
        'decide',
        request['decides'] as Role,
        datesFor(plan.planYear).gate3,
        at(addDays(chronicle.today, -1), '12:20'),
      );
  }
}

/** Approved without a line, or with a line that waits for approval. */
function moneyTasks(chronicle: Chronicle, played: readonly Played[]): void {
  const next = chronicle.year + 1;
  for (const { plan, measure } of played.filter((one) => one.plan.planYear === next && one.plan.decision)) {
    const about = { planYear: next, workAreaId: measure.workAreaId, title: measure.title };
    const dueOn = workdayUpTo(`${chronicle.year}-10-30`);
    if (plan.money === 'requested')
      addTask(chronicle, {
        ...{ ...about, dueOn, kind: 'approve-budget', because: 'line-requested', role: 'manager' },
        ...{ subjectKind: 'budget-line', subjectId: seededId(`budget-line:${plan.number}:${next}`) },
        createdAt: at(plan.decision!.on, '17:20'),
      });
    if (!plan.money && ['approved', 'conditional'].includes(measure.status))
      addTask(chronicle, {
        ...{ ...about, dueOn, kind: 'request-budget', because: 'measure-approved', role: 'areaManager' },
        ...{ subjectKind: 'measure', subjectId: measure.id, createdAt: at(plan.decision!.on, '17:10') },
      });
  }
}

/** Story 12: twice asked for the receipts of the moestuin, then closed with a remark. */
function forgottenReceipt(chronicle: Chronicle): void {
  const planYear = chronicle.year - 1;
  const subjectId = measureId(`M${String(planYear).slice(2)}-032`);
  const told = [
    ['Vraag de bonnen van de moestuin Dichterspoort', '11-10', '11-24'],
    ['Herinner aan de bonnen van de moestuin Dichterspoort', '12-01', '12-15'],
  ] as const;
  told.forEach(([title, created, due], index) =>
    addTask(chronicle, {
      ...{
        kind: 'promise',
        because: 'promised-to-resident',
        subjectKind: 'measure',
        subjectId,
        planYear,
        title,
      },
      ...{ workAreaId: workAreaId('Meerdrecht'), assignee: 'samira', dueOn: `${planYear}-${due}` },
      ...{
        createdAt: at(`${planYear}-${created}`),
        doneAt: at(`${planYear + index}-${index ? '01-12' : '12-01'}`, '16:00'),
      },
    }),
  );
}
