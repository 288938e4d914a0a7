import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { type Outcome, outcomes } from '@jaarring/domain';
import { MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { Icon, type IconName } from '../ui/icon.ts';
import { Status } from '../ui/status.ts';
import { AdviceStatus } from './advice-status.ts';
import type { ApprovalRow } from './approval-rows.ts';
import { DecisionForm, nothingSaid, type Said } from './decision-form.ts';
import { canGoAlong, type Exception, mayDiffer } from './together-rows.ts';

const looks: Record<ApprovalRow['standsOut'][number], IconName> = {
  largest: 'euro',
  negativeAdvice: 'thumb_down',
  changedSince: 'difference',
};

/** One line of what is decided together: chosen or not, why it stands out, and what is decided otherwise about it. */
@Component({
  selector: 'jr-together-line',
  imports: [
    AdviceStatus,
    DecisionForm,
    Icon,
    MatButtonModule,
    MatCheckboxModule,
    MatMenuModule,
    MoneyPipe,
    RouterLink,
    Status,
  ],
  templateUrl: './together-line.html',
  styleUrl: './together-line.scss',
})
export class TogetherLine {
  readonly row = input.required<ApprovalRow>();
  readonly chosen = input.required<boolean>();
  readonly exception = input<Exception>();
  /** The code with which the server refused this line just now. */
  readonly refused = input<string>();
  readonly toggled = output<void>();
  readonly decidedOtherwise = output<Exception | null>();

  protected readonly t = texts();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly looks = looks;
  protected readonly outcomes = outcomes;
  /** The outcome whose form is open, and what is typed in it. */
  protected readonly asking = signal<Outcome | null>(null);
  protected readonly said = signal<Said>(nothingSaid);

  protected readonly isAble = computed(() => {
    const [row, exception] = [this.row(), this.exception()];
    return canGoAlong(row, exception ? { [row.id]: exception } : {});
  });
  protected readonly mayDiffer = computed(() => mayDiffer(this.row().notTogether));
  protected readonly why = computed(() => {
    const code = this.refused() ?? (this.isAble() ? null : this.row().notTogether);
    const sentences: Readonly<Record<string, string>> = this.t().sentences;
    if (code === 'approval.reason-required') return this.t().together.needsReason;
    return code ? (sentences[code] ?? null) : null;
  });

  protected ask(outcome: Outcome): void {
    this.said.set(this.exception()?.said ?? nothingSaid);
    this.asking.set(outcome);
  }

  protected take(outcome: Outcome): void {
    this.decidedOtherwise.emit({ outcome, said: this.said() });
    this.close();
  }

  /** Closes the form and goes back to the button that opened it. */
  protected close(): void {
    this.asking.set(null);
    afterNextRender(() => this.host.querySelector<HTMLElement>('[data-otherwise]')?.focus(), {
      injector: this.injector,
    });
  }
}
