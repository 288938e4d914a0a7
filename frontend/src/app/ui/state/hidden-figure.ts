import { Component, input } from '@angular/core';
import { texts } from '../../texts/texts.ts';

/** A figure that is not shown because too few people stand behind it. It names no number of answers, anywhere. */
@Component({
  selector: 'jr-hidden-figure',
  template: `
    <span class="jr-small jr-muted">{{ t().ui.state.hidden }}</span>
    @if (threshold(); as least) {
      <span class="jr-tiny jr-muted">{{ t().ui.state.hiddenWhy(least) }}</span>
    }
  `,
  styleUrl: './hidden-figure.scss',
})
export class HiddenFigure {
  /** From how many a figure is shown; given once on a page, to explain it. */
  readonly threshold = input<number>();
  protected readonly t = texts();
}
