import { httpResource } from '@angular/common/http';
import { Component, computed, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Approvals, ApprovalView } from '@jaarring/contracts';
import { MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { Status } from '../ui/status.ts';
import { ApprovalDetail } from './approval-detail.ts';

type Choice = { asked: string | undefined; first: string | undefined };

/** What waits for a decision: the list on the left, one proposal with everything it rests on beside it. */
@Component({
  selector: 'jr-approvals',
  imports: [ApprovalDetail, FourStates, MoneyPipe, RouterLink, Status],
  templateUrl: './approvals.html',
  styleUrl: './approvals.scss',
})
export class ApprovalsPage {
  /** The request in the address; without one the first that waits is shown. */
  readonly id = input<string>();

  protected readonly t = texts();
  protected readonly list = httpResource<Approvals>(() => '/api/approvals');
  protected readonly waiting = computed(() => (this.list.hasValue() ? this.list.value().approvals : []));
  /** Stays on the proposal that was just decided, so that it can be taken back; only an address leads elsewhere. */
  protected readonly chosen = linkedSignal<Choice, string | undefined>({
    source: () => ({ asked: this.id(), first: this.waiting()[0]?.id }),
    computation: ({ asked, first }, before) => asked ?? before?.value ?? first,
  });
  protected readonly one = httpResource<ApprovalView>(() => {
    const id = this.chosen();
    return id ? `/api/approvals/${id}` : undefined;
  });

  /** After an act the list and the proposal tell how it is now. */
  protected refresh(view: ApprovalView): void {
    this.one.set(view);
    this.list.reload();
  }
}
