import { Component, input, model } from '@angular/core';
import { texts } from '../texts/texts.ts';

/** A number with its word; choosing it filters the list below. */
export interface Count {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** Numbers in a row. With `filter` each is a button that shows only those; choosing it again shows all. */
@Component({
  selector: 'jr-count-band',
  templateUrl: './count-band.html',
  styleUrl: './count-band.scss',
})
export class CountBand {
  readonly counts = input.required<readonly Count[]>();
  readonly filter = input(false);
  /** The key that filters now, or null for all. */
  readonly chosen = model<string | null>(null);
  protected readonly t = texts();

  protected choose(key: string): void {
    this.chosen.update((now) => (now === key ? null : key));
  }
}
