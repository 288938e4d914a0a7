import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  Injector,
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
import { routes } from './app.routes.ts';
import { unsentLogs } from './field-log/unsent.ts';
import { backToSignIn, noticeConnection, ownRequest, tellRefusals } from './shell/interceptors.ts';
import { HeadingOfRoute } from './shell/page-heading.ts';
import { UNSENT } from './shell/unsent.ts';
import { ThemeChoice } from './ui/theme-choice.ts';
import { provideTexts } from './texts/provide-texts.ts';
import { LanguageChoice } from './texts/texts.ts';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withInterceptors([ownRequest, noticeConnection, backToSignIn, tellRefusals])),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    { provide: TitleStrategy, useExisting: HeadingOfRoute },
    { provide: UNSENT, useFactory: () => unsentLogs(inject(Injector)) },
    ...provideTexts(),
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
