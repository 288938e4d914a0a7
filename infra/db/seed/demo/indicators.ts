import type { Direction } from '@jaarring/domain';
import { DEFAULT_MIN_COUNT, SENSITIVE_MIN_COUNT } from '@jaarring/domain';
import type { Row } from '../insert.ts';
import { personId } from '../people.ts';
import { seededId } from '../seeded-id.ts';

/** A source of figures: its name on screen, and the file it came in. */
export const sources = {
  reports: { name: 'eigen meldingen', file: 'meldingen-per-complex' },
  letting: { name: 'eigen verhuur', file: 'verhuringen-per-complex' },
  survey: { name: 'huurdersenquête', file: 'huurdersenquete' },
  rent: { name: 'eigen huuradministratie', file: 'huurachterstand-per-complex' },
  inspection: { name: 'eigen schouw', file: 'schouwscores' },
  cbs: { name: 'CBS wijken en buurten', file: 'kwb' },
  leefbaarometer: { name: 'Leefbaarometer 3.0', file: 'leefbaarometer-scores-buurt' },
  police: { name: 'Politie, misdrijven per buurt', file: 'misdrijven-per-buurt' },
  health: { name: 'RIVM, gezondheid per buurt', file: 'gezondheid-per-buurt' },
} as const;

/** The key of a source. */
export type SourceKey = keyof typeof sources;

type IndicatorPlan = {
  code: string;
  name: string;
  unit: string;
  direction: Direction;
  place: 'area' | 'complex';
  source: SourceKey;
  owner: string;
  minCount?: number;
  relevant?: number;
  definition: string;
};

/** The indicators of the demo; the codes are used by measures and figures. */
export const indicatorPlans = [
  {
    ...{ code: 'overlast', name: 'Overlastmeldingen', unit: 'per 100 woningen', direction: 'lower' },
    ...{ place: 'complex', source: 'reports', owner: 'noor', relevant: 1.5 },
    definition:
      'Nieuwe meldingen van overlast, per 100 woningen. Lopend jaar: de laatste twaalf maanden. Let op: bewoners die iemand kennen, melden soms minder.',
  },
  {
    ...{ code: 'veilig_gevoel', name: 'Veilig gevoel ’s avonds', unit: '%', direction: 'higher' },
    ...{ place: 'complex', source: 'survey', owner: 'noor', relevant: 5 },
    definition: 'Bewoners die zich ’s avonds veilig voelen in de entree. Enquête, elk voorjaar.',
  },
  {
    ...{
      code: 'ervaren_leefbaarheid',
      name: 'Ervaren leefbaarheid',
      unit: 'rapportcijfer',
      direction: 'higher',
    },
    ...{ place: 'complex', source: 'survey', owner: 'noor', relevant: 0.3 },
    definition: 'Rapportcijfer van 1 tot 10 voor het wonen in het complex. Enquête, elk voorjaar.',
  },
  {
    ...{ code: 'schoon_en_netjes', name: 'Schoon en netjes', unit: 'rapportcijfer', direction: 'higher' },
    ...{ place: 'complex', source: 'survey', owner: 'wendy', relevant: 0.3 },
    definition: 'Rapportcijfer van 1 tot 10 voor entree, trappen en terrein. Enquête, elk voorjaar.',
  },
  {
    ...{ code: 'kwetsbare_instroom', name: 'Kwetsbare instroom', unit: '%', direction: 'none' },
    ...{ place: 'complex', source: 'letting', owner: 'jorien', minCount: SENSITIVE_MIN_COUNT, relevant: 5 },
    definition: 'Deel van de nieuwe verhuringen aan mensen met voorrang, zorgvraag of urgentie.',
  },
  {
    ...{ code: 'mutatiegraad', name: 'Mutatiegraad', unit: '%', direction: 'none' },
    ...{ place: 'complex', source: 'letting', owner: 'jorien', relevant: 1 },
    definition: 'Woningen waarvan de huur opgezegd is, als deel van alle woningen. Per jaar.',
  },
  {
    ...{ code: 'huurachterstand', name: 'Huurachterstand', unit: 'per 100 woningen', direction: 'lower' },
    ...{ place: 'complex', source: 'rent', owner: 'joost', relevant: 0.5 },
    definition: 'Huurders met meer dan een maand achterstand, per 100 woningen. Opgeteld, zonder namen.',
  },
  {
    ...{ code: 'schouw_voldoende', name: 'Schouw B of beter', unit: '%', direction: 'higher' },
    ...{ place: 'complex', source: 'inspection', owner: 'wendy', relevant: 5 },
    definition: 'Deel van de bekeken punten met score B, A of A+. Elk kwartaal.',
  },
  {
    ...{ code: 'inwoners', name: 'Inwoners', unit: 'personen', direction: 'none' },
    ...{ place: 'area', source: 'cbs', owner: 'noor' },
    definition: 'Inwoners op 1 januari, door het CBS afgerond op vijf.',
  },
  {
    ...{ code: 'lbm_totaal', name: 'Leefbaarometer', unit: 'score', direction: 'higher' },
    ...{ place: 'area', source: 'leefbaarometer', owner: 'noor', relevant: 0.03 },
    definition: 'Totaalscore, om het jaar. De makers noemen het een signaal, geen bewijs.',
  },
  {
    ...{
      code: 'lbm_onv',
      name: 'Leefbaarometer: overlast en onveiligheid',
      unit: 'afwijking',
      direction: 'higher',
    },
    ...{ place: 'area', source: 'leefbaarometer', owner: 'noor', relevant: 0.01 },
    definition: 'Afwijking van het landelijk gemiddelde. Hoger is beter: minder overlast.',
  },
  {
    ...{ code: 'lbm_soc', name: 'Leefbaarometer: sociale samenhang', unit: 'afwijking', direction: 'higher' },
    ...{ place: 'area', source: 'leefbaarometer', owner: 'noor', relevant: 0.01 },
    definition: 'Afwijking van het landelijk gemiddelde. Hoger is beter.',
  },
  {
    ...{ code: 'lbm_fys', name: 'Leefbaarometer: fysieke omgeving', unit: 'afwijking', direction: 'higher' },
    ...{ place: 'area', source: 'leefbaarometer', owner: 'noor', relevant: 0.01 },
    definition: 'Afwijking van het landelijk gemiddelde. Hoger is beter.',
  },
  {
    ...{ code: 'lbm_vrz', name: 'Leefbaarometer: voorzieningen', unit: 'afwijking', direction: 'higher' },
    ...{ place: 'area', source: 'leefbaarometer', owner: 'noor', relevant: 0.01 },
    definition: 'Afwijking van het landelijk gemiddelde. Hoger is beter.',
  },
  {
    ...{ code: 'lbm_won', name: 'Leefbaarometer: woningvoorraad', unit: 'afwijking', direction: 'higher' },
    ...{ place: 'area', source: 'leefbaarometer', owner: 'noor', relevant: 0.02 },
    definition: 'Afwijking van het landelijk gemiddelde. Hoger is beter.',
  },
  {
    ...{ code: 'misdrijven', name: 'Misdrijven', unit: 'per 1.000 inwoners', direction: 'lower' },
    ...{ place: 'area', source: 'police', owner: 'jorien', relevant: 5 },
    definition: 'Geregistreerde misdrijven per 1.000 inwoners. Schommelt van jaar op jaar.',
  },
  {
    ...{ code: 'eenzaam', name: 'Eenzaamheid', unit: '%', direction: 'lower' },
    ...{ place: 'area', source: 'health', owner: 'jorien', relevant: 3 },
    definition: 'Volwassenen die zich eenzaam voelen. Een schatting met een model, niet elk jaar.',
  },
  {
    ...{ code: 'moeite_met_rondkomen', name: 'Moeite met rondkomen', unit: '%', direction: 'lower' },
    ...{ place: 'area', source: 'health', owner: 'jorien', relevant: 3 },
    definition: 'Volwassenen die moeite hebben met rondkomen. Een schatting met een model, niet elk jaar.',
  },
] as const satisfies readonly IndicatorPlan[];

/** The code of an indicator of the demo. */
export type IndicatorCode = (typeof indicatorPlans)[number]['code'];

/** The id of an indicator of a corporation. */
export const indicatorId = (code: IndicatorCode, slug = 'waardmeer') => seededId(`indicator:${slug}:${code}`);

/** The rows of all indicators. */
export function indicatorRows(slug = 'waardmeer', ownerOf = (owner: string) => personId(owner)): Row[] {
  const plans: readonly IndicatorPlan[] = indicatorPlans;
  return plans.map((plan) => ({
    ...{
      id: indicatorId(plan.code, slug),
      code: plan.code,
      name: plan.name,
      unit: plan.unit,
    },
    ...{ direction: plan.direction, place_kind: plan.place, source: sources[plan.source].name },
    ...{ owner_id: ownerOf(plan.owner), min_count: plan.minCount ?? DEFAULT_MIN_COUNT },
    ...{ relevant_effect: plan.relevant ?? null, definition: plan.definition },
  }));
}
