/** A page that a guard visits, who visits it, and the links that lead on from there to a page with an id in its address. */
export type VisitedPage = { path: string; who: string; then?: readonly RegExp[] };

/** Every page that exists, with somebody who works on it. */
export const pages: readonly VisitedPage[] = [
  { path: '/bouwstenen', who: 'beleid' },
  { path: '/werk', who: 'beleid' },
  { path: '/besluiten', who: 'directeur' },
  { path: '/besluiten/samen', who: 'directeur' },
  { path: '/nota', who: 'controller' },
  {
    path: '/maatregelen',
    who: 'beleid',
    then: [/Kennismaking met nieuwe/, /^Naar het besluit$/, /Besluitnota/],
  },
  { path: '/complexen', who: 'beheer' },
  { path: '/complexen', who: 'beleid', then: [/Schepenflat/] },
  { path: '/cyclus', who: 'beleid' },
  { path: '/atelier', who: 'begeleider' },
  { path: '/monitor', who: 'beleid' },
  { path: '/monitor/bronnen/inlezen', who: 'beleid' },
  { path: '/maatregelen', who: 'beleid' },
  { path: '/maatregelen/nieuw', who: 'beleid' },
  { path: '/maatregelen', who: 'beleid', then: [/Binnentuin opnieuw/] },
  { path: '/maatregelen', who: 'beleid', then: [/Binnentuin opnieuw/, /Hele keten/] },
  { path: '/begroting', who: 'controller' },
  { path: '/evaluatie', who: 'beleid' },
  { path: '/evaluatie', who: 'beleid', then: [/Buurtconciërge/] },
  { path: '/log', who: 'beheer' },
  { path: '/log/nieuw', who: 'beheer' },
];
