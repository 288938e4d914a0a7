import { Component, input } from '@angular/core';
import type { BudgetChangeView } from '@jaarring/contracts';
import { MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';

/** What a change moves: every amount as it is and as it becomes. */
@Component({
  selector: 'jr-change-table',
  imports: [MoneyPipe],
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().budgetChange.moves">
      <table class="jr-table">
        <caption class="jr-hidden-text">
          {{
            t().budgetChange.moves
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ t().budgetChange.where }}</th>
            <th scope="col" class="jr-number">
              {{ applied() ? t().budgetChange.was : t().budgetChange.before }}
            </th>
            <th scope="col" class="jr-number">{{ t().budgetChange.after }}</th>
            <th scope="col" class="jr-number">{{ t().budgetChange.difference }}</th>
          </tr>
        </thead>
        <tbody>
          @for (move of moves(); track $index) {
            <tr>
              <th scope="row">
                @if (move.measureNumber) {
                  {{ move.measureNumber }} {{ move.measureTitle }}<br />
                }
                <span [class.jr-muted]="move.measureNumber">{{ move.programme }}, {{ move.workArea }}</span>
              </th>
              <td class="jr-number">{{ move.beforeCents | jrMoney }}</td>
              <td class="jr-number jr-strong">{{ move.afterCents | jrMoney }}</td>
              <td class="jr-number">{{ move.deltaCents > 0 ? '+' : '' }}{{ move.deltaCents | jrMoney }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .scroll {
      overflow-x: auto;
    }
  `,
})
export class ChangeTable {
  readonly moves = input.required<BudgetChangeView['moves']>();
  /** The money has moved already. */
  readonly applied = input(false);
  protected readonly t = texts();
}
