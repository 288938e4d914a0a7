import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { Router, RouterLink } from '@angular/router';
import type { Approvals, ApprovalView } from '@jaarring/contracts';
import { keys } from '../shell/keys/keyboard.ts';
import { MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { ApprovalDetail } from './approval-detail.ts';
import { ApprovalList } from './approval-list.ts';
import { type ApprovalRow, inOrder, waitsForMe } from './approval-rows.ts';
import { narrow } from '../ui/screen.ts';

type Choice = { asked: string | undefined; first: string | undefined };
type Showing = 'open' | 'decided';
/** What the reader did last here, and what then waits for them. */
type Done = { id: string; next: ApprovalRow | null };

/** What waits for a decision: the list on the left, one proposal with everything it rests on beside it. */
@Component({
  selector: 'jr-approvals',
  imports: [
    ApprovalDetail,
    ApprovalList,
    FourStates,
    Icon,
    MatButtonModule,
    MatButtonToggleModule,
    MoneyPipe,
    RouterLink,
  ],
  templateUrl: './approvals.html',
  styleUrl: './approvals.scss',
})
export class ApprovalsPage {
  /** The request in the address; without one the first that waits is shown. */
  readonly id = input<string>();

  protected readonly t = texts();
  private readonly router = inject(Router);
  private readonly narrow = narrow();
  private readonly links = viewChild(ApprovalList);

  protected readonly showing = signal<Showing>('open');
  protected readonly list = httpResource<Approvals>(() => '/api/approvals');
  private readonly decided = httpResource<Approvals>(() =>
    this.showing() === 'decided' ? { url: '/api/approvals', params: { status: 'decided' } } : undefined,
  );
  protected readonly shown = computed(() => (this.showing() === 'open' ? this.list : this.decided));
  private readonly waiting = computed(() =>
    this.list.hasValue() ? inOrder(this.list.value().approvals) : [],
  );
  /** How many the reader decides about, and so may decide together. */
  protected readonly mine = computed(
    () =>
      this.waiting().filter(
        ({ myPart, notTogether }) => myPart === 'decide' && notTogether !== 'approval.decided-alone',
      ).length,
  );
  protected readonly rows = computed(() => {
    if (this.showing() === 'open') return this.waiting();
    return this.decided.hasValue() ? this.decided.value().approvals : [];
  });

  /**
   * Stays on the proposal that was just decided, so that it can be taken back; only an address leads elsewhere. A narrow
   * screen shows no proposal beside the list, so without an address there is none that a key could decide.
   */
  protected readonly chosen = linkedSignal<Choice, string | undefined>({
    source: () => ({ asked: this.id(), first: this.waiting()[0]?.id }),
    computation: ({ asked, first }, before) => asked ?? before?.value ?? first,
  });
  protected readonly open = computed(() => (this.narrow() ? this.id() : this.chosen()));
  protected readonly one = httpResource<ApprovalView>(() => {
    const id = this.open();
    return id ? `/api/approvals/${id}` : undefined;
  });

  protected readonly done = signal<Done | null>(null);
  /** Where the proposal stands in the list, and what stands around it; null when it is not in the list. */
  protected readonly place = computed(() => {
    const rows = this.rows();
    const at = rows.findIndex(({ id }) => id === this.open());
    if (at < 0) return null;
    return { number: at + 1, of: rows.length, before: rows[at - 1], after: rows[at + 1] };
  });

  constructor() {
    keys([
      { key: 'j', text: () => this.t().approval.keys.next, run: () => this.step(1) },
      { key: 'k', text: () => this.t().approval.keys.previous, run: () => this.step(-1) },
    ]);
  }

  /** After an act the list and the proposal tell how it is now, and what waits next. */
  protected refresh(view: ApprovalView): void {
    this.done.set(waitsForMe(view) ? null : { id: view.id, next: this.after(view.id) });
    this.one.set(view);
    this.list.reload();
    this.decided.reload();
  }

  /** What waits for the reader after a proposal in the list, and else before it. */
  private after(id: string): ApprovalRow | null {
    const rows = this.waiting();
    const at = rows.findIndex((row) => row.id === id);
    const others = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
    return others.find(waitsForMe) ?? null;
  }

  /** Moves through the list; where the list is not in sight the proposal itself changes. */
  private step(by: 1 | -1): void {
    if (!this.narrow() || !this.id()) return this.links()?.step(by);
    const to = by > 0 ? this.place()?.after : this.place()?.before;
    if (to) void this.router.navigate(['/besluiten', to.id]);
  }
}
