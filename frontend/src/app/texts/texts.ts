import { computed, DestroyRef, inject, Injectable, type Signal, signal } from '@angular/core';
import { type Translation, type TranslocoLoader, TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import type { nl } from './nl.ts';

/** All texts of one language. A missing word or sentence does not compile. */
export type Texts = typeof nl;

/** The languages the screen speaks. Dutch is the first; English follows it. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

const files: Record<Language, () => Promise<Texts>> = {
  nl: async () => (await import('./nl.ts')).nl,
  en: async () => (await import('./en.ts')).en,
};

const storageKey = 'jaarring.language';

/** Gives transloco one language at a time, each in its own download, and keeps the typed object. */
@Injectable({ providedIn: 'root' })
export class TextsLoader implements TranslocoLoader {
  readonly loaded = new Map<string, Texts>();

  async getTranslation(language: string): Promise<Translation> {
    const texts = await files[language as Language]();
    this.loaded.set(language, texts);
    return texts;
  }
}

/** The language in use, and the choice of another one. */
@Injectable({ providedIn: 'root' })
export class LanguageChoice {
  private readonly transloco = inject(TranslocoService);
  private readonly loader = inject(TextsLoader);
  private readonly active = signal<Language>('nl');

  readonly language = this.active.asReadonly();
  readonly texts: Signal<Texts> = computed(() => {
    const texts = this.loader.loaded.get(this.active());
    if (!texts) throw new Error(`The texts of ${this.active()} are asked for before they are loaded.`);
    return texts;
  });

  constructor() {
    const change = this.transloco.langChanges$.subscribe((language) => {
      if (this.loader.loaded.has(language)) this.active.set(language as Language);
    });
    inject(DestroyRef).onDestroy(() => change.unsubscribe());
  }

  /** Loads a language, then shows it. The page does not reload. */
  async choose(language: Language): Promise<void> {
    await firstValueFrom(this.transloco.load(language));
    this.transloco.setActiveLang(language);
    this.active.set(language);
    document.documentElement.lang = language;
    localStorage.setItem(storageKey, language);
  }

  /** The language chosen on this device before; Dutch when nobody chose. */
  async begin(): Promise<void> {
    const kept = localStorage.getItem(storageKey);
    await this.choose(languages.find((language) => language === kept) ?? 'nl');
  }
}

/** The texts of the language in use: `protected readonly t = texts();` and `t().shell.skip` in the template. */
export function texts(): Signal<Texts> {
  return inject(LanguageChoice).texts;
}
