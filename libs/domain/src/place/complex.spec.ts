import { Refusal } from '../refusal.ts';
import type { RefusalCode } from '../refusal.ts';
import { breaksSeries, checkComplex, dwellingsIn, existsOn } from './complex.ts';
import type { ChangeFlag, Complex, ComplexDwellings, WorkArea } from './place.ts';

const vliethorst: WorkArea = { id: 'vliethorst', name: 'Vliethorst', municipalityCode: 'GM9901', version: 1 };
const schepenflat: Complex = {
  id: 'schepenflat',
  number: '1042',
  name: 'Schepenflat',
  kind: 'gallery',
  builtYear: 1971,
  workAreaId: 'vliethorst',
  validFrom: '2015-01-01',
  validUntil: null,
  longitude: null,
  latitude: null,
  version: 1,
};
const homes: ComplexDwellings = {
  complexId: 'schepenflat',
  areaYear: 2026,
  areaCode: 'BU99010101',
  dwellings: 120,
};

test('a complex with dwellings in its own municipality is fine', () => {
  const others = [
    { ...homes, areaCode: 'BU99010102', dwellings: 8 },
    { ...homes, areaYear: 2025 },
  ];
  expect(() => checkComplex(schepenflat, [homes, ...others], vliethorst)).not.toThrow();
  expect(dwellingsIn([homes, ...others], 2026)).toBe(128);
  expect(dwellingsIn([homes, ...others], 2024)).toBe(0);
});

test.each<[RefusalCode, Partial<Complex>, ComplexDwellings[]]>([
  ['place.code-invalid', { number: '10 42' }, [homes]],
  ['place.ends-before-start', { validUntil: '2015-01-01' }, [homes]],
  ['place.without-dwellings', {}, []],
  ['place.without-dwellings', {}, [{ ...homes, dwellings: 0 }]],
  ['place.without-dwellings', {}, [{ ...homes, dwellings: 1.5 }]],
  ['place.code-invalid', {}, [{ ...homes, areaCode: 'WK990101' }]],
  ['place.not-in-municipality', {}, [{ ...homes, areaCode: 'BU99020101' }]],
  ['place.dwelling-twice', {}, [homes, homes]],
])('%s for %j', (code, change, dwellings) => {
  expect(() => checkComplex({ ...schepenflat, ...change }, dwellings, vliethorst)).toThrow(new Refusal(code));
});

test.each([
  ['2014-12-31', false],
  ['2015-01-01', true],
  ['2026-12-31', true],
  ['2027-01-01', false],
])('a complex sold on 1 January 2027 exists on %s: %s', (day, expected) => {
  expect(existsOn({ ...schepenflat, validUntil: '2027-01-01' }, day)).toBe(expected);
});

test.each<[ChangeFlag | null, boolean]>([
  [null, false],
  [1, false],
  [2, false],
  [3, true],
])('flag %s breaks a series: %s', (changeFlag, expected) => {
  expect(breaksSeries({ changeFlag })).toBe(expected);
});
