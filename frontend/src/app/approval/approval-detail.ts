import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import type { ApprovalView, People } from '@jaarring/contracts';
import type { AdviceVerdict, Outcome } from '@jaarring/domain';
import { keys } from '../shell/keys/keyboard.ts';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { DayPipe, MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { Lever } from '../ui/lever.ts';
import { Status } from '../ui/status.ts';

type Asked = {
  why?: string;
  success?: string;
  agreement?: string;
  costs?: { year: number; amountCents: number }[];
};

/**
 * One proposal: what is asked, what it rests on, who advised, and the bar with which it is decided. Each proposal gets
 * its own, so that nothing typed for one is sent with another.
 */
@Component({
  selector: 'jr-approval-detail',
  imports: [
    DayPipe,
    FormsModule,
    Lever,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    MoneyPipe,
    RouterLink,
    Status,
  ],
  providers: [Sending],
  templateUrl: './approval-detail.html',
  styleUrl: './approval-detail.scss',
})
export class ApprovalDetail {
  readonly approval = input.required<ApprovalView>();
  readonly changed = output<ApprovalView>();

  protected readonly sending = inject(Sending);
  private readonly session = inject(Session);
  protected readonly t = texts();
  protected readonly outcomes: readonly Outcome[] = [
    'approved',
    'conditional',
    'returned',
    'rejected',
    'deferred',
  ];
  protected readonly verdicts: readonly AdviceVerdict[] = ['positive', 'positiveIf', 'negative'];

  /** The outcome whose form is open; akkoord needs none. */
  protected readonly outcome = signal<Outcome | null>(null);
  protected readonly said = signal({
    reason: '',
    condition: '',
    conditionOwnerId: '',
    conditionDueOn: '',
    deferredUntil: '',
  });
  protected readonly remark = signal('');
  protected readonly people = httpResource<People>(() =>
    this.outcome() === 'conditional' ? '/api/people' : undefined,
  );

  protected readonly asked = computed(() => this.approval().content as Asked);
  protected readonly myAdvice = computed(() =>
    this.approval().advices.find(({ role, verdict }) => verdict === null && this.session.has(role)),
  );
  protected readonly mayTakeBack = computed(() => {
    const { decision } = this.approval();
    return decision !== null && !decision.final && decision.decidedById === this.session.me()?.account.id;
  });

  constructor() {
    keys([
      { key: 'a', text: () => this.t().approval.outcomes.approved, run: () => this.choose('approved') },
      { key: 'v', text: () => this.t().approval.outcomes.conditional, run: () => this.choose('conditional') },
      { key: 't', text: () => this.t().approval.outcomes.returned, run: () => this.choose('returned') },
      { key: 'w', text: () => this.t().approval.outcomes.rejected, run: () => this.choose('rejected') },
    ]);
  }

  /** Akkoord goes at once; everything else asks for its words first. A refused akkoord asks for its reason too. */
  protected choose(outcome: Outcome): void {
    if (this.approval().myPart !== 'decide') return;
    if (outcome === 'approved' && this.outcome() !== 'approved') return void this.decide('approved');
    this.outcome.set(outcome);
  }

  protected set(field: keyof ReturnType<typeof this.said>, value: string): void {
    this.said.update((said) => ({ ...said, [field]: value }));
  }

  protected async decide(outcome: Outcome): Promise<void> {
    const { reason, condition, conditionOwnerId, conditionDueOn, deferredUntil } = this.said();
    const body = {
      contentHash: this.approval().contentHash,
      outcome,
      reason,
      condition: condition || null,
      conditionOwnerId: conditionOwnerId || null,
      conditionDueOn: conditionDueOn || null,
      deferredUntil: deferredUntil || null,
    };
    const done = await this.send('PUT', `/api/measures/${this.approval().subjectId}/decision`, body);
    if (!done && outcome === 'approved') this.outcome.set('approved');
  }

  protected async takeBack(): Promise<void> {
    await this.send('DELETE', `/api/measures/${this.approval().subjectId}/decision`);
  }

  protected async advise(verdict: AdviceVerdict): Promise<void> {
    const advice = this.myAdvice()!;
    await this.send('PUT', `/api/approvals/${this.approval().id}/advice`, {
      adviceId: advice.id,
      verdict,
      remark: this.remark(),
      version: advice.version,
    });
  }

  private async send(method: 'PUT' | 'DELETE', path: string, body?: object): Promise<boolean> {
    const view = await this.sending.send<ApprovalView>(method, path, body);
    if (view === null) return false;
    this.outcome.set(null);
    this.changed.emit(view);
    return true;
  }
}
