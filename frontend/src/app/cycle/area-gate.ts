import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import type { CloseGate, CycleView, GateClosed } from '@jaarring/contracts';
import { permissions } from '@jaarring/domain';
import { Session } from '../shell/session.ts';
import { DayPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { BlockerList } from '../ui/blocker-list.ts';
import { confirming } from '../ui/confirm/confirm.ts';
import { blockersOf } from './gate-blockers.ts';
import { Sending } from '../shell/sending.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/** The gate that is open for an area: what stands in its way, and closing it with a note. */
@Component({
  selector: 'jr-area-gate',
  imports: [
    BlockerList,
    DayPipe,
    FormsModule,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    RefusalNotice,
  ],
  templateUrl: './area-gate.html',
  styles: '.closing { padding-block: var(--jr-s2); }',
  providers: [Sending],
})
export class AreaGate {
  readonly cycleId = input.required<string>();
  readonly area = input.required<CycleView['areas'][number]>();
  readonly closed = output<GateClosed>();

  private readonly session = inject(Session);
  private readonly choice = inject(LanguageChoice);
  private readonly ask = confirming();
  protected readonly sending = inject(Sending);
  protected readonly t = this.choice.texts;

  protected readonly gate = computed(() => this.area().gate);
  protected readonly list = computed(() => blockersOf(this.area(), this.t(), this.choice.language()));
  protected readonly note = linkedSignal<string, string>({
    source: () => `${this.area().id} ${this.area().phase}`,
    computation: () => '',
  });
  protected readonly mayClose = computed(() => {
    const [gate, { workAreaId, phase }] = [this.gate(), this.area()];
    return gate !== null && this.session.can(`cycle.closeGate${gate}`, { workAreaId, phase });
  });
  /** Who closes this gate, for whoever may not. */
  protected readonly who = computed(() => {
    const gate = this.gate();
    if (gate === null) return '';
    const words = this.t().approval.roles;
    return permissions[`cycle.closeGate${gate}`].roles.map((role) => words[role].toLowerCase()).join(', ');
  });
  /** Why the button is closed, or null when it is not. */
  protected readonly whyNot = computed(() => {
    const { blockers, warnings } = this.area();
    if (blockers.length > 0) return this.t().cycle.blocked;
    return warnings.length > 0 && this.note().trim() === '' ? this.t().cycle.needsNote : null;
  });

  protected async close(gate: number): Promise<void> {
    const { workArea, workAreaId, phase, version } = this.area();
    const words = this.t().cycle;
    const name = phase === 'closed' ? '' : this.t().common.phases[phase].toLowerCase();
    const agreed = await this.ask({
      heading: words.ask.heading(gate, workArea),
      consequences: [
        { icon: 'flag', text: words.ask.phase(name) },
        { icon: 'lock', text: words.ask.fixed },
        { icon: 'task_alt', text: words.ask.tasks },
      ],
      act: words.closeGate(gate),
      cancel: words.ask.cancel,
    });
    if (!agreed) return;
    const body: CloseGate = { workAreaId, note: this.note(), version };
    const path = `/api/cycles/${this.cycleId()}/gates/${gate}`;
    const closed = await this.sending.send<GateClosed>('POST', path, body);
    if (closed) this.closed.emit(closed);
  }
}
