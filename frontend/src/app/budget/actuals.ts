import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, numberAttribute, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { RouterLink } from '@angular/router';
import type { Actuals } from '@jaarring/contracts';
import { groupMoney, type MoneyGrouping, moneyGroupings, sumMoney } from '@jaarring/domain';
import { headed } from '../shell/page-heading.ts';
import { Session } from '../shell/session.ts';
import { DayPipe, MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { BookingList } from './booking-list.ts';
import { BudgetTabs } from './budget-tabs.ts';

/** What is planned, committed, paid and expected in a year, by area, complex or programme, down to the booking. */
@Component({
  selector: 'jr-actuals',
  imports: [
    BookingList,
    BudgetTabs,
    DayPipe,
    FourStates,
    Icon,
    MatButtonModule,
    MatButtonToggleModule,
    MatCheckboxModule,
    MoneyPipe,
    RouterLink,
  ],
  templateUrl: './actuals.html',
  styleUrl: './actuals.scss',
})
export class ActualsPage {
  readonly year = input.required({ transform: numberAttribute });

  protected readonly session = inject(Session);
  protected readonly t = texts();
  protected readonly groupings = moneyGroupings;
  protected readonly list = httpResource<Actuals>(() => `/api/budgets/${this.year()}/actuals`);

  protected readonly by = signal<MoneyGrouping>('workArea');
  protected readonly onlyWithout = signal(false);
  /** The measure whose bookings are open. */
  protected readonly open = signal<string | null>(null);

  private readonly known = computed(() => (this.list.hasValue() ? this.list.value() : null));
  protected readonly rows = computed(() =>
    (this.known()?.rows ?? []).filter(({ agreement }) => !this.onlyWithout() || !agreement),
  );
  protected readonly groups = computed(() => groupMoney(this.rows(), this.by()));
  /** Of what is on the screen: the same rows, the same sums, whatever they are grouped by. */
  protected readonly total = computed(() => sumMoney(this.rows()));
  protected readonly isEmpty = computed(() => {
    const known = this.known();
    return known !== null && known.rows.length === 0 && known.unmatched.count === 0;
  });

  constructor() {
    headed(() => this.t().ledger.actualsTitle(this.year()));
  }

  protected toggle(measureId: string): void {
    this.open.update((open) => (open === measureId ? null : measureId));
  }
}
