import { Component, input } from '@angular/core';
import { MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { Status } from '../ui/status.ts';
import type { AreaTotal } from './together-rows.ts';

/** Per work area what is chosen now, and what its ceilings leave after it. */
@Component({
  selector: 'jr-together-areas',
  imports: [MoneyPipe, Status],
  template: `
    <h3>{{ t().together.areas }}</h3>
    <table class="jr-table">
      <caption class="jr-hidden-text">
        {{
          t().together.areas
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ t().together.area }}</th>
          <th scope="col" class="jr-number">{{ t().together.chosen }}</th>
          <th scope="col" class="jr-number">{{ t().together.amount }}</th>
        </tr>
      </thead>
      <tbody>
        @for (area of totals(); track area.workAreaId) {
          <tr>
            <th scope="row">{{ area.workArea }}</th>
            <td class="jr-number">{{ t().together.count(area.chosen, area.of) }}</td>
            <td class="jr-number">{{ area.totalCents | jrMoney }}</td>
          </tr>
          @for (one of area.years; track one.year) {
            <tr class="jr-muted">
              <td colspan="2">{{ t().together.after(one.year) }}</td>
              <td class="jr-number">
                @if (one.leftCents === null) {
                  {{ t().together.noCeiling }}
                } @else if (one.leftCents < 0) {
                  <jr-status tone="warn">{{ t().together.short(-one.leftCents | jrMoney) }}</jr-status>
                } @else {
                  {{ one.leftCents | jrMoney }}
                }
              </td>
            </tr>
          }
        }
      </tbody>
    </table>
  `,
})
export class TogetherAreas {
  readonly totals = input.required<readonly AreaTotal[]>();
  protected readonly t = texts();
}
