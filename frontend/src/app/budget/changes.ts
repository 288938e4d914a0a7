import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, numberAttribute } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BudgetChanges } from '@jaarring/contracts';
import { headed } from '../shell/page-heading.ts';
import { Session } from '../shell/session.ts';
import { MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { Status } from '../ui/status.ts';
import { BudgetTabs } from './budget-tabs.ts';
import { changeTones } from './change-status.ts';
import { NewChange } from './new-change.ts';

/** The changes of a year's budget: what moved, what waits, and a new one. */
@Component({
  selector: 'jr-budget-changes',
  imports: [BudgetTabs, FourStates, MoneyPipe, NewChange, RouterLink, Status],
  templateUrl: './changes.html',
  styles: `
    .item {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: var(--jr-s2);
      padding-block: var(--jr-s3);
    }
  `,
})
export class BudgetChangesPage {
  readonly year = input.required({ transform: numberAttribute });

  private readonly session = inject(Session);
  protected readonly t = texts();
  protected readonly tones = changeTones;
  protected readonly list = httpResource<BudgetChanges>(() => ({
    url: '/api/budget-changes',
    params: { year: this.year() },
  }));
  protected readonly changes = computed(() => (this.list.hasValue() ? this.list.value().changes : []));
  protected readonly mayPropose = computed(() => this.session.can('budget.proposeChange'));

  constructor() {
    headed(() => this.t().budgetChange.listTitle(this.year()));
  }
}
