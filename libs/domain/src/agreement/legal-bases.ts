import type { LegalBasis } from './rows.ts';

/**
 * The rules a new corporation begins with. Liveability is allowed in three families; agreements on it are policy since
 * 2022 and no longer a test of legality. Source: Woningwet art. 42–45 and BTIV 2015 art. 51, as of 2026. The wording of
 * the families is our own, so a corporation can change it.
 */
export const starterLegalBases: readonly Pick<LegalBasis, 'code' | 'name' | 'source'>[] = [
  { code: 'WW42', name: 'Bijdragen aan het woonbeleid van de gemeente', source: 'Woningwet, art. 42' },
  { code: 'WW43', name: 'Overzicht van voorgenomen werkzaamheden (bod)', source: 'Woningwet, art. 43' },
  { code: 'WW44', name: 'Prestatieafspraken met gemeente en huurders', source: 'Woningwet, art. 44' },
  {
    code: 'LB1',
    name: 'Leefbaarheid: woonmaatschappelijk werk',
    source: 'Woningwet, art. 45; BTIV, art. 51',
  },
  {
    code: 'LB2',
    name: 'Leefbaarheid: voorzieningen in de directe omgeving van eigen bezit',
    source: 'Woningwet, art. 45; BTIV, art. 51',
  },
  {
    code: 'LB3',
    name: 'Leefbaarheid: schone, veilige omgeving zonder overlast, en ontmoeting',
    source: 'Woningwet, art. 45; BTIV, art. 51',
  },
];
