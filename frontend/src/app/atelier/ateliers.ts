import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Ateliers, Findings } from '@jaarring/contracts';
import { CycleChoice } from '../shell/cycle-choice.ts';
import { Session } from '../shell/session.ts';
import { DayPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { Status } from '../ui/status.ts';
import { iconOfStatus, toneOfStatus } from './look-of-status.ts';
import { PrepareAtelierForm } from './prepare.ts';

/** The workshops of the chosen cycle, what came out of each, and the findings that still go nowhere. */
@Component({
  selector: 'jr-ateliers',
  imports: [DayPipe, FourStates, MatButtonModule, PrepareAtelierForm, RouterLink, Status],
  templateUrl: './ateliers.html',
  styleUrl: './ateliers.scss',
})
export class AteliersPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly choice = inject(CycleChoice);
  protected readonly t = texts();
  protected readonly tones = toneOfStatus;
  protected readonly icons = iconOfStatus;
  protected readonly preparing = signal(false);

  protected readonly cycle = this.choice.cycle;
  private readonly ofCycle = (url: string) => {
    const cycle = this.cycle();
    return cycle ? { url, params: { cycleId: cycle.id } } : { url };
  };
  protected readonly list = httpResource<Ateliers>(() => this.ofCycle('/api/ateliers'));
  protected readonly open = httpResource<Findings>(() => {
    const { url, params } = this.ofCycle('/api/findings');
    return { url, params: { ...params, undestined: true } };
  });
  protected readonly all = computed(() => (this.list.hasValue() ? this.list.value().ateliers : []));
  protected readonly closed = computed(() => this.all().filter(({ status }) => status === 'closed'));
  protected readonly findings = computed(() => (this.open.hasValue() ? this.open.value().findings : []));
  /** The areas of this cycle where I may prepare a workshop now. */
  protected readonly areas = computed(() =>
    (this.cycle()?.areas ?? []).filter(({ workAreaId, phase }) =>
      this.session.can('atelier.prepare', { workAreaId, phase }),
    ),
  );

  protected goTo(id: string): void {
    void this.router.navigate(['/atelier', id]);
  }
}
