import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { ChangeMeasure, MeasureView } from '@jaarring/contracts';
import { askBeforeClosing } from '../shell/leave/leave.ts';
import { Sending } from '../shell/sending.ts';
import { texts } from '../texts/texts.ts';
import { MeasureFields } from './measure-fields.ts';
import { contentOf, formOf, type MeasureForm, neededIn } from './measure-form.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/** Changes a measure that is not decided. What lies before the decider comes back first, and the page says so. */
@Component({
  selector: 'jr-edit-measure',
  imports: [MatButtonModule, MeasureFields, RefusalNotice],
  template: `
    @if (measure().status === 'submitted') {
      <p class="jr-notice" data-tone="warn">{{ t().measure.editMakesOld }}</p>
    }
    <form class="jr-stack" (submit)="$event.preventDefault(); save()" novalidate>
      <jr-measure-fields [(form)]="form" [workAreaId]="measure().workAreaId" />
      <jr-refusal [why]="sending.problem()" />
      <div class="jr-action-bar">
        <button matButton="filled" type="submit" [disabled]="needed().length > 0 || sending.busy()">
          {{ t().measure.save }}
        </button>
        <button matButton type="button" (click)="left.emit()">{{ t().common.cancel }}</button>
      </div>
    </form>
  `,
  providers: [Sending],
})
export class EditMeasure {
  readonly measure = input.required<MeasureView>();
  readonly saved = output<MeasureView>();
  readonly left = output<void>();

  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  /** Starts from what is kept; what was typed stays when a save is refused. */
  protected readonly form = linkedSignal<number, MeasureForm>({
    source: () => this.measure().version,
    computation: () => formOf(this.measure()),
  });
  protected readonly needed = computed(() => neededIn(this.form()));

  constructor() {
    askBeforeClosing({
      unsaved: () => JSON.stringify(this.form()) !== JSON.stringify(formOf(this.measure())),
    });
  }

  protected async save(): Promise<void> {
    const { id, version } = this.measure();
    const body: ChangeMeasure = { ...contentOf(this.form()), version };
    const view = await this.sending.send<MeasureView>('PUT', `/api/measures/${id}`, body);
    if (view) this.saved.emit(view);
  }
}
