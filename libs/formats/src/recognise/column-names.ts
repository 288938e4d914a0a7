import { KWB_INDICATORS } from '../cbs/kwb-indicators.ts';

// All names are compared in lower case and without the running number of OData v3, which shifts every year.

/** Names of the column with the place, the best first: a table often repeats codes of larger areas. */
export const PLACE_NAMES: readonly string[] = [
  'gwb_code_10',
  'wijkenenbuurten',
  'code',
  'codering',
  'place',
  'plaats',
  'gebied',
  'gebiedscode',
  'complexnummer',
  'complexcode',
  'complexnr',
  'complex_nr',
  'complex',
  'cluster',
  'clustercode',
  'bu_code',
  'buurt_code',
  'buurtcode',
  'statcode',
  'wk_code',
  'wijk_code',
  'wijkcode',
  'gm_code',
  'gemeentecode',
  'gwb_code',
  'gwb_code_8',
];

/** Names of the column that says Land, Gemeente, Wijk or Buurt. */
export const KIND_NAMES: readonly string[] = ['recs', 'soort', 'soortregio'];

/** Names of the column with the year, quarter or month. */
export const PERIOD_NAMES: readonly string[] = [
  'perioden',
  'periode',
  'period',
  'jaar',
  'year',
  'peiljaar',
  'maand',
  'kwartaal',
];

/** Names of the column that names the indicator of a row. */
export const INDICATOR_NAMES: readonly string[] = [
  'indicator',
  'indicatorcode',
  'measure',
  'onderwerp',
  'soortmisdrijf',
];

/** Names of the column with the value of a row. */
export const VALUE_NAMES: readonly string[] = ['value', 'waarde', 'geregistreerdemisdrijven'];

/** Names of the column with the number of observations. */
export const N_NAMES: readonly string[] = ['n', 'aantal_antwoorden', 'respons', 'aantal_waarnemingen'];

/** Columns that describe the row and hold no figure; nobody needs to be told that they are not read. */
export const DESCRIPTIVE_NAMES: ReadonlySet<string> = new Set([
  ...PLACE_NAMES,
  ...[
    'id',
    'regio',
    'naam',
    'gm_naam',
    'gemeentenaam',
    'ind_wbi',
    'bu_naam',
    'wk_naam',
    'buurtnaam',
    'wijknaam',
  ],
  ...['pst_mvp', 'pst_dekp', 'postcode', 'versie', 'leeftijd', 'marges', 'statnaam', 'wijken en buurten'],
]);

// Names in OData v3 (table 85984NED) and in selections made from it.
const OTHER_KWB_NAMES: Record<string, string> = {
  g_woz: 'g_wozbag',
  aantalinwoners: 'a_inw',
  inwoners: 'a_inw',
  mannen: 'a_man',
  vrouwen: 'a_vrouw',
  k_0tot15jaar: 'a_00_14',
  inwoners0tot15: 'a_00_14',
  k_65jaarofouder: 'a_65_oo',
  inwoners65plus: 'a_65_oo',
  huishoudenstotaal: 'a_hh',
  huishoudens: 'a_hh',
  gemiddeldehuishoudensgrootte: 'g_hhgro',
  huishoudensgrootte: 'g_hhgro',
  bevolkingsdichtheid: 'bev_dich',
  dichtheid: 'bev_dich',
  gemiddeldewozwaardevanwoningen: 'g_wozbag',
  wozwaarde: 'g_wozbag',
  percentageeengezinswoning: 'p_1gezw',
  eengezinswoning: 'p_1gezw',
  koopwoningen: 'p_koopw',
  gemiddeldinkomenperinwoner: 'g_ink_pi',
  inkomenperinwoner: 'g_ink_pi',
  matevanstedelijkheid: 'ste_mvs',
  stedelijkheid: 'ste_mvs',
  adressendichtheid: 'ste_oad',
  oppervlaktelandha: 'a_lan_ha',
  afstandhuisarts: 'g_afs_hp',
  afstandsupermarkt: 'g_afs_gs',
  afstandschool: 'g_afs_sc',
  scholenbinnen3km: 'g_3km_sc',
};

/** Column names of the KWB carriers and the indicator each holds. */
export const KWB_COLUMNS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(KWB_INDICATORS.map(({ code }) => [code, code])),
  ...OTHER_KWB_NAMES,
};

/** Column names of the Leefbaarometer files and the indicator each holds. */
export const LEEFBAAROMETER_COLUMNS: Readonly<Record<string, string>> = {
  lbm: 'lbm',
  ...Object.fromEntries(['afw', 'fys', 'onv', 'soc', 'vrz', 'won'].map((name) => [name, `lbm_${name}`])),
};

/** Column names of the health monitor and the indicator each holds. */
export const RIVM_COLUMNS: Readonly<Record<string, string>> = {
  eenzaam: 'rivm_eenzaam',
  ernstigzeerernstigeenzaam: 'rivm_ernstig_eenzaam',
  moeitemetrondkomen: 'rivm_moeite_rondkomen',
  hoogrisicoopangstofdepressie: 'rivm_angst_depressie',
  matigveelregieovereigenleven: 'rivm_regie',
  ernstigegeluidhinderdoorburen: 'rivm_geluid_buren',
  vrijwilligerswerk: 'rivm_vrijwilligerswerk',
  mantelzorger: 'rivm_mantelzorger',
};

/** Column names of yearly police totals. */
export const POLICE_COLUMNS: Readonly<Record<string, string>> = {
  geregistreerde_misdrijven: 'misdrijven_totaal',
};

/** Gives the name under which a header is looked up. */
export function plainName(header: string): string {
  const lower = header.trim().toLowerCase();
  const withoutNumber = lower.replace(/_\d+$/, '');
  const keepsNumber = PLACE_NAMES.includes(lower) || lower in KWB_COLUMNS || withoutNumber === '';
  return keepsNumber ? lower : withoutNumber;
}
