import { areaKind, parentCode, type AreaKind } from '../cbs/area-code.ts';

/** Properties of a feature, by lower-case name: vintages differ in case too. */
export type Properties = Map<string, unknown>;

type Names = readonly string[];

// Column names per vintage, the most particular first: GeoPackage and WFS since 2020, shapefiles until about 2019,
// gebiedsindelingen, Leefbaarometer. Source: a PDOK file of 2021 and public documentation.
const CODE_NAMES: Names = [
  'statcode',
  'buurtcode',
  'bu_code',
  'wijkcode',
  'wk_code',
  'gemeentecode',
  'gm_code',
];
const NAME_NAMES: Record<AreaKind, Names> = {
  buurt: ['statnaam', 'buurtnaam', 'bu_naam'],
  wijk: ['statnaam', 'wijknaam', 'wk_naam'],
  gemeente: ['statnaam', 'gemeentenaam', 'gm_naam'],
  country: ['statnaam'],
};
const PARENT_NAMES: Partial<Record<AreaKind, Names>> = {
  buurt: ['wijkcode', 'wk_code'],
  wijk: ['gemeentecode', 'gm_code'],
};
const YEAR_CODE_NAMES: Names = ['jrstatcode', 'jaarstatcode'];
const YEAR_NAMES: Names = ['jaar', 'year'];
const CHANGE_NAMES: Names = ['indelingswijziging_wijken_en_buurten', 'ind_wbi'];
const WATER_NAMES: Names = ['water', 'h2o'];
const ACCURACY_NAMES: Names = ['nauwkeurigheid_m'];

/** Takes the properties of a feature with their names in lower case. */
export function propertiesOf(record: Record<string, unknown>): Properties {
  return new Map(Object.entries(record).map(([name, value]) => [name.toLowerCase(), value]));
}

/** The code, taken from the first column of the vintages that has one. */
export function codeOf(properties: Properties): { column: string; text: string } {
  return first(properties, CODE_NAMES) ?? { column: CODE_NAMES[0]!, text: '' };
}

/** The name, from the column that belongs to this kind of area. */
export function nameOf(properties: Properties, kind: AreaKind): string {
  return first(properties, NAME_NAMES[kind])?.text ?? '';
}

/** The year of the division, from the year code (`2021BU...`) or a year column; null when neither is there. */
export function yearOf(properties: Properties): number | null {
  const coded = first(properties, YEAR_CODE_NAMES)?.text ?? first(properties, YEAR_NAMES)?.text ?? '';
  const year = /^(?:19|20)\d\d/.exec(coded);
  return year ? Number(year[0]) : null;
}

/** A parent the file states that differs from the one in the code; null when they agree or nothing is stated. */
export function strangeParent(properties: Properties, code: string): { column: string; text: string } | null {
  const kind = areaKind(code);
  const stated = kind ? first(properties, PARENT_NAMES[kind] ?? []) : null;
  return stated && stated.text !== parentCode(code) ? stated : null;
}

/** True when the area is water only; `B` (abroad) and `JA` both carry no dwellings. */
export function isWater(properties: Properties): boolean {
  return ['JA', 'B'].includes(first(properties, WATER_NAMES)?.text.toUpperCase() ?? '');
}

/** The text of the change flag of the division (1 same, 2 renumbered, 3 boundary moved); empty when not stated. */
export function changeText(properties: Properties): { column: string; text: string } {
  return first(properties, CHANGE_NAMES) ?? { column: CHANGE_NAMES[0]!, text: '' };
}

/** How far the drawn line may be off, when the file says so. Unit: metres. */
export function accuracyOf(properties: Properties): number | null {
  const text = first(properties, ACCURACY_NAMES)?.text ?? '';
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

function first(properties: Properties, names: Names): { column: string; text: string } | null {
  for (const column of names) {
    const value = properties.get(column);
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    if (text !== '') return { column, text };
  }
  return null;
}
