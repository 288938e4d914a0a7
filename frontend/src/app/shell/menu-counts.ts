import { Injectable, signal } from '@angular/core';
import type { MenuItem } from './menu.ts';

/** How much waits for this person behind each menu item. The page that knows a number sets it. */
@Injectable({ providedIn: 'root' })
export class MenuCounts {
  readonly counts = signal<Partial<Record<MenuItem['key'], number>>>({});

  say(key: MenuItem['key'], count: number): void {
    this.counts.update((counts) => ({ ...counts, [key]: count }));
  }
}
