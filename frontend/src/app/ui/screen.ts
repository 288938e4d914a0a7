import { BreakpointObserver } from '@angular/cdk/layout';
import { inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { map } from 'rxjs';

/** Below this a list and what is chosen in it do not fit beside each other; the same width as in the style sheets. */
const NARROW = '(max-width: 904.98px)';
const STILL = '(prefers-reduced-motion: reduce)';

/** Tells whether the screen shows one part of a page at a time. */
export function narrow(): Signal<boolean> {
  return matching(NARROW);
}

/** Tells whether somebody asked their device for less movement. */
export function still(): Signal<boolean> {
  return matching(STILL);
}

function matching(query: string): Signal<boolean> {
  const observed = inject(BreakpointObserver).observe(query);
  return toSignal(observed.pipe(map(({ matches }) => matches)), { initialValue: false });
}
