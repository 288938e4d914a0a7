import { Component, computed, input } from '@angular/core';
import type { EffectView } from '@jaarring/contracts';
import { NumberPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { decimalsFor } from './figures.ts';

/** How the answer was made, so that a colleague can make it again: engine, seed, mark of the data and counts. */
@Component({
  selector: 'jr-calculation',
  imports: [NumberPipe],
  templateUrl: './calculation.html',
  styles: `
    .facts {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--jr-s1) var(--jr-s3);
      margin: 0;
    }
    dd {
      margin: 0;
      text-align: end;
      overflow-wrap: anywhere;
    }
  `,
})
export class Calculation {
  readonly effect = input.required<EffectView['effect']>();
  /** The unit of a difference. */
  readonly unit = input.required<string>();

  protected readonly t = texts();
  protected readonly decimals = computed(() => decimalsFor([this.effect().mde]));
}
