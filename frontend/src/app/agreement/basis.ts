import { httpResource } from '@angular/common/http';
import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MeasureBasis } from '@jaarring/contracts';
import { Session } from '../shell/session.ts';
import { texts } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { Status } from '../ui/status.ts';

/** What a measure rests on: its agreements with the rule of law, or why there is none, and the goals it serves. */
@Component({
  selector: 'jr-basis',
  imports: [FourStates, Icon, RouterLink, Status],
  template: `
    @if (one.status() !== 'idle') {
      <jr-four-states [of]="one" [failedHeading]="t().agreement.rests.failed">
        <ng-template>
          @let basis = one.value()!;
          <ul class="jr-list jr-airy">
            @for (agreement of basis.agreements; track agreement.id) {
              <li class="line">
                <jr-icon [name]="agreement.holds ? 'check_circle' : 'warning'" size="small" />
                <div>
                  <p>
                    <a [routerLink]="['/afspraken', agreement.id]">{{ agreement.number }}</a>,
                    {{ agreement.municipality }}{{ agreement.article ? ', ' + agreement.article : '' }}
                  </p>
                  <p class="jr-small jr-muted">{{ agreement.text }}</p>
                  <p class="jr-small jr-muted">{{ agreement.legalBasis }} ({{ agreement.legalSource }})</p>
                  @if (!agreement.holds) {
                    <jr-status tone="warn">{{ t().agreement.rests.holdsNot }}</jr-status>
                  }
                </div>
              </li>
            }
          </ul>
          @if (!basis.isCovered) {
            <p class="jr-notice" data-tone="warn">{{ t().agreement.rests.nothing }}</p>
          } @else if (basis.agreements.length === 0) {
            <p>{{ t().agreement.rests.exception(basis.exception) }}</p>
          }
          @if (basis.goals.length > 0) {
            <ul class="jr-list jr-airy" [attr.aria-label]="t().goal.serves">
              @for (goal of basis.goals; track goal.id) {
                <li class="line">
                  <jr-icon name="flag" size="small" />
                  <a [routerLink]="['/doelen', goal.id]">{{ t().goal.named(goal.number, goal.title) }}</a>
                </li>
              }
            </ul>
          }
        </ng-template>
      </jr-four-states>
    }
  `,
  styles: `
    .line {
      display: flex;
      gap: var(--jr-s2);
      overflow-wrap: anywhere;
    }
  `,
})
export class Basis {
  readonly measureId = input.required<string>();
  /** Changes with every save, so that what is shown is read again. */
  readonly version = input(0);

  private readonly session = inject(Session);
  protected readonly t = texts();
  protected readonly one = httpResource<MeasureBasis>(() => {
    // what is read may be another after each save
    this.version();
    return this.session.can('agreement.read')
      ? { url: `/api/measures/${this.measureId()}/basis` }
      : undefined;
  });
}
