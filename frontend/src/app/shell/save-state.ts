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
  readonly online = signal(navigator.onLine);
  readonly unsaved = computed(() => this.stand().state === 'saving' || this.stand().state === 'failed');

  constructor() {
    window.addEventListener('online', () => this.online.set(true));
    window.addEventListener('offline', () => this.online.set(false));
  }
}
