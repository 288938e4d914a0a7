import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import type { AnswerQuestion, CycleView } from '@jaarring/contracts';
import { texts } from '../texts/texts.ts';
import { Sending } from '../shell/sending.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/** One of the three fixed questions for an area: the answer, or why there is none. */
@Component({
  selector: 'jr-question',
  imports: [
    FormsModule,
    MatButtonModule,
    MatCheckboxModule,
    MatFormFieldModule,
    MatInputModule,
    RefusalNotice,
  ],
  templateUrl: './question.html',
  providers: [Sending],
})
export class QuestionForm {
  readonly cycleId = input.required<string>();
  readonly area = input.required<CycleView['areas'][number]>();
  readonly number = input.required<1 | 2 | 3>();
  readonly mayAnswer = input.required<boolean>();
  readonly changed = output<void>();

  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  protected readonly given = computed(() =>
    this.area().answers.find(({ question }) => question === this.number()),
  );
  /** What is typed starts anew when the area or the recorded answer is another one. */
  private readonly source = computed(
    () => `${this.area().id} ${this.number()} ${this.given()?.version ?? 0}`,
  );
  protected readonly withReason = linkedSignal<string, boolean>({
    source: this.source,
    computation: () => Boolean(this.given()?.noAnswerBecause),
  });
  protected readonly text = linkedSignal<string, string>({
    source: this.source,
    computation: () => this.given()?.answer ?? this.given()?.noAnswerBecause ?? '',
  });

  protected async record(): Promise<void> {
    const body: AnswerQuestion = {
      workAreaId: this.area().workAreaId,
      question: this.number(),
      answer: this.withReason() ? null : this.text(),
      noAnswerBecause: this.withReason() ? this.text() : null,
      version: this.given()?.version ?? null,
    };
    if (await this.sending.send('PUT', `/api/cycles/${this.cycleId()}/answers`, body)) this.changed.emit();
  }
}
