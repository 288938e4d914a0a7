import {
  HttpContextToken,
  HttpErrorResponse,
  type HttpInterceptorFn,
  HttpResponse,
} from '@angular/common/http';
import { inject, Injector } from '@angular/core';
import { Router } from '@angular/router';
import { tap } from 'rxjs';
import { sentenceFor } from '../texts/refusal.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { SaveState } from './save-state.ts';
import { Session } from './session.ts';

/** Set on a request whose page shows the sentence itself, beside the field or the button. */
export const SHOWN_INLINE = new HttpContextToken<boolean>(() => false);

/** Marks our own requests: another site cannot send this header, so it cannot act in someone's name. */
export const ownRequest: HttpInterceptorFn = (request, next) =>
  next(request.clone({ withCredentials: true, setHeaders: { 'X-Requested-With': 'jaarring' } }));

/** Notices whether the server answers. Without a connection the service worker answers 504 in its place. */
export const noticeConnection: HttpInterceptorFn = (request, next) => {
  const saving = inject(SaveState);
  return next(request).pipe(
    tap({
      next: (event) => event instanceof HttpResponse && saving.answered(),
      error: (error: unknown) => {
        if (error instanceof HttpErrorResponse && [0, 504].includes(error.status)) saving.unanswered();
      },
    }),
  );
};

/** A session that ended leads to signing in and back to the same place. */
export const backToSignIn: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  const router = inject(Router);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        if (!(error instanceof HttpErrorResponse) || error.status !== 401) return;
        if (request.url.startsWith('/api/session')) return;
        session.expire();
        void router.navigate(['/inloggen'], { queryParams: { terug: router.url } });
      },
    }),
  );
};

/** A change the server refused is told at once, unless the page tells it at the field. */
export const tellRefusals: HttpInterceptorFn = (request, next) => {
  const injector = inject(Injector);
  const choice = inject(LanguageChoice);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        if (request.method === 'GET' || request.context.get(SHOWN_INLINE)) return;
        if (error instanceof HttpErrorResponse && error.status === 401) return;
        const texts = choice.texts();
        void tell(injector, sentenceFor(error, texts), texts.common.close);
      },
    }),
  );
};

/** The bar comes with the first refusal, so that no page waits for it. */
async function tell(injector: Injector, sentence: string, close: string): Promise<void> {
  const { MatSnackBar } = await import('@angular/material/snack-bar');
  injector.get(MatSnackBar).open(sentence, close, { politeness: 'assertive' });
}
