import { ApplicationRef, computed, effect, inject, Injectable, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';

/** How the screen looks: as the device says, or as the reader chose. */
export type Theme = 'system' | 'light' | 'dark';

const storageKey = 'jaarring.theme';

/** The look of the screen on this device. `public/theme.js` does the same before the first paint. */
@Injectable({ providedIn: 'root' })
export class ThemeChoice {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly device = window.matchMedia?.('(prefers-color-scheme: dark)');
  private readonly deviceIsDark = signal(this.device?.matches ?? false);

  readonly theme = signal<Theme>(keptTheme());
  private readonly printing = signal(false);
  readonly isDark = computed(() => {
    if (this.printing()) return false;
    return this.theme() === 'system' ? this.deviceIsDark() : this.theme() === 'dark';
  });

  constructor() {
    this.device?.addEventListener('change', ({ matches }) => this.deviceIsDark.set(matches));
    this.printLight(inject(ApplicationRef));
    effect(() => (this.root.dataset['theme'] = this.isDark() ? 'dark' : 'light'));
  }

  choose(theme: Theme): void {
    this.theme.set(theme);
    if (theme === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  }

  /** Paper is white. Charts and maps draw themselves again, at once, because the browser does not wait. */
  private printLight(app: ApplicationRef): void {
    const set = (printing: boolean) => {
      this.printing.set(printing);
      app.tick();
    };
    window.addEventListener('beforeprint', () => set(true));
    window.addEventListener('afterprint', () => set(false));
  }
}

function keptTheme(): Theme {
  const kept = localStorage.getItem(storageKey);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}
