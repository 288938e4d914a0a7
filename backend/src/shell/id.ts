import { v7 } from 'uuid';

/** A new id that sorts by time (UUID version 7). */
export function uuidv7(at: Date): string {
  return v7({ msecs: at.getTime() });
}
