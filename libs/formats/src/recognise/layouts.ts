import { POLICE_INDICATORS } from '../cbs/other-indicators.ts';
import type { ColumnRole } from '../mapping.ts';
import {
  INDICATOR_NAMES,
  KIND_NAMES,
  KWB_COLUMNS,
  LEEFBAAROMETER_COLUMNS,
  N_NAMES,
  PERIOD_NAMES,
  PLACE_NAMES,
  plainName,
  POLICE_COLUMNS,
  RIVM_COLUMNS,
  VALUE_NAMES,
} from './column-names.ts';
import type { Layout, Source } from './recognition.ts';

/** A layout as its header shows it: which names must be there, and what its own columns mean. */
export type KnownLayout = {
  layout: Layout;
  source: Source | null;
  /** One of each group must be a column. */
  needs: readonly (readonly string[])[];
  columns: Readonly<Record<string, string>>;
  roles: Readonly<Record<string, ColumnRole>>;
};

const CRIME_NAMES = Object.fromEntries(POLICE_INDICATORS.map(({ code, odata }) => [odata ?? code, code]));
const VALUE_ROLES = Object.fromEntries(VALUE_NAMES.map((name) => [name, { as: 'value' } as const]));
const CRIME_ROLES = { ...VALUE_ROLES, soortmisdrijf: { as: 'indicator', names: CRIME_NAMES } } as const;
const N_ROLES = Object.fromEntries(N_NAMES.map((name) => [name, { as: 'n' } as const]));
const LONG_ROLES: Record<string, ColumnRole> = {
  ...VALUE_ROLES,
  ...N_ROLES,
  ...Object.fromEntries(INDICATOR_NAMES.map((name) => [name, { as: 'indicator' } as const])),
};
// 18 years and older, and the estimate itself instead of the bounds of its interval. Source: 50090NED.
const HEALTH_ROLES = {
  leeftijd: { as: 'keep', equals: '20300' },
  marges: { as: 'keep', equals: 'MW00000' },
} as const;

/** The layouts in the order in which they are tried: from the most particular to any table. */
export const KNOWN_LAYOUTS: readonly KnownLayout[] = [
  {
    layout: 'rivm-csv',
    source: 'rivm',
    needs: [['marges'], ['leeftijd']],
    columns: RIVM_COLUMNS,
    roles: HEALTH_ROLES,
  },
  {
    layout: 'police-csv',
    source: 'politie',
    needs: [['geregistreerde_misdrijven']],
    columns: POLICE_COLUMNS,
    roles: {},
  },
  {
    layout: 'police-csv',
    source: 'politie',
    needs: [['soortmisdrijf'], VALUE_NAMES],
    columns: {},
    roles: CRIME_ROLES,
  },
  {
    layout: 'kwb-wide-csv',
    source: 'cbs',
    needs: [['gwb_code_10', 'gwb_code']],
    columns: KWB_COLUMNS,
    roles: {},
  },
  {
    layout: 'kwb-wide-csv',
    source: 'cbs',
    needs: [KIND_NAMES, ['inwoners', 'aantalinwoners']],
    columns: KWB_COLUMNS,
    roles: {},
  },
  {
    layout: 'leefbaarometer-csv',
    source: 'leefbaarometer',
    needs: [['lbm'], ['afw'], ['onv']],
    columns: LEEFBAAROMETER_COLUMNS,
    roles: {},
  },
  {
    layout: 'long-csv',
    source: 'own',
    needs: [INDICATOR_NAMES, VALUE_NAMES],
    columns: {},
    roles: LONG_ROLES,
  },
  { layout: 'wide-csv', source: null, needs: [PLACE_NAMES], columns: KWB_COLUMNS, roles: {} },
];

/** Roles that hold in every layout, by column name. */
export const COMMON_ROLES: Readonly<Record<string, ColumnRole>> = {
  ...Object.fromEntries(KIND_NAMES.map((name) => [name, { as: 'kind' } as const])),
  ...Object.fromEntries(PERIOD_NAMES.map((name) => [name, { as: 'period' } as const])),
};

/** Gives the first layout whose names are all in the header. */
export function layoutOf(header: readonly string[]): KnownLayout | undefined {
  const names = new Set(header.map(plainName));
  return KNOWN_LAYOUTS.find(({ needs }) => needs.every((group) => group.some((name) => names.has(name))));
}
