/** A page that a guard visits, and who visits it. */
export type VisitedPage = { path: string; who: string };

/** Every page that exists, with somebody who works on it. */
export const pages: readonly VisitedPage[] = [
  { path: '/bouwstenen', who: 'beleid' },
  { path: '/werk', who: 'beleid' },
  { path: '/besluiten', who: 'directeur' },
  { path: '/complexen', who: 'beheer' },
  { path: '/cyclus', who: 'beleid' },
  { path: '/atelier', who: 'begeleider' },
  { path: '/monitor', who: 'beleid' },
  { path: '/log', who: 'beheer' },
  { path: '/evaluatie', who: 'beleid' },
  { path: '/monitor/bronnen/inlezen', who: 'beleid' },
];
