import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { Cycles } from '@jaarring/contracts';
import { isBefore, type Phase } from '@jaarring/domain';
import type { PhaseState } from '../ui/phase-arc.ts';
import { Session } from './session.ts';

/** A phase of the year that has an arc of its own; `closed` comes after the last. */
export type RingPhase = Exclude<Phase, 'closed'>;

/** The five phases in the order of the year. */
export const ringPhases: readonly RingPhase[] = ['monitor', 'atelier', 'measures', 'budget', 'evaluation'];

/** The cycle the reader looks at: `?cyclus=2027` in the address, otherwise the one that decides today. */
@Injectable({ providedIn: 'root' })
export class CycleChoice {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap);
  private readonly answer = httpResource<Cycles>(() => (this.session.me() ? '/api/cycles' : undefined));
  private readonly known = computed(() => (this.answer.hasValue() ? this.answer.value() : null));

  readonly cycles = computed(() => this.known()?.cycles ?? []);
  /** How many measures were at work in each earlier year, oldest first. */
  readonly earlier = computed(() => this.known()?.earlier ?? []);
  readonly cycle = computed(() => {
    const asked = Number(this.query()?.get('cyclus'));
    const ofYear = (year: number | undefined) => this.cycles().find(({ planYear }) => planYear === year);
    return ofYear(asked) ?? ofYear(this.known()?.years.decides) ?? this.cycles()[0] ?? null;
  });
  readonly year = computed(() => this.cycle()?.planYear ?? null);
  /** A closed cycle can be read and not changed; the server says so as well. */
  readonly readOnly = computed(() => this.cycle()?.status === 'closed');

  choose(planYear: number): Promise<boolean> {
    return this.router.navigate([], { queryParams: { cyclus: planYear }, queryParamsHandling: 'merge' });
  }

  stateOf(phase: RingPhase): PhaseState {
    return phaseState(phase, this.cycle()?.areas.map((area) => area.phase) ?? []);
  }

  /** Where an act on something of this cycle and area lands; null while the cycles are not known. */
  placeIn(cycleId: string, workAreaId: string): { workAreaId: string; phase: Phase } | null {
    const cycle = this.cycles().find(({ id }) => id === cycleId);
    const phase = cycle?.areas.find((area) => area.workAreaId === workAreaId)?.phase;
    return phase ? { workAreaId, phase } : null;
  }

  /** Asks again, after a gate closed or a cycle opened. */
  refresh(): void {
    this.answer.reload();
  }
}

/** How far a phase is, when areas move at their own pace: done when all are past it, running as soon as one is in it. */
export function phaseState(phase: RingPhase, areas: readonly Phase[]): PhaseState {
  if (areas.length === 0) return 'next';
  if (areas.every((area) => isBefore(phase, area))) return 'done';
  return areas.every((area) => isBefore(area, phase)) ? 'next' : 'running';
}
