import { Component, computed, input, model } from '@angular/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { FIELD_LOG_MINUTES } from '@jaarring/domain';
import { texts } from '../texts/texts.ts';

/** The durations that are one tap away. Unit: minutes. Source: design, screen 9. */
const CUSTOMARY = [5, 15, 30, 60];

/** How long it took: one tap, or another number of minutes typed. */
@Component({
  selector: 'jr-duration-choice',
  imports: [MatFormFieldModule, MatInputModule],
  templateUrl: './duration-choice.html',
  styleUrl: './choices.scss',
})
export class DurationChoice {
  readonly minutes = model.required<number | null>();
  /** What is customary for the kind that was chosen. */
  readonly customary = input<number | null>(null);
  protected readonly t = texts();
  protected readonly limits = FIELD_LOG_MINUTES;
  protected readonly options = computed(() => {
    const customary = this.customary();
    const all = customary === null ? CUSTOMARY : [...CUSTOMARY, customary];
    return [...new Set(all)].sort((one, other) => one - other);
  });
  /** What stands in the field: only a number that is no button. */
  protected readonly typed = computed(() => {
    const minutes = this.minutes();
    return minutes === null || this.options().includes(minutes) ? '' : String(minutes);
  });

  protected type(text: string): void {
    this.minutes.set(text.trim() === '' ? this.customary() : Number(text));
  }
}
