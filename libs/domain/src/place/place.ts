import type { JsonObject } from '../canonical.ts';

/** The kinds of areas of the Netherlands, from large to small. */
export const areaKinds = ['country', 'municipality', 'district', 'neighbourhood'] as const;

/** A kind of area. */
export type AreaKind = (typeof areaKinds)[number];

/**
 * What the statistics office says of an area against the year before: 1 unchanged, 2 only renumbered, 3 boundary
 * changed, so that a series breaks there. Source: CBS, Kerncijfers wijken en buurten, column indelingswijziging.
 */
export type ChangeFlag = 1 | 2 | 3;

/** An area in the division of one year. The key is year and code together: codes change every year. */
export type Area = {
  year: number;
  code: string;
  kind: AreaKind;
  name: string;
  parentCode: string | null;
  changeFlag: ChangeFlag | null;
  geometry: JsonObject | null;
};

/** How areas of one year continue in another, and by which weight figures are divided. */
export type AreaSuccession = {
  fromYear: number;
  fromCode: string;
  toYear: number;
  toCode: string;
  relation: 'same' | 'renumbered' | 'split' | 'merged' | 'shifted';
  weight: number;
  basis: 'dwellings' | 'inhabitants' | 'area' | 'manual';
};

/** A management area of the corporation itself. */
export type WorkArea = {
  id: string;
  name: string;
  municipalityCode: string;
  version: number;
};

/** The building types of complexes. */
export const complexKinds = ['row', 'gallery', 'courtyard', 'stairwell', 'senior', 'duplex'] as const;

/** A building type. */
export type ComplexKind = (typeof complexKinds)[number];

/** A group of dwellings that the corporation steers as one. */
export type Complex = {
  id: string;
  number: string;
  name: string;
  kind: ComplexKind;
  builtYear: number;
  workAreaId: string;
  validFrom: string;
  validUntil: string | null;
  longitude: number | null;
  latitude: number | null;
  version: number;
};

/** How many dwellings of a complex lie in a neighbourhood; a complex can lie in two. */
export type ComplexDwellings = {
  complexId: string;
  areaYear: number;
  areaCode: string;
  dwellings: number;
};
