import { InjectionToken } from '@angular/core';

/**
 * Sends what this person left on the device and tells how much still stands there. The feature that keeps work on a
 * device gives it, so that the frame knows nothing of that feature and its code comes only when it is needed.
 */
export const UNSENT = new InjectionToken<() => Promise<number>>('unsent', {
  factory: () => () => Promise.resolve(0),
});
