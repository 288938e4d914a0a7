import { Component, input } from '@angular/core';

/** Why something was refused, beside where it happened. It is there before it speaks, so that a screen reader hears it. */
@Component({
  selector: 'jr-refusal',
  template: `
    @if (why(); as sentence) {
      <p class="jr-notice" data-tone="error">{{ sentence }}</p>
    }
  `,
  styles: ':host { display: block; }',
  host: { role: 'alert' },
})
export class RefusalNotice {
  /** The sentence; empty or null while nothing was refused. */
  readonly why = input.required<string | null | undefined | false>();
}
