import { computed, Injectable, signal } from '@angular/core';

/** Where the text on this page stands, always told in the same place. */
export type SaveStand =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Date }
  | { readonly state: 'failed'; readonly again: () => void };

/** What the top bar says about saving. `autosave` writes it; one page saves at a time. */
@Injectable({ providedIn: 'root' })
export class SaveState {
  readonly stand = signal<SaveStand>({ state: 'idle' });
  private readonly deviceOnline = signal(navigator.onLine);
  private readonly serverReached = signal(true);
  /** Whether there is a connection all the way to the server, as far as the last request tells. */
  readonly online = computed(() => this.deviceOnline() && this.serverReached());
  /** When the server last gave figures to this screen. */
  readonly updatedAt = signal<Date | null>(null);
  readonly unsaved = computed(() => this.stand().state === 'saving' || this.stand().state === 'failed');

  constructor() {
    window.addEventListener('online', () => this.deviceOnline.set(true));
    window.addEventListener('offline', () => this.deviceOnline.set(false));
  }

  answered(): void {
    this.serverReached.set(true);
    this.updatedAt.set(new Date());
  }

  unanswered(): void {
    this.serverReached.set(false);
  }
}
