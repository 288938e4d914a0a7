import type { JsonObject } from '../canonical.ts';
import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import { Refusal } from '../refusal.ts';
import { evaluationOpensOn } from './calendar.ts';
import { gateOf, phaseOf } from './phase.ts';
import type { Gate, Phase } from './phase.ts';
import type { Cycle, CycleArea, GateClosing } from './rows.ts';

/** What is counted before a gate closes; each count must be zero, or is warned about. */
export const factNames = [
  'unansweredQuestions',
  'missingSnapshot',
  'noAtelier',
  'openAteliers',
  'findingsWithoutDestination',
  'undecidedMeasures',
  'decisionsNotFinal',
  'openConditions',
  'approvedMeasuresWithoutBudget',
  'requestedBudgetLines',
  'overspentCeilings',
  'evaluationNotOpenYet',
  'unevaluatedMeasures',
  'runningMeasures',
] as const;

/** The name of something that is counted. */
export type Fact = (typeof factNames)[number];

/** How many there are, and how each is called, with its owner where there is one. */
export type Count = { count: number; names?: readonly string[] };

/** The counts of one work area in one cycle. */
export type Facts = Partial<Record<Fact, Count>>;

/** Something that stands in the way of a gate. */
export type Blocker = Count & { fact: Fact };

/** A step of the year: the gate that closes a phase, what must be zero for it, and what it warns about. */
export type Step = {
  from: Phase;
  to: Phase;
  gate: Gate;
  needsZero: readonly Fact[];
  warns?: readonly Fact[];
};

/** The year as a table. */
export const steps: readonly Step[] = [
  { from: 'monitor', to: 'atelier', gate: 1, needsZero: ['unansweredQuestions', 'missingSnapshot'] },
  {
    from: 'atelier',
    to: 'measures',
    gate: 2,
    needsZero: ['noAtelier', 'openAteliers'],
    warns: ['findingsWithoutDestination'],
  },
  {
    from: 'measures',
    to: 'budget',
    gate: 3,
    needsZero: ['findingsWithoutDestination', 'undecidedMeasures', 'decisionsNotFinal'],
    warns: ['openConditions'],
  },
  {
    from: 'budget',
    to: 'evaluation',
    gate: 4,
    needsZero: [
      'approvedMeasuresWithoutBudget',
      'requestedBudgetLines',
      'overspentCeilings',
      'decisionsNotFinal',
    ],
    warns: ['openConditions'],
  },
  {
    from: 'evaluation',
    to: 'closed',
    gate: 5,
    needsZero: ['evaluationNotOpenYet', 'unevaluatedMeasures', 'decisionsNotFinal'],
    warns: ['runningMeasures'],
  },
];

/** What stands in the way of the gate that closes this phase; empty when it may close. */
export function blockers(phase: Phase, facts: Facts): Blocker[] {
  return counted(stepFrom(phase)?.needsZero ?? [], facts);
}

/** What the gate that closes this phase warns about, without standing in its way. */
export function warnings(phase: Phase, facts: Facts): Blocker[] {
  return counted(stepFrom(phase)?.warns ?? [], facts);
}

/** Which facts have to be counted for the gate that closes this phase. */
export function factsFor(phase: Phase): readonly Fact[] {
  const step = stepFrom(phase);
  return step === undefined ? [] : [...step.needsZero, ...(step.warns ?? [])];
}

function stepFrom(phase: Phase): Step | undefined {
  return steps.find(({ from }) => from === phase);
}

function counted(names: readonly Fact[], facts: Facts): Blocker[] {
  return names.flatMap((fact) => {
    const found = facts[fact];
    // A fact nobody counted is not zero: a gate never closes on what was forgotten.
    if (found === undefined) throw new Error(`The fact ${fact} was not counted.`);
    return found.count === 0 ? [] : [{ fact, ...found }];
  });
}

/** Closes a gate: the area moves to its next phase, or the refusal lists what stands in the way. */
export function closeGate(area: CycleArea, closing: GateClosing, facts: Facts): DomainEvent {
  const { gate } = closing;
  if (gateOf(area.phase) !== gate) {
    throw new Refusal('cycle.wrong-gate', { gate, phase: area.phase, open: gateOf(area.phase) });
  }
  const blocking = blockers(area.phase, facts);
  if (blocking.length > 0) throw new Refusal('cycle.gate-blocked', { gate, blockers: plain(blocking) });
  const warned = warnings(area.phase, facts);
  if (warned.length > 0 && closing.note.trim() === '') {
    throw new Refusal('cycle.warning-needs-note', { gate, warnings: plain(warned) });
  }
  area.phase = stepFrom(phaseOf(gate))!.to;
  return happened('cycle.gate-closed', area.cycleId, {
    gate,
    workAreaId: area.workAreaId,
    phase: area.phase,
    note: closing.note,
    warnings: plain(warned),
  });
}

function plain(list: readonly Blocker[]): JsonObject[] {
  return list.map(({ fact, count, names }) => ({ fact, count, names: names ?? [] }));
}

/** Tells, as a fact, whether it is too early to close the evaluation of a cycle. */
export function evaluationNotOpenYet(cycle: Cycle, today: string): Count {
  return today < cycle.evaluationOpensOn ? { count: 1, names: [cycle.evaluationOpensOn] } : { count: 0 };
}

/** Opens the cycle of a plan year: every work area begins in the monitor phase. */
export function openCycle(
  id: string,
  planYear: number,
  areas: readonly { id: string; workAreaId: string }[],
): { cycle: Cycle; areas: CycleArea[]; event: DomainEvent } {
  if (!Number.isInteger(planYear) || planYear < 2000 || planYear > 2100) {
    throw new Refusal('cycle.year-invalid', { planYear });
  }
  if (areas.length === 0) throw new Refusal('cycle.without-areas', { planYear });
  return {
    cycle: { id, planYear, status: 'open', evaluationOpensOn: evaluationOpensOn(planYear), version: 1 },
    areas: areas.map((area) => ({ ...area, cycleId: id, phase: 'monitor', snapshotId: null, version: 1 })),
    event: happened('cycle.opened', id, { planYear }),
  };
}

/** The plan year of the cycle that follows. */
export function nextPlanYear(planYears: readonly number[], today: string): number {
  return planYears.length === 0 ? Number(today.slice(0, 4)) + 1 : Math.max(...planYears) + 1;
}

/** Closes the cycle when the last of its areas is closed; null while one of them is still under way. */
export function closeCycle(cycle: Cycle, areas: readonly CycleArea[]): DomainEvent | null {
  if (cycle.status !== 'open' || areas.length === 0 || areas.some((area) => area.phase !== 'closed'))
    return null;
  cycle.status = 'closed';
  return happened('cycle.closed', cycle.id, { planYear: cycle.planYear });
}
