/** A page that a guard visits, and who visits it. `open`: nobody needs to be signed in. */
export type VisitedPage = { path: string; who: string };

/** Every page that exists, with somebody who works on it. */
export const pages: readonly VisitedPage[] = [{ path: '/bouwstenen', who: 'beleid' }];
