import { Component, input } from '@angular/core';

/** How far a phase of the year is. */
export type PhaseState = 'done' | 'running' | 'next';

const middle = 12;
const radius = 9.2;
/** Each phase takes a fifth of the ring, less a gap of ten degrees. */
const segments = [1, 2, 3, 4, 5].map((phase) => ({ phase, path: arc((phase - 1) * 72 + 5, phase * 72 - 5) }));

/** A phase drawn as its own place on the year ring: a tick when done, orange while it runs. The word stands beside it. */
@Component({
  selector: 'jr-phase-arc',
  host: { 'aria-hidden': 'true', '[attr.data-state]': 'state()' },
  styleUrl: './phase-arc.scss',
  template: `
    <svg viewBox="0 0 24 24" [attr.width]="size()" [attr.height]="size()">
      @for (segment of segments; track segment.phase) {
        <path [attr.d]="segment.path" [class.own]="segment.phase === phase()" />
      }
      @if (state() === 'done') {
        <path class="tick" d="M8.4 12.2l2.5 2.5 4.8-5.2" />
      } @else {
        <text x="12" y="15.6" text-anchor="middle">{{ phase() }}</text>
      }
    </svg>
  `,
})
export class PhaseArc {
  readonly phase = input.required<1 | 2 | 3 | 4 | 5>();
  readonly state = input<PhaseState>('next');
  readonly size = input(24);
  protected readonly segments = segments;
}

function arc(fromDegrees: number, toDegrees: number): string {
  const [from, to] = [point(fromDegrees), point(toDegrees)];
  return `M${from} A${radius} ${radius} 0 0 1 ${to}`;
}

function point(degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  return `${(middle + radius * Math.sin(angle)).toFixed(2)} ${(middle - radius * Math.cos(angle)).toFixed(2)}`;
}
