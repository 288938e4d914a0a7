import { areaKindOf, isComplexNumber, municipalityOf, parentOf } from './code.ts';
import type { AreaKind } from './place.ts';

test.each<[string, AreaKind | null, string | null, string | null]>([
  ['NL00', 'country', null, null],
  ['GM0632', 'municipality', null, 'GM0632'],
  ['WK063201', 'district', 'GM0632', 'GM0632'],
  ['WK03630A', 'district', 'GM0363', 'GM0363'],
  ['BU06320101', 'neighbourhood', 'WK063201', 'GM0632'],
  ['BU0363AB10', 'neighbourhood', 'WK0363AB', 'GM0363'],
  ['BU6320101', null, null, null],
  ['06320101', null, null, null],
  ['bu06320101', null, null, null],
  ['BU06320101 ', null, null, null],
  ['GM0632\n', null, null, null],
  ['', null, null, null],
])('%j is a %s in %s, of %s', (code, kind, parent, municipality) => {
  expect(areaKindOf(code)).toBe(kind);
  expect(parentOf(code)).toBe(parent);
  expect(municipalityOf(code)).toBe(municipality);
});

test.each([
  ['1042', true],
  ['C-12.a', true],
  ['', false],
  ['10 42', false],
  ['GM0632', false],
  ['123456789012345678901', false],
])('%j as the number of a complex: %s', (text, expected) => {
  expect(isComplexNumber(text)).toBe(expected);
});
