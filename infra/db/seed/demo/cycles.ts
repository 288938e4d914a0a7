import {
  addDays,
  closeCycle,
  closeGate,
  type Cycle,
  type CycleArea,
  cycleDateNames,
  datesFor,
  type Fact,
  factNames,
  type Facts,
  type Gate,
  openCycle,
  phases,
  type Phase,
} from '@jaarring/domain';
import { workAreaId } from '../corporations.ts';
import { at, workday } from '../dutch-time.ts';
import { personId } from '../people.ts';
import { seededId } from '../seeded-id.ts';
import { areaManagerOf } from './actors.ts';
import type { Chronicle } from './chronicle.ts';
import { cycleId, snapshotId } from './cycle-ids.ts';
import { questionRows } from './questions.ts';

/** The work areas of Waardmeer Wonen. */
export const workAreas = ['Vliethorst', 'Meerdrecht', 'Oosterwaal', 'Rijnsloot'] as const;

/** In which phase the areas of a cycle are today, seen from the present year. */
export function phaseToday(offset: number, workArea: string): Phase {
  if (offset === -2) return 'closed';
  if (offset < 1) return 'evaluation';
  return workArea === 'Rijnsloot' ? 'atelier' : 'measures';
}

/** Opens the four cycles, answers their questions, chooses their figures and closes their gates up to today. */
export function playCycles(chronicle: Chronicle): void {
  for (const offset of [-2, -1, 0, 1]) playCycle(chronicle, chronicle.year + offset, offset);
}

function playCycle(chronicle: Chronicle, planYear: number, offset: number): void {
  const opened = at(`${planYear - 2}-12-02`, '09:20');
  const { cycle, areas, event } = openCycle(
    cycleId(planYear),
    planYear,
    workAreas.map((name) => ({
      id: seededId(`cycle-area:${planYear}:${name}`),
      workAreaId: workAreaId(name),
    })),
  );
  chronicle.happened(event, opened, 'noor');
  const dates = datesFor(planYear);
  chronicle.add(
    'cycle_date',
    ...cycleDateNames.map((name) => ({ cycle_id: cycle.id, name, due_on: dates[name] })),
  );
  takeSnapshot(chronicle, planYear, areas);
  questionRows(chronicle, planYear, cycle.id);
  areas.forEach((area, index) => {
    const workArea = workAreas[index]!;
    const until = phases.indexOf(phaseToday(offset, workArea));
    for (let gate = 1; gate <= until; gate++)
      close(chronicle, area, {
        gate: gate as Gate,
        workArea,
        day: gateDay(dates, gate as Gate, index, planYear),
      });
  });
  const closed = closeCycle(cycle, areas);
  if (closed) chronicle.happened(closed, at(gateDay(dates, 5, 3, planYear), '16:30'), 'noor');
  keep(chronicle, cycle, areas);
}

function keep(chronicle: Chronicle, cycle: Cycle, areas: readonly CycleArea[]): void {
  chronicle.add('cycle', {
    ...{ id: cycle.id, plan_year: cycle.planYear, status: cycle.status },
    evaluation_opens_on: cycle.evaluationOpensOn,
  });
  chronicle.add(
    'cycle_area',
    ...areas.map((area) => ({
      ...{ id: area.id, cycle_id: area.cycleId, work_area_id: area.workAreaId },
      ...{ phase: area.phase, snapshot_id: area.snapshotId },
    })),
  );
}

function takeSnapshot(chronicle: Chronicle, planYear: number, areas: readonly CycleArea[]): void {
  const taken = at(workday(`${planYear - 1}-03-02`), '15:00');
  const id = snapshotId(planYear);
  const name = `M${planYear - 1}-v3`;
  chronicle.add('snapshot', { id, name, taken_at: taken, taken_by: personId('noor') });
  chronicle.happened(
    { kind: 'snapshot.taken', subjectKind: 'snapshot', subjectId: id, data: { name } },
    taken,
    'noor',
  );
  for (const area of areas) {
    area.snapshotId = id;
    const data = { workAreaId: area.workAreaId, snapshotId: id };
    const event = {
      kind: 'cycle.snapshot-chosen',
      subjectKind: 'cycle',
      subjectId: area.cycleId,
      data,
    } as const;
    chronicle.happened(event, taken, 'noor');
  }
}

/** Gates close on their day or a few days before; the smaller areas follow the larger ones. */
function gateDay(dates: ReturnType<typeof datesFor>, gate: Gate, index: number, planYear: number): string {
  if (gate === 5) return workday(addDays(`${planYear + 1}-12-08`, index));
  return workday(addDays(dates[`gate${gate}`], -[0, 1, 2, 3][index]! * 2));
}

/** Who closes each gate: the function that the permissions name. */
function closerOf(gate: Gate, workArea: string): string {
  if (gate === 1) return 'ruud';
  if (gate === 2) return areaManagerOf(workArea);
  return gate === 5 ? 'noor' : 'marleen';
}

type Closing = { gate: Gate; workArea: string; day: string };

function close(chronicle: Chronicle, area: CycleArea, { gate, workArea, day }: Closing): void {
  const by = closerOf(gate, workArea);
  const when = at(day, '15:15');
  const note = gate === 2 && workArea === 'Meerdrecht' ? 'Eén bevinding krijgt later haar bestemming.' : '';
  const facts = Object.fromEntries(factNames.map((name: Fact) => [name, { count: 0 }])) as Facts;
  const closing = {
    ...{
      id: seededId(`gate:${area.id}:${gate}`),
      cycleId: area.cycleId,
      workAreaId: area.workAreaId,
      gate,
      note,
    },
    ...{ closedBy: personId(by), closedAt: new Date(when) },
  };
  chronicle.happened(closeGate(area, closing, facts), when, by);
  chronicle.add('gate_closing', {
    ...{ id: closing.id, cycle_id: area.cycleId, work_area_id: area.workAreaId, gate, note },
    ...{ closed_by: closing.closedBy, closed_at: when },
  });
}
