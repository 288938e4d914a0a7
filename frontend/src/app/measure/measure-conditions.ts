import { Component, input } from '@angular/core';
import type { MeasureView } from '@jaarring/contracts';
import { dayOf } from '../approval/approval-rows.ts';
import { DayPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { Status } from '../ui/status.ts';

/** What the decisions about a measure depended on: who sees to it, by when, and whether it is done. */
@Component({
  selector: 'jr-measure-conditions',
  imports: [DayPipe, Status],
  template: `
    @if (conditions().length > 0) {
      <h3>{{ t().measure.conditions }}</h3>
      <ul class="jr-list">
        @for (one of conditions(); track $index) {
          <li class="jr-stack">
            <span class="jr-row jr-spread">
              <span>{{ one.condition }}</span>
              @if (one.doneAt; as at) {
                <jr-status tone="ok">{{ t().measure.conditionDone(dayOf(at) | jrDay) }}</jr-status>
              } @else if (one.isTask) {
                <jr-status tone="warn" icon="task_alt">{{ t().measure.conditionOpen }}</jr-status>
              } @else {
                <jr-status tone="plain">{{ t().measure.conditionLater }}</jr-status>
              }
            </span>
            <span class="jr-small jr-muted">{{ t().measure.conditionBy(one.owner, one.dueOn | jrDay) }}</span>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host,
    li {
      display: flex;
      flex-direction: column;
      gap: var(--jr-s1);
    }

    li {
      padding-block: var(--jr-s2);
      overflow-wrap: anywhere;
    }
  `,
})
export class MeasureConditions {
  readonly conditions = input.required<MeasureView['conditions']>();
  protected readonly t = texts();
  protected readonly dayOf = dayOf;
}
