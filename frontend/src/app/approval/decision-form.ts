import { afterNextRender, Component, ElementRef, inject, input, model, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import type { Outcome } from '@jaarring/domain';
import { keys } from '../shell/keys/keyboard.ts';
import { PersonChoice } from '../shell/person-choice.ts';
import { Session } from '../shell/session.ts';
import { texts } from '../texts/texts.ts';

/** What somebody types with a decision. */
export type Said = {
  reason: string;
  condition: string;
  conditionOwnerId: string;
  conditionDueOn: string;
  deferredUntil: string;
};

/** Nothing typed yet. */
export const nothingSaid: Said = {
  reason: '',
  condition: '',
  conditionOwnerId: '',
  conditionDueOn: '',
  deferredUntil: '',
};

/** The words that go with a decision: its reason, and its condition or its day where it has one. */
@Component({
  selector: 'jr-decision-form',
  imports: [FormsModule, MatButtonModule, MatFormFieldModule, MatInputModule, PersonChoice],
  templateUrl: './decision-form.html',
  styles: `
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
      gap: var(--jr-s2) var(--jr-s3);
    }

    .wide {
      grid-column: 1 / -1;
    }
  `,
})
export class DecisionForm {
  readonly outcome = input.required<Outcome>();
  readonly busy = input(false);
  /** What the button does: it records, unless the page only takes the words over. */
  readonly act = input<string>();
  readonly said = model.required<Said>();
  readonly confirmed = output<void>();
  readonly closed = output<void>();

  protected readonly t = texts();
  protected readonly session = inject(Session);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('textarea, input')?.focus());
    keys([
      { key: 'ctrl+Enter', text: () => this.t().approval.confirm, run: () => this.confirm() },
      { key: 'Escape', text: () => this.t().common.cancel, run: () => this.closed.emit() },
    ]);
  }

  protected set(field: keyof Said, value: string): void {
    this.said.update((said) => ({ ...said, [field]: value }));
  }

  protected confirm(): void {
    if (!this.busy()) this.confirmed.emit();
  }
}
