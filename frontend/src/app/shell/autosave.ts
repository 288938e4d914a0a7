import { DestroyRef, effect, inject, type Signal, untracked } from '@angular/core';
import { SaveState } from './save-state.ts';

/** How long someone must stop typing before the text is saved. Unit: milliseconds. Source: DESIGN.md §7. */
export const SILENCE_MS = 800;

/**
 * Saves what someone types after a short silence and when they leave the page, and tells so in the top bar.
 * Call it where the signal is made: `autosave(this.text, (text) => this.api.save(text))`. The first value is not saved.
 */
export function autosave<T>(value: Signal<T>, save: (value: T) => Promise<unknown>): void {
  const { stand } = inject(SaveState);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending = false;
  let first = true;

  const saveNow = async () => {
    clearTimeout(timer);
    pending = false;
    stand.set({ state: 'saving' });
    try {
      await save(untracked(value));
      if (!pending) stand.set({ state: 'saved', at: new Date() });
    } catch {
      // Any failure means the same to the writer: the text is still here and was not saved. The interceptor told why.
      stand.set({ state: 'failed', again: () => void saveNow() });
    }
  };

  effect(() => {
    value();
    if (first) {
      first = false;
      return;
    }
    pending = true;
    clearTimeout(timer);
    timer = setTimeout(() => void saveNow(), SILENCE_MS);
  });

  inject(DestroyRef).onDestroy(() => {
    if (pending) void saveNow();
    else if (untracked(stand).state !== 'failed') stand.set({ state: 'idle' });
  });
}
