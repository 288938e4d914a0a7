import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApprovalView } from '@jaarring/contracts';
import { MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';

type Move = {
  lineId: string | null;
  ceilingId: string;
  programme: string;
  workArea: string;
  measureNumber: string | null;
  measureTitle: string | null;
  beforeCents: number;
  afterCents: number;
};
type Chosen = { measureId: string; number: string; title: string; costCents: number };

/** What is decided when it is about money alone: each amount before and after, or each measure that would be paid. */
@Component({
  selector: 'jr-approval-budget',
  imports: [MoneyPipe, RouterLink],
  template: `
    @if (moves().length > 0) {
      <h3>{{ t().approval.money.moves }}</h3>
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().approval.money.moves">
        <table class="jr-table">
          <thead>
            <tr>
              <th scope="col">{{ t().approval.money.where }}</th>
              <th scope="col" class="jr-number">{{ t().approval.money.before }}</th>
              <th scope="col" class="jr-number">{{ t().approval.money.after }}</th>
              <th scope="col" class="jr-number">{{ t().approval.money.difference }}</th>
            </tr>
          </thead>
          <tbody>
            @for (move of moves(); track move.lineId ?? move.ceilingId) {
              <tr>
                <th scope="row">
                  {{ move.measureNumber }} {{ move.measureTitle }}
                  <span [class.jr-muted]="move.measureNumber">{{ move.programme }}, {{ move.workArea }}</span>
                </th>
                <td class="jr-number">{{ move.beforeCents | jrMoney }}</td>
                <td class="jr-number jr-strong">{{ move.afterCents | jrMoney }}</td>
                <td class="jr-number">
                  {{ move.afterCents > move.beforeCents ? '+' : ''
                  }}{{ move.afterCents - move.beforeCents | jrMoney }}
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      <p>
        <a [routerLink]="['/begroting/wijzigingen', approval().subjectId]">{{
          t().approval.money.toChange
        }}</a>
      </p>
    }
    @if (measures().length > 0) {
      <h3>{{ t().approval.money.measures }}</h3>
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().approval.money.measures">
        <table class="jr-table">
          <thead>
            <tr>
              <th scope="col">{{ t().approval.money.measure }}</th>
              <th scope="col" class="jr-number">{{ t().approval.money.costs }}</th>
            </tr>
          </thead>
          <tbody>
            @for (one of measures(); track one.measureId) {
              <tr>
                <td>
                  <a [routerLink]="['/maatregelen', one.measureId]">{{ one.number }} {{ one.title }}</a>
                </td>
                <td class="jr-number">{{ one.costCents | jrMoney }}</td>
              </tr>
            }
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{{ t().approval.money.together }}</th>
              <td class="jr-number jr-strong">{{ approval().amountCents | jrMoney }}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p>
        <a [routerLink]="['/begroting', year(), 'scenario']">{{ t().approval.money.toScenarios }}</a>
      </p>
    }
  `,
  styles: `
    .scroll {
      overflow-x: auto;
    }
  `,
})
export class ApprovalBudget {
  readonly approval = input.required<ApprovalView>();
  protected readonly t = texts();
  protected readonly moves = computed(() => (this.approval().content['items'] ?? []) as readonly Move[]);
  protected readonly measures = computed(
    () => (this.approval().content['measures'] ?? []) as readonly Chosen[],
  );
  protected readonly year = computed(() => this.approval().content['year'] as number);
}
