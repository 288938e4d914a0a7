import type { Cycles } from '@jaarring/contracts';
import { addDays, daysBetween, gateOf, isBefore } from '@jaarring/domain';
import { phaseState, type RingPhase, ringPhases } from '../shell/cycle-choice.ts';
import type { PhaseState } from '../ui/phase-arc.ts';
import type { RingArc, RingGate } from '../ui/year-ring/year-ring.ts';

type Cycle = Cycles['cycles'][number];

/** How far a phase of a cycle is: how many of its areas are past it, and when its gate is due. */
export interface PhaseProgress {
  readonly phase: RingPhase;
  readonly number: 1 | 2 | 3 | 4 | 5;
  readonly state: PhaseState;
  readonly past: number;
  readonly total: number;
  readonly dueOn: string | null;
}

/** The five phases of a cycle with how far each is. */
export function progressOf(cycle: Cycle): PhaseProgress[] {
  const areas = cycle.areas.map(({ phase }) => phase);
  return ringPhases.map((phase) => ({
    phase,
    number: gateOf(phase)!,
    state: phaseState(phase, areas),
    past: areas.filter((area) => isBefore(phase, area)).length,
    total: areas.length,
    dueOn: dueOn(cycle, phase),
  }));
}

/**
 * The phases of every open cycle as stretches of days. A phase begins the day after the gate before it; the monitor
 * begins with the year of its gate, the evaluation on the day that it opens.
 */
export function arcsOf(cycles: readonly Cycle[]): RingArc[] {
  return cycles.filter(isOpen).flatMap((cycle) =>
    progressOf(cycle).flatMap(({ phase, state, past, total, dueOn: to }) => {
      const from = beginsOn(cycle, phase);
      if (!from || !to || from > to) return [];
      const progress = state === 'running' ? { progress: past / total } : {};
      return [{ planYear: cycle.planYear, phase, from, to, state, ...progress }];
    }),
  );
}

/** The gates of every open cycle on their dates: closed, the next one, or later. */
export function gatesOf(cycles: readonly Cycle[]): RingGate[] {
  const words = { done: 'done', running: 'open', next: 'later' } as const;
  return cycles
    .filter(isOpen)
    .flatMap((cycle) =>
      progressOf(cycle).flatMap(({ number, state, dueOn: on }) =>
        on ? [{ number, on, state: words[state] }] : [],
      ),
    );
}

/**
 * The phase whose gate is next to close, and in how many days. An area that is behind holds only itself up: the gate
 * whose day is still to come is the next one. Only when none is to come, the first that is overdue counts, in negative days.
 */
export function nextGate(
  cycle: Cycle,
  today: string,
): { phase: RingPhase; number: number; days: number } | null {
  const open = progressOf(cycle).filter(({ state, dueOn: on }) => state !== 'done' && on !== null);
  const next = open.find(({ dueOn: on }) => on! >= today) ?? open[0];
  if (!next?.dueOn) return null;
  return { phase: next.phase, number: next.number, days: daysBetween(today, next.dueOn) };
}

function isOpen({ status }: Cycle): boolean {
  return status === 'open';
}

function dueOn({ dates }: Cycle, phase: RingPhase): string | null {
  return dates.find(({ name }) => name === `gate${gateOf(phase)}`)?.dueOn ?? null;
}

function beginsOn(cycle: Cycle, phase: RingPhase): string | null {
  if (phase === 'evaluation') return cycle.evaluationOpensOn;
  const before = ringPhases[ringPhases.indexOf(phase) - 1];
  const gate = dueOn(cycle, before ?? phase);
  if (!gate) return null;
  return before ? addDays(gate, 1) : `${gate.slice(0, 4)}-01-01`;
}
