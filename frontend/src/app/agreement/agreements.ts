import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Agreements, AgreementView } from '@jaarring/contracts';
import { CycleChoice } from '../shell/cycle-choice.ts';
import { Session } from '../shell/session.ts';
import { DayPipe, MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { looksOfMeasure } from '../ui/looks.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { State } from '../ui/state/state.ts';
import { Status } from '../ui/status.ts';
import { EditAgreement } from './edit-agreement.ts';
import { LegalBases } from './legal-bases.ts';
import { WithoutAgreement } from './without-agreement.ts';

/** What was promised for a plan year, which measures keep it, and which measures rest on nothing. */
@Component({
  selector: 'jr-agreements',
  imports: [
    DayPipe,
    EditAgreement,
    FourStates,
    Icon,
    LegalBases,
    MatButtonModule,
    MoneyPipe,
    RouterLink,
    State,
    Status,
    WithoutAgreement,
  ],
  templateUrl: './agreements.html',
  styleUrl: './agreements.scss',
})
export class AgreementsPage {
  /** The agreement that the address points at. */
  readonly id = input<string>();

  private readonly choice = inject(CycleChoice);
  private readonly session = inject(Session);
  protected readonly t = texts();
  protected readonly looks = looksOfMeasure;
  protected readonly said = signal('');
  /** The agreement in the form: its id, `new`, or nothing. */
  protected readonly editing = signal<string | null>(null);

  /** The year of an agreement that was asked by its address, otherwise that of the cycle. */
  private readonly asked = httpResource<AgreementView>(() =>
    this.id() ? `/api/agreements/${this.id()}` : undefined,
  );
  protected readonly year = computed(() =>
    this.asked.hasValue() ? this.asked.value().planYear : this.choice.year(),
  );
  protected readonly list = httpResource<Agreements>(() => {
    const planYear = this.year();
    const waits = this.asked.status() === 'loading';
    return planYear === null || waits ? undefined : { url: '/api/agreements', params: { planYear } };
  });
  protected readonly rows = computed(() => (this.list.hasValue() ? this.list.value().agreements : []));
  protected readonly edited = computed(() => this.rows().find(({ id }) => id === this.editing()) ?? null);
  protected readonly mayWrite = computed(() => this.session.can('agreement.write'));
  protected readonly mayChangeBases = computed(() => this.session.can('legalBasis.change'));

  protected short({ amountCents, plannedCents }: AgreementView): number {
    return Math.max(0, (amountCents ?? 0) - plannedCents);
  }

  protected saved({ number }: AgreementView): void {
    this.editing.set(null);
    this.said.set(this.t().agreement.saved(number));
    this.list.reload();
  }
}
