import type { IndicatorCode } from './indicators.ts';

/** What the generator may propose of a kind: words, indicator, expected change in its unit, dose and how often. */
export type UsedKind = {
  kind: string;
  title: string;
  indicator: IndicatorCode;
  change: number;
  dose: string;
  success: string;
  why: string;
  share: number;
  /** Half of these do nothing, whatever people hope; the others work a little. */
  isHope?: boolean;
  /** Not yet used in the first of the four cycles: people had fewer kinds then, and learnt more of each. */
  isNewer?: true;
};

/**
 * The ordinary measures of a year. Only the complexes that are set apart for it get something aimed at nuisance, so
 * that enough comparable complexes stay.
 */
export const usedKinds: readonly UsedKind[] = [
  {
    ...{
      kind: 'BEH02',
      title: 'Portiekgesprekken',
      indicator: 'ervaren_leefbaarheid',
      change: 0.3,
      share: 9,
    },
    ...{ dose: '6 portieken, elk 3 gesprekken', success: 'Rapportcijfer stijgt met 0,3 in een jaar' },
    why: 'Bewoners kennen elkaar niet en spreken elkaar niet aan.',
  },
  {
    ...{
      kind: 'BEH04',
      title: 'Opruimactie met bewoners',
      indicator: 'schoon_en_netjes',
      change: 0.3,
      share: 8,
    },
    ...{ dose: '4 acties in het jaar', success: 'Schoon en netjes stijgt met 0,3' },
    ...{ why: 'Grofvuil staat dagen naast de containers.', isHope: true },
  },
  {
    ...{ kind: 'BEH05', title: 'Vaker schoonmaken', indicator: 'schoon_en_netjes', change: 0.4, share: 6 },
    ...{ dose: 'Twee keer per week in plaats van één keer', success: 'Schoon en netjes stijgt met 0,4' },
    isNewer: true,
    why: 'De schouw geeft drie kwartalen op rij een C voor schoon.',
  },
  {
    ...{
      kind: 'SOC03',
      title: 'Burendag en straatfeest',
      indicator: 'ervaren_leefbaarheid',
      change: 0.2,
      share: 5,
    },
    ...{ dose: 'Twee bijeenkomsten', success: 'Een derde van de bewoners doet mee' },
    ...{ why: 'Nieuwe en oude bewoners ontmoeten elkaar niet.', isHope: true },
  },
  {
    ...{
      kind: 'SOC02',
      title: 'Ontmoetingsruimte openen',
      indicator: 'ervaren_leefbaarheid',
      change: 0.3,
      share: 4,
    },
    ...{ dose: 'Drie dagdelen per week open', success: 'Twintig bezoekers per week' },
    isNewer: true,
    ...{ why: 'Er is geen plek om elkaar te zien.', isHope: true },
  },
  {
    ...{
      kind: 'SOC07',
      title: 'Bewonerscommissie ondersteunen',
      indicator: 'ervaren_leefbaarheid',
      change: 0.2,
    },
    ...{ share: 4, dose: 'Zes bijeenkomsten met begeleiding', success: 'De commissie heeft vijf leden' },
    isNewer: true,
    ...{ why: 'De bewonerscommissie heeft geen nieuwe leden.', isHope: true },
  },
  {
    ...{ kind: 'ONH01', title: 'Verlichting op sensor', indicator: 'veilig_gevoel', change: 6, share: 9 },
    ...{ dose: '24 lichtpunten', success: 'Zes punten meer bewoners voelt zich veilig' },
    why: 'Het achterpad en de galerij zijn donker.',
  },
  {
    ...{ kind: 'ONH02', title: 'Entree opknappen', indicator: 'schouw_voldoende', change: 10, share: 5 },
    ...{ dose: '2 entrees', success: 'De entree scoort B of beter' },
    isNewer: true,
    why: 'Deuren en postkasten zijn stuk, de entree oogt verwaarloosd.',
  },
  {
    ...{
      kind: 'ONH04',
      title: 'Bergingen en fietsenstalling beveiligen',
      indicator: 'veilig_gevoel',
      change: 5,
    },
    ...{ share: 5, dose: '40 bergingen', success: 'Vijf punten meer bewoners voelt zich veilig' },
    isNewer: true,
    why: 'De bergingen voelen niet veilig.',
  },
  {
    ...{ kind: 'GRO01', title: 'Tuinenaanpak', indicator: 'schouw_voldoende', change: 8, share: 7 },
    ...{ dose: '25 tuinen', success: 'Tuinen scoren B of beter' },
    why: 'Tuinen groeien dicht en de heg hangt over het pad.',
  },
  {
    ...{
      kind: 'GRO02',
      title: 'Groen binnenterrein',
      indicator: 'ervaren_leefbaarheid',
      change: 0.3,
      share: 5,
    },
    ...{ dose: '150 m² met bewoners', success: 'Rapportcijfer stijgt met 0,3' },
    why: 'Het binnenterrein is stenig en wordt niet gebruikt.',
  },
  {
    ...{
      kind: 'VEI04',
      title: 'Schouw met politie en bewoners',
      indicator: 'schouw_voldoende',
      change: 6,
      share: 6,
    },
    ...{ dose: 'Vier rondes', success: 'Acht van de tien punten opgelost' },
    isNewer: true,
    why: 'Punten van de vorige ronde zijn blijven liggen.',
  },
  {
    ...{
      kind: 'ONH05',
      title: 'Hang- en sluitwerk met keurmerk',
      indicator: 'veilig_gevoel',
      change: 6,
      share: 6,
    },
    ...{ dose: '60 woningen', success: 'Zes punten meer bewoners voelt zich veilig' },
    why: 'Bewoners durven ’s avonds niet open te doen.',
  },
  {
    ...{
      kind: 'SOC05',
      title: 'Vroeg erbij bij schulden',
      indicator: 'huurachterstand',
      change: -0.8,
      share: 5,
    },
    ...{ dose: '40 signalen', success: 'Achterstanden dalen met 0,8 per 100 woningen' },
    why: 'De huurachterstand is hoger dan in vergelijkbare complexen.',
  },
  {
    ...{ kind: 'SAM01', title: 'Overleg met partners', indicator: 'huurachterstand', change: -0.4, share: 4 },
    ...{ dose: 'Acht keer, met zorg en gemeente', success: 'Elke afspraak heeft een naam en een datum' },
    isNewer: true,
    why: 'Meer mensen met een zorgvraag, en niemand heeft het overzicht.',
  },
  {
    ...{ kind: 'TOE04', title: 'Label voor senioren', indicator: 'mutatiegraad', change: -1, share: 4 },
    ...{ dose: 'Het hele complex', success: 'Minder verhuizingen in drie jaar' },
    isNewer: true,
    why: 'Verhuizingen volgen elkaar snel op.',
  },
  {
    ...{ kind: 'BEH08', title: 'Buurtbemiddeling', indicator: 'overlast', change: -1.5, share: 5 },
    ...{ dose: 'Twaalf zaken', success: 'Anderhalve melding minder per 100 woningen' },
    why: 'Buren komen er samen niet uit.',
  },
];

/** What may be said when something is rejected, put off, or approved on a condition. */
export const reasons = {
  rejected: [
    'Te duur voor wat het oplevert. Kom volgend jaar terug met een kleiner plan.',
    'De gemeente doet dit al. We doen het niet dubbel.',
    'Het cijfer laat geen probleem zien. Eerst meten.',
  ],
  deferred: ['Wacht op het plan van de gemeente.', 'Eerst de evaluatie van vorig jaar lezen.'],
  conditional: [
    'Goed plan. Meet vooraf hoe het nu is.',
    'Akkoord, als bewoners meedoen aan de keuze.',
    'Akkoord, als het onderhoud in de begroting van vastgoed staat.',
  ],
  conditions: [
    'Doe vóór de start een nulmeting met de schouw',
    'Bespreek de keuze met de bewonerscommissie',
    'Leg het beheer na afloop vast',
  ],
  stopped: [
    'Te weinig bewoners deden mee. We stoppen en gebruiken het geld anders.',
    'De aannemer leverde niet. De gemeente neemt het over.',
  ],
} as const;
