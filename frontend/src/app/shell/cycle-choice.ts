import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { Session } from './session.ts';

/** The five phases of the year, in order. */
export const phases = ['monitor', 'atelier', 'measures', 'budget', 'evaluation'] as const;
export type Phase = (typeof phases)[number];
export type PhaseState = 'done' | 'running' | 'next';

/** A cycle as the frame needs it: its plan year, whether it is closed, and how far each phase is. */
export interface CycleInView {
  readonly id: string;
  readonly planYear: number;
  readonly closed: boolean;
  readonly phases: readonly { readonly phase: Phase; readonly state: PhaseState }[];
}

/** The cycle the reader looks at: `?cyclus=2026` in the address, otherwise the one that decides now. */
@Injectable({ providedIn: 'root' })
export class CycleChoice {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap);
  private readonly answer = httpResource<readonly CycleInView[]>(() =>
    this.session.me() ? '/api/cycles' : undefined,
  );

  readonly cycles = computed(() => (this.answer.hasValue() ? this.answer.value() : []));
  readonly cycle = computed(() => {
    const year = Number(this.query()?.get('cyclus'));
    const cycles = this.cycles();
    return cycles.find(({ planYear }) => planYear === year) ?? newestOpen(cycles);
  });
  readonly year = computed(() => this.cycle()?.planYear ?? null);

  choose(planYear: number): Promise<boolean> {
    return this.router.navigate([], { queryParams: { cyclus: planYear }, queryParamsHandling: 'merge' });
  }

  stateOf(phase: Phase): PhaseState {
    return this.cycle()?.phases.find((one) => one.phase === phase)?.state ?? 'next';
  }
}

function newestOpen(cycles: readonly CycleInView[]): CycleInView | null {
  const byYear = [...cycles].sort((one, other) => other.planYear - one.planYear);
  return byYear.find(({ closed }) => !closed) ?? byYear[0] ?? null;
}
