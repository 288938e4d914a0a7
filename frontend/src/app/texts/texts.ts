import { computed, DestroyRef, inject, Injectable, type Signal, signal } from '@angular/core';
import { type Translation, type TranslocoLoader, TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import type { nl } from './nl.ts';
import type { first } from './nl/first.ts';

/** All texts of one language. A missing word or sentence does not compile. */
export type Texts = typeof nl;

/** The languages the screen speaks. Dutch is the first; English follows it. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** What is said before somebody is in, so that the first page does not wait for the words of all pages. */
type FirstTexts = Pick<Texts, keyof typeof first>;

const files: Record<Language, { first: () => Promise<FirstTexts>; whole: () => Promise<Texts> }> = {
  nl: {
    first: async () => (await import('./nl/first.ts')).first,
    whole: async () => (await import('./nl.ts')).nl,
  },
  en: {
    first: async () => (await import('./en/first.ts')).first,
    whole: async () => (await import('./en.ts')).en,
  },
};

const storageKey = 'jaarring.language';

/** The language chosen on this device before; Dutch when nobody chose. */
function languageHere(): Language {
  const kept = localStorage.getItem(storageKey);
  return languages.find((language) => language === kept) ?? 'nl';
}

/** Starts the download of the words of every page; they are kept for who asks next. */
export async function bringWords(): Promise<void> {
  const { first, whole } = files[languageHere()];
  await Promise.all([first(), whole()]);
}

/** Gives transloco one language at a time, each in its own download, and keeps the typed object. */
@Injectable({ providedIn: 'root' })
export class TextsLoader implements TranslocoLoader {
  private readonly kept = signal<ReadonlyMap<string, Texts>>(new Map());
  readonly loaded = this.kept.asReadonly();
  private part: 'first' | 'whole' = 'first';

  async getTranslation(language: string): Promise<Translation> {
    // before anybody is in nothing reads the rest; the guard of the frame brings it before a page is made
    const texts = (await files[language as Language][this.part]()) as Texts;
    this.kept.update((kept) => new Map(kept).set(language, texts));
    return texts;
  }

  /** From now on a language comes with the words of every page. */
  async bringWhole(language: Language): Promise<void> {
    if (this.part === 'whole') return;
    this.part = 'whole';
    await this.getTranslation(language);
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
    const texts = this.loader.loaded().get(this.active());
    if (!texts) throw new Error(`The texts of ${this.active()} are asked for before they are loaded.`);
    return texts;
  });

  constructor() {
    const change = this.transloco.langChanges$.subscribe((language) => {
      if (this.loader.loaded().has(language)) this.active.set(language as Language);
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

  /** Begins with what the sign-in page says, in the language of this device. */
  async begin(): Promise<void> {
    await this.choose(languageHere());
  }

  /** The words of every page too, before the first of them is made. */
  whole(): Promise<void> {
    return this.loader.bringWhole(this.active());
  }
}

/** The texts of the language in use: `protected readonly t = texts();` and `t().shell.skip` in the template. */
export function texts(): Signal<Texts> {
  return inject(LanguageChoice).texts;
}
