import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Cycles, CycleView, GateClosed, OpenCycle } from '@jaarring/contracts';
import { gateOf, isBefore, questions } from '@jaarring/domain';
import { CycleChoice, ringPhases } from '../shell/cycle-choice.ts';
import { headed } from '../shell/page-heading.ts';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { DayPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { Gate } from '../ui/gate.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { AreaGate } from './area-gate.ts';
import { AreaSnapshot } from './area-snapshot.ts';
import { QuestionForm } from './question.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/** A cycle: areas against phases, and for the chosen area its questions, its figures and the gate that is open. */
@Component({
  selector: 'jr-cycle',
  imports: [
    AreaGate,
    AreaSnapshot,
    DayPipe,
    FourStates,
    Gate,
    MatButtonModule,
    QuestionForm,
    RefusalNotice,
    RouterLink,
  ],
  providers: [Sending],
  templateUrl: './cycle.html',
  styleUrl: './cycle.scss',
})
export class CyclePage {
  /** The plan year in the address; without one the cycle that the top bar shows. */
  readonly year = input<string>();
  /** `?gebied=`: the area whose work is shown. */
  readonly gebied = input<string>();

  private readonly choice = inject(CycleChoice);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  protected readonly questions = questions;
  protected readonly said = signal('');

  protected readonly list = httpResource<Cycles>(() => '/api/cycles');
  protected readonly all = computed(() => (this.list.hasValue() ? this.list.value().cycles : []));
  protected readonly planYear = computed(() => Number(this.year() ?? this.choice.year()));
  private readonly id = computed(() => this.all().find(({ planYear }) => planYear === this.planYear())?.id);
  protected readonly one = httpResource<CycleView>(() =>
    this.id() ? `/api/cycles/${this.id()}` : undefined,
  );
  protected readonly unknown = computed(() => this.list.hasValue() && !this.id());
  /** What the page waits for: first which cycles there are, then the one of this year. */
  protected readonly waits = computed(() => (this.id() ? this.one : this.list));

  /** The year that may be opened next, for who opens years. */
  protected readonly opens = computed(() =>
    this.list.hasValue() && this.session.can('cycle.open') ? this.list.value().nextPlanYear : null,
  );
  private readonly areas = computed(() => (this.one.hasValue() ? this.one.value().areas : []));
  protected readonly area = computed(
    () => this.areas().find(({ workAreaId }) => workAreaId === this.gebied()) ?? this.areas()[0],
  );
  protected readonly waiting = computed(() => this.areas().filter(({ gate }) => gate !== null));
  protected readonly free = computed(() => this.waiting().filter(({ blockers }) => blockers.length === 0));
  protected readonly board = computed(() =>
    this.areas().map((area) => ({ area, cells: ringPhases.map((phase) => this.cellOf(area, phase)) })),
  );
  protected readonly phases = ringPhases;
  protected readonly may = computed(() => {
    const area = this.area();
    const open = this.one.hasValue() && this.one.value().status === 'open';
    if (!area || !open) return { answer: false, choose: false };
    const place = { workAreaId: area.workAreaId, phase: area.phase };
    return {
      answer: this.session.can('cycle.answer', place),
      choose: this.session.can('cycle.chooseSnapshot', place),
    };
  });

  constructor() {
    headed(() => (this.one.hasValue() ? this.t().cycle.titleOf(this.one.value().planYear) : null));
  }

  /** After a gate closed the ring and the menu tell it too. */
  protected told(closed: GateClosed): void {
    const gate = gateOf(closed.phase);
    const words = this.t().cycle;
    const shut = words.closedNow((gate ?? 6) - 1);
    this.said.set(closed.openedPlanYear ? `${shut} ${words.openedYear(closed.openedPlanYear)}` : shut);
    this.choice.refresh();
    this.list.reload();
    this.one.reload();
  }

  protected async open(planYear: number): Promise<void> {
    const body: OpenCycle = { planYear };
    if (!(await this.sending.send('POST', '/api/cycles', body))) return;
    this.said.set(this.t().cycle.opened(planYear));
    this.choice.refresh();
    this.list.reload();
    await this.router.navigate(['/cyclus', planYear]);
  }

  private cellOf(area: CycleView['areas'][number], phase: (typeof ringPhases)[number]) {
    const number = gateOf(phase)!;
    const closing = area.closings.find(({ gate }) => gate === number);
    const due = this.one.value()?.dates.find(({ name }) => name === `gate${number}`)?.dueOn ?? null;
    const on = closing?.closedAt.slice(0, 10) ?? due;
    if (isBefore(phase, area.phase)) return { number, gate: 'done', state: 'done', on } as const;
    if (phase === area.phase) return { number, gate: 'open', state: 'running', on } as const;
    return { number, gate: 'later', state: 'next', on } as const;
  }
}
