import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CycleProgress } from '@jaarring/contracts';
import { CycleChoice } from '../shell/cycle-choice.ts';
import { Session } from '../shell/session.ts';
import { DayPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { PhaseArc } from '../ui/phase-arc.ts';
import { YearRing } from '../ui/year-ring/year-ring.ts';
import { arcsOf, gatesOf, nextGate, progressOf } from './ring-of-year.ts';

/** Where the year is: the ring with all open cycles and the years before, and how far each phase of this cycle is. */
@Component({
  selector: 'jr-year-so-far',
  imports: [DayPipe, PhaseArc, RouterLink, YearRing],
  templateUrl: './year-so-far.html',
  styleUrl: './year-so-far.scss',
})
export class YearSoFar {
  protected readonly session = inject(Session);
  protected readonly choice = inject(CycleChoice);
  protected readonly t = texts();
  private readonly progress = httpResource<CycleProgress>(() => {
    const id = this.choice.cycle()?.id;
    return id && `/api/cycles/${id}/progress`;
  });

  private readonly counted = computed(() => (this.progress.hasValue() ? this.progress.value().phases : []));
  protected readonly phases = computed(() => {
    const cycle = this.choice.cycle();
    return (cycle ? progressOf(cycle) : []).map((phase) => ({
      ...phase,
      counted: this.counted().find((one) => one.phase === phase.phase) ?? null,
    }));
  });
  protected readonly arcs = computed(() =>
    arcsOf(this.choice.cycles()).map((arc) => {
      const isOwn = arc.planYear === this.choice.year() && arc.state === 'running';
      const counted = this.counted().find(({ phase }) => phase === arc.phase);
      return isOwn && counted?.total ? { ...arc, progress: counted.done / counted.total } : arc;
    }),
  );
  protected readonly gates = computed(() => gatesOf(this.choice.cycles()));
  protected readonly years = computed(() => {
    const earlier = this.choice.earlier();
    const most = Math.max(...earlier.map(({ measures }) => measures));
    return earlier.map(({ year, measures }) => ({ year, effort: measures / most }));
  });
  protected readonly next = computed(() => {
    const cycle = this.choice.cycle();
    return cycle && nextGate(cycle, this.session.today());
  });
}
