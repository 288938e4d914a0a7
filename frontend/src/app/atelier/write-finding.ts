import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import type { AtelierView, Saved, WriteFinding } from '@jaarring/contracts';
import { PersonChoice } from '../shell/person-choice.ts';
import { Session } from '../shell/session.ts';
import { texts } from '../texts/texts.ts';
import { Sending } from '../shell/sending.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/** A finding: what the ticked pins say together, when it has worked, and who sees to it. */
@Component({
  selector: 'jr-write-finding',
  imports: [FormsModule, MatButtonModule, MatFormFieldModule, MatInputModule, PersonChoice, RefusalNotice],
  templateUrl: './write-finding.html',
  providers: [Sending],
})
export class WriteFindingForm {
  readonly atelierId = input.required<string>();
  readonly pins = input.required<AtelierView['pins']>();
  /** The ids of the pins on which the finding stands. */
  readonly chosen = input.required<readonly string[]>();
  readonly written = output<void>();

  private readonly session = inject(Session);
  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  protected readonly numbers = computed(() =>
    this.pins()
      .filter(({ id }) => this.chosen().includes(id))
      .map(({ number }) => number)
      .join(', '),
  );

  protected readonly title = signal('');
  protected readonly analysis = signal('');
  protected readonly success = signal('');
  protected readonly ownerId = linkedSignal(() => this.session.me()?.account.id ?? '');

  protected async write(): Promise<void> {
    const body: WriteFinding = {
      title: this.title(),
      analysis: this.analysis(),
      success: this.success(),
      ownerId: this.ownerId(),
      pinIds: [...this.chosen()],
    };
    if (!(await this.sending.send<Saved>('POST', `/api/ateliers/${this.atelierId()}/findings`, body))) return;
    for (const field of [this.title, this.analysis, this.success]) field.set('');
    this.written.emit();
  }
}
