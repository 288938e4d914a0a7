import { knownPlaces, placeStanding } from './known-place.ts';
import type { PlaceStanding } from './known-place.ts';

const known = knownPlaces(
  ['GM9901', 'GM9902'],
  [
    { year: 2024, code: 'BU99010101' },
    { year: 2024, code: 'WK990101' },
    { year: 2023, code: 'BU99010199' },
  ],
  new Map([['101', 192]]),
);

test.each<[string, number, PlaceStanding]>([
  ['BU99010101', 2024, 'area'],
  ['BU99010199', 2024, 'unknown-area'],
  ['BU99010199', 2023, 'area'],
  ['BU99010155', 2020, 'area'],
  ['BU99020101', 2024, 'area'],
  ['WK990102', 2024, 'unknown-area'],
  ['GM9902', 2024, 'area'],
  ['GM9903', 2024, 'elsewhere'],
  ['BU99030101', 2024, 'elsewhere'],
  ['NL00', 2024, 'area'],
  ['101', 2024, 'complex'],
  ['102', 2024, 'unknown-complex'],
])('%s in %s is %s', (code, year, expected) => {
  expect(placeStanding(code, year, known)).toBe(expected);
});
