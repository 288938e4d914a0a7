import { Component, DestroyRef, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { texts } from '../../texts/texts.ts';

/** Nothing shows in the first moment, then the shape of what comes, then words, then a way out. Unit: milliseconds. Source: DESIGN.md §7. */
export const loadingSteps = { shape: 300, words: 2_000, wayOut: 10_000 };

/** Draws that something is on its way, as long as it is on its way. */
@Component({
  selector: 'jr-skeleton',
  imports: [MatButtonModule],
  template: `
    @if (step() >= 1) {
      <div class="rows" aria-hidden="true">
        @for (row of rows; track row) {
          <div><span></span><span></span><span></span></div>
        }
      </div>
    }
    <p role="status" class="jr-small jr-muted">
      @if (step() >= 2) {
        {{ what() || t().ui.state.loading }}
      }
      @if (step() >= 3) {
        {{ t().ui.state.slow }}
      }
    </p>
    @if (step() >= 3) {
      <button matButton="outlined" type="button" (click)="retry.emit()">{{ t().ui.state.stop }}</button>
    }
  `,
  styleUrl: './skeleton.scss',
})
export class Skeleton {
  /** What is loading: "Kaart laden, 23 buurten". */
  readonly what = input('');
  readonly retry = output<void>();
  protected readonly t = texts();
  protected readonly rows = [1, 2, 3, 4];
  protected readonly step = signal(0);

  constructor() {
    const timers = Object.values(loadingSteps).map((after, index) =>
      setTimeout(() => this.step.set(index + 1), after),
    );
    inject(DestroyRef).onDestroy(() => timers.forEach(clearTimeout));
  }
}
