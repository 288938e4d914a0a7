import { Component, computed, inject, input, linkedSignal, model, output, signal } from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { money } from '../texts/notation.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { NOT_AN_AMOUNT, readMoney } from './money.ts';

/**
 * A field for an amount: shows `€ 1.250,50`, keeps integer cents. Works in a signal form (`[formField]="f.costCents"`)
 * and alone (`[(value)]="cents"`). While the text cannot be read the value is NaN, so that no amount is sent that nobody
 * meant, and the field says what is wrong.
 */
@Component({
  selector: 'jr-money-field',
  imports: [MatFormFieldModule, MatInputModule],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ label() }}</mat-label>
      <input
        #field
        matInput
        type="text"
        inputmode="decimal"
        autocomplete="off"
        [value]="text()"
        [disabled]="disabled()"
        [readonly]="readonly()"
        [required]="required()"
        [attr.aria-invalid]="problem() ? true : null"
        [attr.aria-describedby]="problem() ? id + '-problem' : null"
        (input)="typed(field.value)"
        (blur)="leave()"
      />
      @if (hint()) {
        <mat-hint>{{ hint() }}</mat-hint>
      }
    </mat-form-field>
    <p class="jr-small jr-late" role="alert" [id]="id + '-problem'">{{ problem() }}</p>
  `,
  styleUrl: './money-field.scss',
})
export class MoneyField implements FormValueControl<number | null> {
  readonly value = model<number | null>(null);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touch = output<void>();
  readonly disabled = input(false);
  readonly readonly = input(false);
  readonly required = input(false);
  readonly label = input.required<string>();
  readonly hint = input('');
  /** Lowest amount, in cents. Zero unless the page says otherwise: a cost is not negative. */
  readonly lowest = input(0);
  /** Highest amount, in cents. */
  readonly highest = input<number>();

  private readonly choice = inject(LanguageChoice);
  protected readonly id = `geld-${(made += 1)}`;
  /** What stands in the field; follows the value unless someone is typing. */
  protected readonly text = linkedSignal(() => this.show(this.value()));
  private readonly left = signal(false);
  private readonly read = computed(() => readMoney(this.text(), this.choice.language()));

  protected readonly problem = computed(() => {
    const { money: words } = this.choice.texts().ui;
    const cents = this.read();
    if (!this.left()) return '';
    if (cents === NOT_AN_AMOUNT) return words.notAnAmount;
    if (cents === null) return this.errors()[0]?.message ?? '';
    if (cents < this.lowest()) return words.tooLow(this.show(this.lowest()));
    const highest = this.highest();
    if (highest !== undefined && cents > highest) return words.tooHigh(this.show(highest));
    return this.errors()[0]?.message ?? '';
  });

  protected typed(text: string): void {
    const cents = readMoney(text, this.choice.language());
    this.value.set(cents === NOT_AN_AMOUNT ? Number.NaN : cents);
    this.text.set(text);
  }

  protected leave(): void {
    this.left.set(true);
    this.touch.emit();
    const cents = this.read();
    if (cents !== NOT_AN_AMOUNT) this.text.set(this.show(cents));
  }

  private show(cents: number | null): string {
    return cents === null ? '' : money(cents, this.choice.language());
  }
}

let made = 0;
