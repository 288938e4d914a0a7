import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import type { BudgetView, RequestLine } from '@jaarring/contracts';
import { Sending } from '../shell/sending.ts';
import { money } from '../texts/notation.ts';
import { MoneyPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { MoneyField } from '../ui/money-field.ts';
import type { CeilingView } from './budget-groups.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/** A decided measure that has no money yet, and the form that asks for it under a ceiling of its own work area. */
@Component({
  selector: 'jr-request-line',
  imports: [
    FormsModule,
    MatButtonModule,
    MatFormFieldModule,
    MatSelectModule,
    MoneyField,
    MoneyPipe,
    RefusalNotice,
    RouterLink,
  ],
  templateUrl: './request-line.html',
  styleUrl: './request-line.scss',
  providers: [Sending],
})
export class RequestLineForm {
  readonly year = input.required<number>();
  readonly measure = input.required<BudgetView['unfunded'][number]>();
  /** The ceilings of the work area of the measure. */
  readonly ceilings = input.required<CeilingView[]>();
  readonly mayRequest = input.required<boolean>();
  readonly waits = input(false);
  /** Tells what was asked, in a sentence. */
  readonly changed = output<string>();

  private readonly choice = inject(LanguageChoice);
  protected readonly sending = inject(Sending);
  protected readonly t = this.choice.texts;
  protected readonly name = computed(() => `${this.measure().number} ${this.measure().title}`);
  /**
   * The ceiling that was chosen stays chosen while it exists, also after the list was read again; it begins at the one
   * from which the adopted scenario pays the measure.
   */
  protected readonly ceilingId = linkedSignal<string[], string | null>({
    source: () => this.ceilings().map(({ id }) => id),
    computation: (ids, before) =>
      ids.find((id) => id === before?.value) ??
      ids.find((id) => id === this.measure().scenarioCeilingId) ??
      ids[0] ??
      null,
  });
  /** Starts at what the measure costs; what was typed stays until that cost is another one. */
  protected readonly amountCents = linkedSignal<number, number | null>({
    source: () => this.measure().costCents,
    computation: (cost) => cost,
  });
  protected readonly canSend = computed(
    () => this.measure().decisionFinal && this.ceilingId() !== null && (this.amountCents() ?? 0) > 0,
  );

  protected option({ programme, roomCents }: CeilingView): string {
    const { budget } = this.t();
    const amount = money(Math.abs(roomCents), this.choice.language());
    return budget.ceilingOption(programme, roomCents < 0 ? budget.tooMuch(amount) : budget.roomLeft(amount));
  }

  protected async request(): Promise<void> {
    const ceilingId = this.ceilingId();
    const amountCents = this.amountCents();
    // Enter in a field submits too, past a button that is disabled
    if (!this.canSend() || this.sending.busy() || this.waits() || ceilingId === null || amountCents === null)
      return;
    const body: RequestLine = { measureId: this.measure().measureId, ceilingId, amountCents };
    const said = this.t().budget.requested(this.name());
    if (await this.sending.send('POST', '/api/budget-lines', body)) this.changed.emit(said);
  }
}
