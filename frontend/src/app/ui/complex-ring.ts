import { Component, computed, input } from '@angular/core';
import { texts } from '../texts/texts.ts';
import { houseRing } from './house-ring.ts';

/** How a year stood against the corporation, from −3 (far less favourable) to 3; null when there is no figure. */
export type RelativeScore = -3 | -2 | -1 | 0 | 1 | 2 | 3 | null;

/** One year of a complex. */
export interface YearOfComplex {
  readonly year: number;
  readonly score: RelativeScore;
  /** How much was done that year, from 0 to 1 of the busiest year. */
  readonly effort: number;
}

const names = ['neg-3', 'neg-2', 'neg-1', '0', 'pos-1', 'pos-2', 'pos-3'] as const;

/** The years of one complex as rings, oldest inside: colour is the score, thickness the effort. A table says the same. */
@Component({
  selector: 'jr-complex-ring',
  template: `
    <svg viewBox="0 0 48 48" [attr.width]="size()" [attr.height]="size()" aria-hidden="true">
      @for (ring of rings(); track ring.year) {
        <path fill="none" [attr.d]="ring.path" [attr.stroke]="ring.colour" [attr.stroke-width]="ring.width">
          <title>{{ ring.title }}</title>
        </path>
      }
      <path class="house" [attr.d]="house" />
    </svg>
  `,
  styles: ':host { display: inline-grid; flex: none; } .house { fill: var(--mat-sys-on-surface); }',
  host: { role: 'img', '[attr.aria-label]': 'label()' },
})
export class ComplexRing {
  /** Oldest year first. */
  readonly years = input.required<readonly YearOfComplex[]>();
  /** Name of the complex, for a screen reader. */
  readonly about = input.required<string>();
  readonly size = input(48);
  private readonly t = texts();

  protected readonly house = houseRing(24, 24, 3.6, 0);
  protected readonly rings = computed(() => {
    const years = this.years();
    const room = 16 / Math.max(1, years.length);
    return years.map(({ year, score, effort }, index) => ({
      year,
      path: houseRing(24, 24, 6.4 + room * (index + 0.5), index / Math.max(1, years.length - 1)),
      width: room * (0.3 + 0.55 * effort),
      colour: score === null ? 'var(--mat-sys-outline-variant)' : `var(--jr-div-${names[score + 3]})`,
      title: this.describe(year, score),
    }));
  });
  protected readonly label = computed(() => {
    const told = this.years().map(({ year, score }) => this.describe(year, score));
    return `${this.about()}. ${this.t().ui.complexRing(told.join(', '))}`;
  });

  private describe(year: number, score: RelativeScore): string {
    const words: Readonly<Record<string, string>> = this.t().ui.scores;
    return `${year} ${words[score === null ? 'none' : String(score)]}`;
  }
}
