import { Refusal } from '../refusal.ts';
import { areaKindOf, isComplexNumber, municipalityOf } from './code.ts';
import type { Area, Complex, ComplexDwellings, WorkArea } from './place.ts';

/** Refuses a complex that cannot be: its number, its dates, or its dwellings in neighbourhoods elsewhere. */
export function checkComplex(
  complex: Complex,
  dwellings: readonly ComplexDwellings[],
  workArea: WorkArea,
): void {
  if (!isComplexNumber(complex.number)) throw new Refusal('place.code-invalid', { field: 'number' });
  if (complex.validUntil !== null && complex.validUntil <= complex.validFrom) {
    throw new Refusal('place.ends-before-start', {
      validFrom: complex.validFrom,
      validUntil: complex.validUntil,
    });
  }
  if (dwellings.length === 0) throw new Refusal('place.without-dwellings', { field: 'dwellings' });
  const seen = new Set<string>();
  for (const row of dwellings) checkDwellings(row, workArea, seen);
}

function checkDwellings(row: ComplexDwellings, workArea: WorkArea, seen: Set<string>): void {
  if (areaKindOf(row.areaCode) !== 'neighbourhood')
    throw new Refusal('place.code-invalid', { areaCode: row.areaCode });
  if (municipalityOf(row.areaCode) !== workArea.municipalityCode) {
    throw new Refusal('place.not-in-municipality', {
      areaCode: row.areaCode,
      municipalityCode: workArea.municipalityCode,
    });
  }
  if (!Number.isInteger(row.dwellings) || row.dwellings < 1) {
    throw new Refusal('place.without-dwellings', { areaCode: row.areaCode });
  }
  const key = `${row.areaYear} ${row.areaCode}`;
  if (seen.has(key))
    throw new Refusal('place.dwelling-twice', { areaCode: row.areaCode, areaYear: row.areaYear });
  seen.add(key);
}

/** Tells whether a complex exists on a day: from its first day up to, not including, the day it ends. */
export function existsOn(complex: Complex, day: string): boolean {
  return complex.validFrom <= day && (complex.validUntil === null || day < complex.validUntil);
}

/** How many dwellings a complex has, by the area division of one year. */
export function dwellingsIn(dwellings: readonly ComplexDwellings[], areaYear: number): number {
  return dwellings.filter((row) => row.areaYear === areaYear).reduce((sum, row) => sum + row.dwellings, 0);
}

/** Tells whether a series over this area breaks in this year: its boundary changed, so older figures are not of it. */
export function breaksSeries(area: Pick<Area, 'changeFlag'>): boolean {
  return area.changeFlag === 3;
}
