import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Agreements } from '@jaarring/contracts';
import { MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { Status } from '../ui/status.ts';

/** The measures of the year without an agreement: those that rest on nothing first, then the exceptions with their reason. */
@Component({
  selector: 'jr-without-agreement',
  imports: [MoneyPipe, RouterLink, Status],
  template: `
    <h2>{{ t().agreement.without }}</h2>
    @if (inOrder().length > 0) {
      <p class="jr-small jr-muted">{{ t().agreement.withoutWhy }}</p>
    }
    <ul class="jr-list jr-airy">
      @for (one of inOrder(); track one.id) {
        <li>
          <p class="jr-row jr-spread">
            <a [routerLink]="['/maatregelen', one.id]">{{ one.number }} {{ one.title }}</a>
            @if (one.isExcused) {
              <jr-status tone="info">{{ t().agreement.excused }}</jr-status>
            } @else {
              <jr-status tone="warn">{{ t().agreement.uncovered }}</jr-status>
            }
          </p>
          <p class="jr-small jr-muted">
            {{ one.workArea }} · {{ t().measure.statuses[one.status] }} · {{ one.amountCents | jrMoney }}
          </p>
          @if (one.isExcused) {
            <p class="jr-small">{{ one.exception }}</p>
          }
        </li>
      } @empty {
        <li class="jr-muted">{{ t().agreement.withoutNone }}</li>
      }
    </ul>
  `,
})
export class WithoutAgreement {
  readonly without = input.required<Agreements['without']>();
  protected readonly t = texts();
  protected readonly inOrder = computed(() =>
    this.without().toSorted((one, other) => Number(one.isExcused) - Number(other.isExcused)),
  );
}
