import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import type { PermissionName } from '@jaarring/domain';
import { LanguageChoice } from '../texts/texts.ts';
import { Session } from './session.ts';

/** Lets someone in who is signed in, with the words of every page; others sign in first and come back to the same address. */
export const signedIn: CanActivateFn = async (_route, { url }) => {
  const session = inject(Session);
  const router = inject(Router);
  const words = inject(LanguageChoice);
  await Promise.all([session.ready(), words.whole()]);
  if (session.me()) return true;
  return router.createUrlTree(['/inloggen'], { queryParams: url === '/' ? {} : { terug: url } });
};

/**
 * Each role begins where its day begins: a director with decisions, a field worker with the log. Who looks after a demo
 * begins with what is in it.
 */
export const startPage: CanActivateFn = async () => {
  const session = inject(Session);
  const router = inject(Router);
  await session.ready();
  if (session.has('fieldWorker')) return router.parseUrl('/log');
  if (session.has('director')) return router.parseUrl('/besluiten');
  const isVisitor = session.me()?.isDemo && session.has('administrator');
  return router.parseUrl(isVisitor ? '/welkom' : '/werk');
};

/** Only for people with this permission; for others the page does not exist. */
export function permitted(permission: PermissionName): CanActivateFn {
  return () => inject(Session).can(permission) || inject(Router).parseUrl('/niet-gevonden');
}
