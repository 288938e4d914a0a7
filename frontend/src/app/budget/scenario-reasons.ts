import { httpResource } from '@angular/common/http';
import { Component, computed, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { ProposalView, Scenarios } from '@jaarring/contracts';
import { isChosenBecause } from '@jaarring/domain';
import { MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { Status } from '../ui/status.ts';

/** What the product would choose, and for each measure why it is in or out; asked only when somebody wants to know. */
@Component({
  selector: 'jr-scenario-reasons',
  imports: [FourStates, MatButtonModule, MoneyPipe, Status],
  template: `
    <p>
      <button matButton="text" type="button" [attr.aria-expanded]="open()" (click)="open.set(!open())">
        {{ t().scenario.propose }}
      </button>
    </p>
    @if (open()) {
      <section class="jr-stack">
        <h2>{{ t().scenario.reasonsTitle }}</h2>
        <jr-four-states [of]="proposal" [failedHeading]="t().scenario.failed">
          <ng-template>
            <p>
              {{ t().scenario.count(proposal.value()!.figures.count) }},
              {{ proposal.value()!.figures.newCents | jrMoney }}.
              {{ proposal.value()!.isBest ? t().scenario.isBest : t().scenario.notProven }}
            </p>
            <ul class="jr-list jr-airy">
              @for (row of rows(); track row.id) {
                <li class="jr-row jr-spread">
                  <span>
                    {{ row.name }}
                    <span class="jr-small jr-muted">{{ t().scenario.reasons[row.reason] }}</span>
                  </span>
                  <jr-status [tone]="row.isIn ? 'ok' : 'plain'">{{
                    row.isIn ? t().scenario.in : t().scenario.out
                  }}</jr-status>
                </li>
              }
            </ul>
          </ng-template>
        </jr-four-states>
      </section>
    }
  `,
})
export class ScenarioReasons {
  readonly all = input.required<Scenarios>();

  protected readonly t = texts();
  protected readonly open = signal(false);
  protected readonly proposal = httpResource<ProposalView>(() =>
    this.open() ? `/api/budgets/${this.all().year}/proposal` : undefined,
  );
  protected readonly rows = computed(() => {
    const names = new Map(this.all().candidates.map((one) => [one.measureId, `${one.number} ${one.title}`]));
    const reasons = this.proposal.hasValue() ? this.proposal.value().reasons : [];
    return reasons
      .map(({ measureId, reason }) => ({
        ...{ id: measureId, name: names.get(measureId) ?? '', reason, isIn: isChosenBecause(reason) },
      }))
      .sort((one, other) => Number(other.isIn) - Number(one.isIn) || one.name.localeCompare(other.name));
  });
}
