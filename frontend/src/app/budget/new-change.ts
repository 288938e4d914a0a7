import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { Router } from '@angular/router';
import type { BudgetChangeView, BudgetView, DraftChange } from '@jaarring/contracts';
import { Sending } from '../shell/sending.ts';
import { money } from '../texts/notation.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { MoneyField } from '../ui/money-field.ts';
import { RefusalNotice } from '../ui/refusal.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { itemsFor, placesOf } from './change-items.ts';

const SHORTEST = 3;

/** Drafts a change: where the money comes from, where it goes, how much and why. */
@Component({
  selector: 'jr-new-change',
  imports: [
    FormsModule,
    FourStates,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    MoneyField,
    RefusalNotice,
  ],
  templateUrl: './new-change.html',
  providers: [Sending],
})
export class NewChange {
  readonly year = input.required<number>();

  private readonly router = inject(Router);
  private readonly choice = inject(LanguageChoice);
  protected readonly sending = inject(Sending);
  protected readonly t = this.choice.texts;
  protected readonly budget = httpResource<BudgetView>(() => `/api/budgets/${this.year()}`);

  protected readonly from = signal<string | null>(null);
  protected readonly to = signal<string | null>(null);
  protected readonly amountCents = signal<number | null>(null);
  protected readonly title = signal('');
  protected readonly reason = signal('');

  protected readonly ceilings = computed(() => {
    const { budgetChange, budget } = this.t();
    return (this.known()?.ceilings ?? []).map(({ id, programme, workArea, roomCents }) => ({
      id,
      name: budgetChange.ceilingOption(programme, workArea, budget.roomLeft(this.money(roomCents))),
    }));
  });
  protected readonly lines = computed(() => {
    const budget = this.known();
    if (!budget) return [];
    const places = placesOf(budget);
    return budget.lines
      .filter(({ id }) => places.has(id))
      .map(({ id, measureNumber, measureTitle, amountCents }) => ({
        id,
        name: this.t().budgetChange.lineOption(`${measureNumber} ${measureTitle}`, this.money(amountCents)),
      }));
  });
  private readonly known = computed(() => (this.budget.hasValue() ? this.budget.value() : null));
  private readonly items = computed(() => {
    const [budget, cents] = [this.known(), this.amountCents()];
    if (!budget || cents === null || !Number.isSafeInteger(cents) || cents <= 0) return null;
    const places = placesOf(budget);
    const [from, to] = [places.get(this.from() ?? ''), places.get(this.to() ?? '')];
    return from && to ? itemsFor(from, to, cents) : null;
  });
  /** Why the two places do not go together; empty while there is nothing to say. */
  protected readonly why = computed(() => {
    if (this.from() === null || this.to() === null || !this.amountCents()) return '';
    if (this.from() === this.to()) return this.t().budgetChange.samePlace;
    return this.items() === null ? this.t().budgetChange.notPossible : '';
  });
  protected readonly canSend = computed(
    () =>
      this.items() !== null &&
      this.title().trim().length >= SHORTEST &&
      this.reason().trim().length >= SHORTEST,
  );

  protected async draft(): Promise<void> {
    const items = this.items();
    // Enter in a field submits too, past a button that is disabled
    if (!this.canSend() || items === null || this.sending.busy()) return;
    const body: DraftChange = { year: this.year(), title: this.title(), reason: this.reason(), items };
    const made = await this.sending.send<BudgetChangeView>('POST', '/api/budget-changes', body);
    if (made) await this.router.navigate(['/begroting/wijzigingen', made.id]);
  }

  private money(cents: number): string {
    return money(cents, this.choice.language());
  }
}
