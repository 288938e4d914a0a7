import type { Route } from '@angular/router';
import { routes } from './app.routes.ts';
import { wasSignedIn } from './shell/session.ts';
import { bringWords } from './texts/texts.ts';

/**
 * Starts the downloads of the page that was asked for before Angular itself has begun: the frame, the page and its words
 * then come beside each other, not one after the other. Only for who was signed in here; others get the sign-in page.
 */
export function bringAhead(address: string): void {
  if (!wasSignedIn()) return;
  const frame = routes.find(({ children }) => children);
  for (const route of [frame, pageOf(frame?.children ?? [], address)]) quietly(route?.loadComponent?.());
  quietly(bringWords());
}

/** The route of the address itself, or the first that begins with the same word. */
function pageOf(pages: readonly Route[], address: string): Route | undefined {
  const path = address.replace(/^\/|\/$/g, '');
  const word = path.split('/')[0]!;
  return (
    pages.find((route) => route.path === path) ??
    pages.find((route) => word !== '' && route.path?.startsWith(`${word}/:`))
  );
}

/** What does not arrive now is asked for again by the router, which tells when it fails. */
function quietly(download: unknown): void {
  if (download instanceof Promise) download.catch(() => undefined);
}
