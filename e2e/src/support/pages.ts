/**
 * A page that a guard visits, who visits it, the links that lead on from there to a page with an id in its address, and
 * the picture of the design that it is held beside.
 */
export type VisitedPage = { path: string; who: string; then?: readonly RegExp[]; picture?: string };

/** Every page that exists, with somebody who works on it. */
export const pages: readonly VisitedPage[] = [
  { path: '/bouwstenen', who: 'beleid', picture: '11b-toestanden' },
  { path: '/welkom', who: 'functioneel', picture: '12c-eerste-start' },
  { path: '/werk', who: 'beleid', picture: '01-mijn-werk' },
  { path: '/besluiten', who: 'directeur', picture: '02-te-besluiten' },
  { path: '/besluiten/samen', who: 'directeur', picture: '02b-besluiten-telefoon-en-dialogen' },
  { path: '/nota', who: 'controller', picture: '11c-besluitnota' },
  {
    path: '/maatregelen',
    who: 'beleid',
    then: [/Kennismaking met nieuwe/, /^Naar het besluit$/, /Besluitnota/],
    picture: '11c-besluitnota',
  },
  { path: '/complexen', who: 'beheer', picture: '26-complexen' },
  { path: '/complexen', who: 'beleid', then: [/Schepenflat/], picture: '04-dossier' },
  { path: '/cyclus', who: 'beleid', picture: '10-jaarcyclus' },
  { path: '/atelier', who: 'begeleider', picture: '05a-atelier-bord' },
  { path: '/monitor', who: 'beleid', picture: '03-monitor' },
  { path: '/monitor/bronnen/inlezen', who: 'beleid', picture: '13a-bron-bestand' },
  { path: '/maatregelen', who: 'beleid', picture: '06-maatregelen' },
  { path: '/maatregelen/nieuw', who: 'beleid', picture: '18a-maatregel-formulier' },
  { path: '/maatregelen', who: 'beleid', then: [/Binnentuin opnieuw/], picture: '18-maatregel' },
  { path: '/maatregelen', who: 'beleid', then: [/Binnentuin opnieuw/, /Hele keten/] },
  { path: '/beheer/mandaten', who: 'directeur', picture: '19-mandaten' },
  { path: '/begroting', who: 'controller', picture: '07-begroting' },
  ...['scenario', 'uitgaven', 'boekingen', 'wijzigingen', 'versies'].map((part) => ({
    path: `/begroting/2026/${part}`,
    who: 'controller',
    picture: '07-begroting',
  })),
  { path: '/doelen', who: 'beleid' },
  { path: '/afspraken', who: 'controller' },
  { path: '/evaluatie', who: 'beleid', picture: '08b-evaluatie-overzicht' },
  { path: '/evaluatie', who: 'beleid', then: [/Buurtconciërge/], picture: '08a-evaluatie-maatregel' },
  { path: '/log', who: 'beheer', picture: '09-buurtlog' },
  { path: '/log/nieuw', who: 'beheer', picture: '09-buurtlog' },
];

/** How a visited page is called: its address, and the links that were followed from there. */
export function nameOf({ path, who, then }: VisitedPage): string {
  return [path, ...(then ?? []).map(({ source }) => source)].join(' > ') + ` (${who})`;
}
