import { HttpErrorResponse } from '@angular/common/http';
import type { Texts } from './texts.ts';

/** The code with which the server said no, or null when it was something else. */
export function refusalCode(error: unknown): string | null {
  if (!(error instanceof HttpErrorResponse)) return null;
  const body: unknown = error.error;
  return isCoded(body) ? body.code : null;
}

/** What to tell the reader when a request failed: why not and what now, never a code alone. */
export function sentenceFor(error: unknown, texts: Texts): string {
  const code = refusalCode(error);
  const sentences: Readonly<Record<string, string>> = texts.sentences;
  if (code && sentences[code]) return sentences[code];
  if (error instanceof HttpErrorResponse && error.status === 0) return texts.common.noConnection;
  return texts.common.failed;
}

function isCoded(body: unknown): body is { code: string } {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}
