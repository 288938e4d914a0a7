import { httpResource } from '@angular/common/http';
import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  Injector,
  input,
  output,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ApprovalView, MeasureView } from '@jaarring/contracts';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { daysBetween } from '../texts/notation.ts';
import { DayPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { Lever } from '../ui/lever.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { AdviceForm } from './advice-form.ts';
import { ApprovalAdvices } from './approval-advices.ts';
import { ApprovalFacts } from './approval-facts.ts';
import { ApprovalFigure } from './approval-figure.ts';
import { ApprovalMoney } from './approval-money.ts';
import { type ApprovalRow, askedIn, dayOf, decisionPath } from './approval-rows.ts';
import { DecisionBar } from './decision-bar.ts';
import { DecisionNote } from './decision-note.ts';
import { MandateFacts } from './mandate-facts.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/**
 * One proposal: what is asked, what it rests on, who advised, and the bar with which it is decided. Each proposal gets
 * its own, so that nothing typed for one is sent with another.
 */
@Component({
  selector: 'jr-approval-detail',
  imports: [
    AdviceForm,
    ApprovalAdvices,
    ApprovalFacts,
    ApprovalFigure,
    ApprovalMoney,
    DayPipe,
    DecisionBar,
    DecisionNote,
    FourStates,
    Icon,
    Lever,
    MandateFacts,
    MatButtonModule,
    RefusalNotice,
    RouterLink,
  ],
  providers: [Sending],
  templateUrl: './approval-detail.html',
  styleUrl: './approval-detail.scss',
})
export class ApprovalDetail {
  readonly approval = input.required<ApprovalView>();
  /** True right after an act of the reader on this proposal. */
  readonly acted = input(false);
  /** The proposal that waits for the reader after this one. */
  readonly next = input<ApprovalRow | null>(null);
  readonly changed = output<ApprovalView>();

  protected readonly sending = inject(Sending);
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private readonly destroyed = inject(DestroyRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly t = texts();
  protected readonly dayOf = dayOf;

  protected readonly measure = httpResource<MeasureView>(() => {
    const { subjectKind, subjectId } = this.approval();
    const mayRead = this.session.can('measure.read') && this.session.can('figures.read');
    return subjectKind === 'measure' && mayRead ? `/api/measures/${subjectId}` : undefined;
  });
  protected readonly asked = computed(() => askedIn(this.approval()));
  protected readonly days = computed(() =>
    Math.max(0, daysBetween(dayOf(this.approval().requestedAt), this.session.today())),
  );
  /** The request that took the place of this one, when the measure was asked again. */
  protected readonly newer = computed(() => {
    const id = this.measure.hasValue() ? this.measure.value().approvalId : null;
    return id === this.approval().id ? null : id;
  });
  protected readonly myAdvice = computed(() =>
    this.approval().myPart === 'advise'
      ? this.approval().advices.find(({ role, verdict }) => verdict === null && this.session.has(role))
      : undefined,
  );
  protected readonly mayTakeBack = computed(() => {
    const { decision } = this.approval();
    return decision !== null && !decision.final && decision.decidedById === this.session.me()?.account.id;
  });
  protected readonly hasBar = computed(
    () =>
      this.approval().myPart === 'decide' ||
      this.myAdvice() !== undefined ||
      this.mayTakeBack() ||
      this.acted(),
  );

  protected async takeBack(): Promise<void> {
    const view = await this.sending.send<ApprovalView>('DELETE', decisionPath(this.approval()));
    if (view !== null && !this.destroyed.destroyed) this.tell(view);
  }

  /** Tells the page how it is now; the focus goes to what comes next, and never onto an act. */
  protected tell(view: ApprovalView): void {
    this.changed.emit(view);
    const place = () =>
      this.host.querySelector<HTMLElement>('[data-next]') ?? this.host.querySelector<HTMLElement>('h2');
    afterNextRender(() => place()?.focus(), {
      injector: this.injector,
    });
  }
}
