import { HttpClient, HttpContext, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { SHOWN_INLINE } from './interceptors.ts';
import { sentenceFor } from '../texts/refusal.ts';
import { texts } from '../texts/texts.ts';

/** One form that writes: whether it is under way, and the sentence with which it was refused. Provided per component. */
@Injectable()
export class Sending {
  private readonly http = inject(HttpClient);
  private readonly t = texts();
  readonly busy = signal(false);
  readonly problem = signal('');
  /** What the refusal names: rows, fields, dates or amounts; empty when nothing was refused. */
  readonly details = signal<Readonly<Record<string, unknown>>>({});

  /** The answer of the server, or null when it refused; the refusal then stands in `problem`. */
  async send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<T | null> {
    this.busy.set(true);
    this.problem.set('');
    this.details.set({});
    try {
      const context = new HttpContext().set(SHOWN_INLINE, true);
      return await firstValueFrom(this.http.request<T>(method, path, { body, context }));
    } catch (error) {
      // A refusal stands beside the button, with what was typed still there.
      this.problem.set(sentenceFor(error, this.t()));
      this.details.set(detailsOf(error));
      return null;
    } finally {
      this.busy.set(false);
    }
  }
}

function detailsOf(error: unknown): Readonly<Record<string, unknown>> {
  const body: unknown = error instanceof HttpErrorResponse ? error.error : null;
  const isTold = typeof body === 'object' && body !== null && 'details' in body;
  return isTold ? (body.details as Record<string, unknown>) : {};
}
