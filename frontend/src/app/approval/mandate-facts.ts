import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApprovalView } from '@jaarring/contracts';
import { texts } from '../texts/texts.ts';
import { askedIn } from './approval-rows.ts';
import { MandateDifferences } from './mandate-differences.ts';

/** A version of the mandate as the board decides on it: why, and every line that changes. */
@Component({
  selector: 'jr-mandate-facts',
  imports: [MandateDifferences, RouterLink],
  template: `
    @if (asked().why; as why) {
      <section class="jr-stack">
        <h3>{{ t().approval.why }}</h3>
        <p>{{ why }}</p>
      </section>
    }
    <section class="jr-stack">
      <h3>{{ t().approval.mandateTitle }}</h3>
      <jr-mandate-differences [changes]="approval().changes" />
      <p class="jr-small jr-muted">{{ t().approval.mandatePast }}</p>
      <p>
        <a routerLink="/beheer/mandaten">{{ t().approval.mandateLink }}</a>
      </p>
    </section>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--jr-s4);
    }

    p {
      overflow-wrap: anywhere;
    }
  `,
})
export class MandateFacts {
  readonly approval = input.required<ApprovalView>();
  protected readonly t = texts();
  protected readonly asked = computed(() => askedIn(this.approval()));
}
