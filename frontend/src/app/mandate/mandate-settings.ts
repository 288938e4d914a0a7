import { Component, computed, input, output } from '@angular/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSlideToggleModule } from '@angular/material/slide-toggle';
import type { MandateRules } from '@jaarring/domain';
import { MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { Icon, type IconName } from '../ui/icon.ts';
import { MoneyField } from '../ui/money-field.ts';

type Counted = 'adviceDays' | 'tenantAdviceDays' | 'takeBackMinutes' | 'splittingMonths';
const counted: readonly { setting: Counted; icon: IconName }[] = [
  { setting: 'adviceDays', icon: 'schedule' },
  { setting: 'tenantAdviceDays', icon: 'groups' },
  { setting: 'takeBackMinutes', icon: 'history' },
  { setting: 'splittingMonths', icon: 'call_split' },
];

/** The rules of a version beside its table; in a draft they can be written anew. */
@Component({
  selector: 'jr-mandate-settings',
  imports: [Icon, MatFormFieldModule, MatInputModule, MatSlideToggleModule, MoneyField, MoneyPipe],
  templateUrl: './mandate-settings.html',
  styles: `
    li {
      display: flex;
      gap: var(--jr-s2);
      align-items: center;
      padding-block: var(--jr-s2);
    }

    .grow {
      flex: 1;
    }

    .fields {
      display: grid;
      gap: var(--jr-s2);
    }
  `,
})
export class MandateSettings {
  readonly rules = input.required<MandateRules>();
  readonly editable = input(false);
  readonly changed = output<MandateRules>();

  protected readonly t = texts();
  protected readonly counted = counted;
  protected readonly isCentral = computed(() => this.rules().style === 'central');

  protected count(setting: Counted, text: string): void {
    const value = Number(text);
    if (text.trim() !== '' && Number.isInteger(value)) this.set({ [setting]: value });
  }

  protected amount(cents: number | null): void {
    if (cents !== null && Number.isSafeInteger(cents)) this.set({ controllerFromCents: cents });
  }

  protected set(change: Partial<MandateRules>): void {
    const rules = { ...this.rules(), ...change };
    if (JSON.stringify(rules) !== JSON.stringify(this.rules())) this.changed.emit(rules);
  }
}
