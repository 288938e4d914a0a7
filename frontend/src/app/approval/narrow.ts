import { BreakpointObserver } from '@angular/cdk/layout';
import { inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { map } from 'rxjs';

/** Below this the list and the proposal do not fit beside each other. */
const NARROW = '(max-width: 904.98px)';

/** Tells whether the screen shows the list or a proposal, and not both. */
export function narrow(): Signal<boolean> {
  const width = inject(BreakpointObserver).observe(NARROW);
  return toSignal(width.pipe(map(({ matches }) => matches)), { initialValue: false });
}
