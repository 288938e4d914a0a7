import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import type { Indicators, Strategies } from '@jaarring/contracts';
import { type Course, courses } from '@jaarring/domain';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { texts } from '../texts/texts.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/** Drafts the next version of the strategy of a complex, to lay before the director. */
@Component({
  selector: 'jr-draft-strategy',
  imports: [FormsModule, MatButtonModule, MatFormFieldModule, MatInputModule, MatSelectModule, RefusalNotice],
  templateUrl: './draft-strategy.html',
  providers: [Sending],
})
export class DraftStrategyForm {
  readonly complexId = input.required<string>();
  readonly drafted = output<Strategies>();
  readonly left = output<void>();

  protected readonly sending = inject(Sending);
  private readonly session = inject(Session);
  protected readonly t = texts();
  protected readonly courses = courses;
  private readonly answer = httpResource<Indicators>(() => '/api/indicators');
  protected readonly indicators = computed(() =>
    this.answer.hasValue()
      ? this.answer.value().indicators.filter(({ placeKind }) => placeKind === 'complex')
      : [],
  );
  protected readonly course = signal<Course | null>(null);
  protected readonly why = signal('');
  protected readonly indicatorId = signal('');
  protected readonly threshold = signal<number | null>(null);
  protected readonly reviewOn = signal('');
  protected readonly unit = computed(
    () => this.indicators().find(({ id }) => id === this.indicatorId())?.unit ?? '',
  );
  protected readonly canSend = computed(
    () =>
      this.course() !== null &&
      this.why().trim().length >= 10 &&
      this.indicatorId() !== '' &&
      (this.threshold() ?? 0) > 0 &&
      this.reviewOn() > this.session.today(),
  );

  protected async save(): Promise<void> {
    if (!this.canSend() || this.sending.busy()) return;
    const body = {
      ...{ course: this.course(), why: this.why(), indicatorId: this.indicatorId() },
      ...{ threshold: this.threshold(), reviewOn: this.reviewOn() },
    };
    const path = `/api/complexes/${this.complexId()}/strategies`;
    const after = await this.sending.send<Strategies>('POST', path, body);
    if (after) this.drafted.emit(after);
  }
}
