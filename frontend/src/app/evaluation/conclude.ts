import { Component, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import type { Conclude, EvaluationView } from '@jaarring/contracts';
import { Sending } from '../shell/sending.ts';
import { texts } from '../texts/texts.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/** What to do now and what was learned; the server freezes the effect with it. A refusal leaves what was typed. */
@Component({
  selector: 'jr-conclude',
  imports: [
    FormsModule,
    MatButtonModule,
    MatButtonToggleModule,
    MatFormFieldModule,
    MatInputModule,
    RefusalNotice,
  ],
  templateUrl: './conclude.html',
  providers: [Sending],
})
export class ConcludeForm {
  readonly measureId = input.required<string>();
  readonly indicatorId = input.required<string>();
  readonly concluded = output<void>();

  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  protected readonly most = 2000;
  protected readonly judgements = ['continue', 'adjust', 'stop'] as const;
  protected readonly judgement = signal<Conclude['judgement'] | null>(null);
  protected readonly lesson = signal('');
  /** Recorded, while the page reads it again: the same lesson is not sent twice. */
  protected readonly sent = signal(false);

  protected async record(): Promise<void> {
    const judgement = this.judgement();
    const lesson = this.lesson().trim();
    const { choose, lessonShort } = this.t().evaluation.conclusion;
    if (!judgement) return this.sending.problem.set(choose);
    if (lesson.length < 3) return this.sending.problem.set(lessonShort);
    const body: Conclude = {
      measureId: this.measureId(),
      indicatorId: this.indicatorId(),
      judgement,
      lesson,
    };
    if (!(await this.sending.send<EvaluationView>('POST', '/api/evaluations', body))) return;
    this.sent.set(true);
    this.concluded.emit();
  }
}
