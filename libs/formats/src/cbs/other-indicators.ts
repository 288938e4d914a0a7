import type { PublicIndicator } from './kwb-indicators.ts';

/** Leefbaarometer 3.0: total, deviation from the national reference, five dimensions (higher is better in each). */
export const LEEFBAAROMETER_INDICATORS: readonly PublicIndicator[] = [
  { code: 'lbm', odata: null, label: 'Leefbaarometer totaalscore', unit: 'score' },
  {
    code: 'lbm_afw',
    odata: null,
    label: 'Leefbaarometer afwijking van het landelijk gemiddelde',
    unit: 'score',
  },
  { code: 'lbm_fys', odata: null, label: 'Leefbaarometer fysieke omgeving', unit: 'score' },
  { code: 'lbm_onv', odata: null, label: 'Leefbaarometer overlast en onveiligheid', unit: 'score' },
  { code: 'lbm_soc', odata: null, label: 'Leefbaarometer sociale samenhang', unit: 'score' },
  { code: 'lbm_vrz', odata: null, label: 'Leefbaarometer voorzieningen', unit: 'score' },
  { code: 'lbm_won', odata: null, label: 'Leefbaarometer woningvoorraad', unit: 'score' },
];

/** Gezondheidsmonitor 18+, small-area estimates, not measurements. Source: RIVM, GGD'en, CBS (50090NED). */
export const RIVM_INDICATORS: readonly PublicIndicator[] = [
  { code: 'rivm_eenzaam', odata: null, label: 'Eenzaam', unit: 'percent' },
  { code: 'rivm_ernstig_eenzaam', odata: null, label: 'Ernstig of zeer ernstig eenzaam', unit: 'percent' },
  { code: 'rivm_moeite_rondkomen', odata: null, label: 'Moeite met rondkomen', unit: 'percent' },
  { code: 'rivm_angst_depressie', odata: null, label: 'Hoog risico op angst of depressie', unit: 'percent' },
  { code: 'rivm_regie', odata: null, label: 'Matig of veel regie over eigen leven', unit: 'percent' },
  { code: 'rivm_geluid_buren', odata: null, label: 'Ernstige geluidhinder door buren', unit: 'percent' },
  { code: 'rivm_vrijwilligerswerk', odata: null, label: 'Vrijwilligerswerk', unit: 'percent' },
  { code: 'rivm_mantelzorger', odata: null, label: 'Mantelzorger', unit: 'percent' },
];

/** Registered crime and nuisance per kind. Source: Politie, 47018NED and 47022NED. */
export const POLICE_INDICATORS: readonly PublicIndicator[] = [
  { code: 'misdrijven_totaal', odata: '0.0.0', label: 'Geregistreerde misdrijven, totaal', unit: 'count' },
  { code: 'misdrijven_woninginbraak', odata: '1.1.1', label: 'Diefstal of inbraak woning', unit: 'count' },
  {
    code: 'misdrijven_schuurinbraak',
    odata: '1.1.2',
    label: 'Diefstal of inbraak box, garage of schuur',
    unit: 'count',
  },
  {
    code: 'misdrijven_uit_voertuig',
    odata: '1.2.1',
    label: 'Diefstal uit of vanaf motorvoertuigen',
    unit: 'count',
  },
  { code: 'misdrijven_voertuig', odata: '1.2.2', label: 'Diefstal van motorvoertuigen', unit: 'count' },
  { code: 'misdrijven_fiets', odata: '1.2.3', label: 'Diefstal van brommers en fietsen', unit: 'count' },
  { code: 'misdrijven_bedreiging', odata: '1.4.4', label: 'Bedreiging', unit: 'count' },
  { code: 'misdrijven_mishandeling', odata: '1.4.5', label: 'Mishandeling', unit: 'count' },
  { code: 'misdrijven_straatroof', odata: '1.4.6', label: 'Straatroof', unit: 'count' },
  { code: 'misdrijven_drugs_drank', odata: '2.1.1', label: 'Drugs- en drankoverlast', unit: 'count' },
  { code: 'misdrijven_vernieling', odata: '2.2.1', label: 'Vernieling en zaakbeschadiging', unit: 'count' },
  {
    code: 'misdrijven_burengerucht',
    odata: '2.4.1',
    label: 'Burengerucht (relatieproblemen)',
    unit: 'count',
  },
  { code: 'misdrijven_huisvredebreuk', odata: '2.4.2', label: 'Huisvredebreuk', unit: 'count' },
];
