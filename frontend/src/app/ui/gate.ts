import { Component, computed, input } from '@angular/core';
import { texts } from '../texts/texts.ts';

/** How a gate of the year stands. */
export type GateState = 'done' | 'open' | 'later';

/** A gate drawn as the diamond it is on the year ring: filled when closed, orange when it is its turn. */
@Component({
  selector: 'jr-gate',
  template: `
    <svg viewBox="-14 -14 28 28" width="28" height="28" aria-hidden="true">
      <rect x="-9" y="-9" width="18" height="18" rx="2.5" transform="rotate(45)" />
      <text y="4.5" text-anchor="middle">{{ number() }}</text>
    </svg>
  `,
  styleUrl: './gate.scss',
  host: { role: 'img', '[attr.aria-label]': 'label()', '[attr.data-state]': 'state()' },
})
export class Gate {
  readonly number = input.required<number>();
  readonly state = input<GateState>('later');
  private readonly t = texts();
  protected readonly label = computed(() => {
    const { ui } = this.t();
    return `${ui.gate(this.number())}, ${ui.gateStates[this.state()]}`;
  });
}
