import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApprovalView } from '@jaarring/contracts';
import { Session } from '../shell/session.ts';
import { DayPipe, TimePipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { dayOf } from './approval-rows.ts';

/** A decision as it stands: what, who and when, its reason and condition, and until when it can be taken back. */
@Component({
  selector: 'jr-decision-note',
  imports: [DayPipe, Icon, RouterLink, TimePipe],
  template: `
    @let one = decision();
    <div class="jr-notice" [attr.data-tone]="one.outcome === 'approved' ? 'ok' : 'info'">
      <jr-icon name="gavel" />
      <div class="jr-stack">
        <p>
          {{ t().approval.decided[one.outcome] }} · {{ one.decidedBy }} ·
          {{ dayOf(one.decidedAt) | jrDay: false }}
        </p>
        @if (one.onBehalfOf; as other) {
          <p>{{ t().approval.onBehalfOf(other) }}</p>
        }
        @if (one.reason) {
          <p>{{ one.reason }}</p>
        }
        @if (one.condition; as condition) {
          <p>
            <span class="jr-strong">{{ t().approval.condition }}:</span> {{ condition }}
            @if (one.conditionDueOn; as due) {
              <span
                >({{ one.conditionOwner ? one.conditionOwner + ', ' : ''
                }}{{ t().approval.before(due | jrDay) }})</span
              >
            }
          </p>
          <p class="jr-small">{{ conditionIs() }}</p>
        }
        @if (one.deferredUntil; as until) {
          <p>{{ t().approval.deferred(until | jrDay) }}</p>
        }
        <p class="jr-small">
          {{ one.final ? t().approval.final : t().approval.takeBackUntil(one.finalFrom | jrTime) }}
        </p>
        @if (mayReadNote()) {
          <p class="jr-row">
            <a [routerLink]="['/nota', one.id]">{{ t().approval.note }}</a>
            @if (one.batchId; as batch) {
              <a [routerLink]="['/nota/samen', batch]">{{ t().approval.noteList }}</a>
            }
          </p>
        }
      </div>
    </div>
  `,
  styles: `
    p {
      overflow-wrap: anywhere;
    }
  `,
})
export class DecisionNote {
  readonly decision = input.required<NonNullable<ApprovalView['decision']>>();
  /** Whether there is a note of it: only a decision about a measure has one. */
  readonly hasNote = input(true);
  protected readonly t = texts();
  protected readonly dayOf = dayOf;
  private readonly session = inject(Session);
  protected readonly mayReadNote = computed(() => this.hasNote() && this.session.can('decision.readNote'));
  protected readonly conditionIs = computed(() => {
    const { conditionDoneAt, final } = this.decision();
    const { conditionMet, conditionOpen, conditionLater } = this.t().approval;
    if (conditionDoneAt !== null) return conditionMet;
    return final ? conditionOpen : conditionLater;
  });
}
