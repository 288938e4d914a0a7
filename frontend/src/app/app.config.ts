import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  isDevMode,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';
import { provideServiceWorker } from '@angular/service-worker';
import { provideTransloco, TRANSLOCO_LOADER } from '@jsverse/transloco';
import { routes } from './app.routes.ts';
import { backToSignIn, ownRequest, tellRefusals } from './shell/interceptors.ts';
import { HeadingOfRoute } from './shell/page-heading.ts';
import { ThemeChoice } from './shell/theme-choice.ts';
import { LanguageChoice, languages, TextsLoader } from './texts/texts.ts';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withInterceptors([ownRequest, backToSignIn, tellRefusals])),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    { provide: TitleStrategy, useExisting: HeadingOfRoute },
    provideTransloco({
      config: { availableLangs: [...languages], defaultLang: 'nl', prodMode: !isDevMode() },
    }),
    { provide: TRANSLOCO_LOADER, useExisting: TextsLoader },
    provideAppInitializer(() => {
      inject(ThemeChoice);
      return inject(LanguageChoice).begin();
    }),
    provideServiceWorker('ngsw-worker.js', {
      enabled: !isDevMode(),
      registrationStrategy: 'registerWhenStable:3000',
    }),
  ],
};
