import type { EnvironmentProviders, Provider } from '@angular/core';
import { isDevMode } from '@angular/core';
import { provideTransloco, TRANSLOCO_LOADER } from '@jsverse/transloco';
import { languages, TextsLoader } from './texts.ts';

/** Serves the typed texts; the languages come in one at a time. `LanguageChoice.begin()` loads the first. */
export function provideTexts(): (Provider | EnvironmentProviders)[] {
  return [
    provideTransloco({
      config: { availableLangs: [...languages], defaultLang: 'nl', prodMode: !isDevMode() },
    }),
    { provide: TRANSLOCO_LOADER, useExisting: TextsLoader },
  ];
}
