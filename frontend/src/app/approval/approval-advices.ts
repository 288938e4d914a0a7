import { Component, input } from '@angular/core';
import type { ApprovalView } from '@jaarring/contracts';
import { DayPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { Status } from '../ui/status.ts';
import { AdviceStatus } from './advice-status.ts';
import { dayOf } from './approval-rows.ts';

/** Who advised and why, and whose advice is still awaited and until when. */
@Component({
  selector: 'jr-approval-advices',
  imports: [AdviceStatus, DayPipe, Status],
  template: `
    <h3>{{ t().approval.advice }}</h3>
    <ul class="jr-list">
      @for (advice of advices(); track advice.id) {
        <li>
          <span class="jr-row jr-spread">
            <span class="jr-strong">{{ advice.givenBy ?? t().approval.roles[advice.role] }}</span>
            @if (advice.givenAt; as at) {
              <span class="jr-small jr-muted">{{ dayOf(at) | jrDay: false }}</span>
            }
          </span>
          <span class="jr-row">
            <jr-advice-status [advice]="advice" />
            @if (advice.verdict === null) {
              <span class="jr-small jr-muted"
                >{{ t().approval.noAdvice }} {{ advice.dueOn | jrDay: false }}</span
              >
              @if (advice.required) {
                <jr-status tone="now">{{ t().approval.required }}</jr-status>
              }
            }
          </span>
          @if (advice.remark; as remark) {
            <p class="jr-small">{{ remark }}</p>
          }
        </li>
      } @empty {
        <li class="jr-muted">{{ t().approval.noAdvices }}</li>
      }
    </ul>
  `,
  styles: `
    li {
      display: grid;
      gap: var(--jr-s1);
      padding-block: var(--jr-s2);
    }

    p {
      overflow-wrap: anywhere;
    }
  `,
})
export class ApprovalAdvices {
  readonly advices = input.required<ApprovalView['advices']>();
  protected readonly t = texts();
  protected readonly dayOf = dayOf;
}
