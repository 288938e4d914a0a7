import { Component, computed, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { DecisionBatch } from '@jaarring/contracts';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { MoneyPipe, TimePipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { RefusalNotice } from '../ui/refusal.ts';
import type { ApprovalRow } from './approval-rows.ts';
import { sumOf } from './together-rows.ts';

/** What the reader decided together last, for as long as it can be taken back. */
@Component({
  selector: 'jr-last-batch',
  imports: [MatButtonModule, MoneyPipe, RefusalNotice, RouterLink, TimePipe],
  providers: [Sending],
  template: `
    @if (last(); as batch) {
      <div class="jr-notice" data-tone="ok">
        <div class="jr-stack">
          <p tabindex="-1" data-last>
            {{ t().together.done(batch.rows.length, batch.totalCents | jrMoney) }}
            {{ t().together.until(batch.finalFrom | jrTime) }}
          </p>
          <p class="jr-row">
            <button
              matButton="outlined"
              type="button"
              [disabled]="sending.busy()"
              disabledInteractive
              (click)="takeBack(batch.id)"
            >
              {{ t().together.takeBack }}
            </button>
            <a matButton [routerLink]="['/nota/samen', batch.id]">{{ t().together.list }}</a>
          </p>
        </div>
      </div>
    }
    <jr-refusal [why]="sending.problem()" />
  `,
  styles: ':host { display: block; }',
})
export class LastBatch {
  /** What was decided, newest first. */
  readonly decided = input.required<readonly ApprovalRow[]>();
  readonly takenBack = output<DecisionBatch>();

  protected readonly t = texts();
  protected readonly sending = inject(Sending);
  private readonly session = inject(Session);

  protected readonly last = computed(() => {
    const own = this.decided().filter(({ decision }) => this.canTakeBack(decision));
    const newest = own.reduce<ApprovalRow | null>(
      (last, row) => (last === null || row.decision!.decidedAt > last.decision!.decidedAt ? row : last),
      null,
    );
    if (newest === null) return null;
    const { batchId, finalFrom } = newest.decision!;
    const rows = own.filter(({ decision }) => decision!.batchId === batchId);
    return { id: batchId!, finalFrom, rows, totalCents: sumOf(rows) };
  });

  protected async takeBack(id: string): Promise<void> {
    const batch = await this.sending.send<DecisionBatch>('DELETE', `/api/decision-batches/${id}`);
    if (batch !== null) this.takenBack.emit(batch);
  }

  private canTakeBack(decision: ApprovalRow['decision']): boolean {
    return (
      decision !== null &&
      decision.batchId !== null &&
      !decision.final &&
      decision.decidedById === this.session.me()?.account.id
    );
  }
}
