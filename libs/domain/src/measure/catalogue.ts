import type { Lever } from './levers.ts';
import type { Evidence, MeasureKind, Need } from './rows.ts';

/** A kind of measure as a corporation starts with it, before it has its own prices. */
export type CatalogueKind = Omit<MeasureKind, 'id' | 'version'>;

/**
 * The price level of the starter set. Trade knowledge excluding VAT, price level 2024-2025; a corporation replaces
 * prices by what it paid itself.
 */
export const CATALOGUE_PRICE_DATE = '2025-01-01';

type Row = [
  code: string,
  name: string,
  unit: string,
  low: number,
  high: number,
  lag: number,
  Evidence,
  ...Need[],
];

/**
 * The starter set per lever: code, name, unit, lowest and highest price in whole euros, lag in months (the far end of
 * the range in which the first sign is seen), evidence (of a mixed grade the lower) and what is needed beforehand.
 * A price of 0 means that the measure costs working time only, or brings in money.
 */
const rows: Record<Lever, readonly Row[]> = {
  socialManagement: [
    ['BEH01', 'Extra uren sociaal beheerder, tijdelijk', 'uur', 65, 65, 18, 'weak'],
    ['BEH02', 'Portiekaanpak en portiekgesprekken', 'portiek', 300, 800, 9, 'weak'],
    ['BEH03', 'Kennismakings-, welkomst- en evaluatiegesprek', 'gesprek', 60, 90, 12, 'plausible'],
    ['BEH04', 'Opruimactie of grofvuildag', 'actie', 750, 3000, 3, 'weak'],
    ['BEH05', 'Schoonmaak intensiveren of contract herzien', 'woning per jaar', 40, 120, 3, 'plausible'],
    ['BEH06', 'Huismeester of mobiele huismeester', 'fte per jaar', 65000, 75000, 12, 'weak'],
    ['BEH07', 'Gedragsaanwijzing of laatstekanstraject', 'zaak', 1500, 4000, 6, 'unknown'],
    ['BEH08', 'Buurtbemiddeling, aandeel in de regeling', 'zaak', 500, 900, 6, 'moderate'],
    ['BEH09', 'Aanpak woonfraude en ondermijning', 'controle', 250, 1500, 12, 'plausible'],
    ['GRO03', 'Moestuin of buurttuin door bewoners', 'project', 2500, 15000, 18, 'weak'],
    ['SOC01', 'Bewonersinitiatief uit het fonds', 'initiatief', 150, 3000, 6, 'weak'],
    [
      'SOC02',
      'Huiskamer of ontmoetingsruimte in het complex',
      'ruimte per jaar',
      8000,
      25000,
      24,
      'moderate',
    ],
    ['SOC03', 'Opzoomerdag, burendag of straatfeest', 'bijeenkomst', 250, 1500, 1, 'weak'],
    ['SOC06', 'Complexcoach, flatcoach of wooncoach', 'fte per jaar', 70000, 70000, 18, 'weak'],
    [
      'SOC07',
      'Bewonerscommissie oprichten of ondersteunen',
      'commissie per jaar',
      500,
      2500,
      12,
      'plausible',
    ],
  ],
  maintenance: [
    ['ONH01', 'Verlichting in portiek, galerij of achterpad', 'lichtpunt', 350, 900, 12, 'moderate'],
    ['ONH02', 'Entree- en portiekrenovatie', 'portiek', 15000, 60000, 18, 'plausible'],
    ['ONH03', 'Afsluitbare entree met intercom of video', 'woning', 600, 1500, 12, 'moderate'],
    ['ONH04', 'Bergingen en fietsenstalling beveiligen', 'woning', 300, 1200, 12, 'plausible'],
    ['ONH06', 'Gepland onderhoud naar voren halen', 'woning', 1500, 8000, 18, 'plausible'],
    ['ONH07', 'Gepland onderhoud met iets extra voor leefbaarheid', 'complex', 2000, 15000, 12, 'plausible'],
    ['ONH08', 'Geluidsisolatie tussen woningen', 'woning', 4000, 12000, 12, 'plausible'],
    ['GRO01', 'Tuinenaanpak met onderhoudsploeg', 'tuin', 400, 1200, 9, 'plausible'],
    ['GRO02', 'Geveltuin en groen binnenterrein', 'm²', 60, 150, 24, 'moderate'],
    [
      'GRO04',
      'Ondergrondse container of afvalplek',
      'plek',
      8000,
      15000,
      6,
      'moderate',
      'municipality',
      'permit',
    ],
    ['GRO05', 'Speel- of ontmoetingsplek', 'plek', 10000, 60000, 12, 'plausible'],
    [
      'SLO01',
      'Sloop en nieuwbouw met andere mix',
      'woning',
      250000,
      320000,
      120,
      'moderate',
      'tenantAdvice',
      'municipality',
      'permit',
    ],
    ['SLO02', 'Hoogwaardige renovatie', 'woning', 60000, 140000, 60, 'moderate', 'tenantAdvice', 'permit'],
  ],
  rent: [
    [
      'HUU01',
      'Streefhuur verlagen of verhogen bij mutatie',
      'woning per maand',
      20,
      80,
      60,
      'plausible',
      'tenantAdvice',
    ],
    ['HUU02', 'Tweehurenbeleid voor meer mix', 'woning per maand', 20, 80, 60, 'unknown', 'tenantAdvice'],
    [
      'HUU03',
      'Middenhuur voor een deel van het complex',
      'woning',
      0,
      0,
      60,
      'plausible',
      'tenantAdvice',
      'municipality',
    ],
  ],
  allocation: [
    [
      'TOE01',
      'Toewijzen op motivatie, goede buren',
      'toewijzing',
      300,
      800,
      36,
      'weak',
      'tenantAdvice',
      'municipality',
    ],
    [
      'TOE02',
      'Kwetsbare plaatsingen spreiden',
      'regel',
      0,
      0,
      36,
      'plausible',
      'tenantAdvice',
      'municipality',
    ],
    [
      'TOE03',
      'Gemengd wonen, dragers en vragers',
      'project per jaar',
      20000,
      60000,
      36,
      'moderate',
      'tenantAdvice',
      'municipality',
    ],
    [
      'TOE04',
      'Leefstijl- of seniorenlabel',
      'complex',
      1000,
      1000,
      36,
      'weak',
      'tenantAdvice',
      'municipality',
    ],
    [
      'TOE05',
      'Screening van kandidaten in een aangewezen gebied',
      'kandidaat',
      150,
      150,
      36,
      'weak',
      'tenantAdvice',
      'municipality',
      'designation',
      'privacyAssessment',
    ],
    ['VER01', 'Verkoop van losse woningen bij mutatie', 'woning', 0, 0, 96, 'moderate', 'tenantAdvice'],
  ],
  safety: [
    ['ONH05', 'Hang- en sluitwerk met politiekeurmerk', 'woning', 600, 1200, 24, 'good'],
    [
      'VEI01',
      'Cameratoezicht in het portiek, zonder € 500 per jaar beheer',
      'camera',
      1500,
      4000,
      6,
      'weak',
      'privacyAssessment',
      'worksCouncil',
    ],
    ['VEI02', 'Buurtpreventie of buurtapp', 'groep', 250, 1000, 12, 'weak'],
    [
      'VEI03',
      'Straatcoaches of jongerenwerk met de gemeente',
      'gebied per jaar',
      15000,
      60000,
      12,
      'weak',
      'municipality',
    ],
    ['VEI04', 'Schouw samen met politie en bewoners', 'ronde', 500, 1500, 6, 'plausible'],
  ],
  care: [
    ['SOC04', 'Ronde huisbezoeken achter de voordeur', 'bezoek', 80, 200, 24, 'weak'],
    ['SOC05', 'Vroegsignalering van schulden', 'signaal', 30, 80, 12, 'moderate', 'privacyAssessment'],
    ['SAM01', 'Gebiedsteam of wijkoverleg met partners', 'gebied per jaar', 5000, 20000, 12, 'weak'],
    [
      'SAM02',
      'Convenant gegevens delen bij zorg en overlast',
      'convenant',
      2000,
      10000,
      12,
      'plausible',
      'privacyAssessment',
      'municipality',
    ],
  ],
};

/** The catalogue a corporation starts with, in the order of the codes. */
export const catalogue: readonly CatalogueKind[] = Object.entries(rows)
  .flatMap(([lever, list]) => list.map((row) => kindFrom(lever as Lever, row)))
  .sort((one, other) => (one.code < other.code ? -1 : 1));

function kindFrom(
  lever: Lever,
  [code, name, unit, low, high, lagMonths, evidence, ...needs]: Row,
): CatalogueKind {
  return {
    code,
    name,
    lever,
    unit,
    priceLowCents: low * 100,
    priceHighCents: high * 100,
    priceDate: CATALOGUE_PRICE_DATE,
    lagMonths,
    evidence,
    needs,
  };
}
