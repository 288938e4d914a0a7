import { BreakpointObserver } from '@angular/cdk/layout';
import { inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { map } from 'rxjs';

/** Below this the list, the map and the place do not fit beside each other. */
const NARROW = '(max-width: 904.98px)';
const STILL = '(prefers-reduced-motion: reduce)';

/** Tells whether the screen shows the list, the map or a place, and not all of them. */
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
