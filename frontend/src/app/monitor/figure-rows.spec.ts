import type { Figures } from '@jaarring/contracts';
import { meanOfFigures, pictureOf, placesOf, usualOrder } from './figure-rows.ts';

const figures: Figures = {
  indicatorId: 'i',
  period: '2026',
  places: ['a', 'b', 'c', 'd', 'e'],
  // the value of d came along by mistake: it is hidden and may not be used
  values: [50, 36, 43, 999, null],
  hidden: ['d'],
  missing: { e: 'not_published' },
  together: [],
};
const before: Figures = {
  ...figures,
  period: '2025',
  values: [50, 45, null, 9, 10],
  hidden: [],
  missing: {},
};
const how = { direction: 'higher', view: 'stand', order: 'laag', nameOf: (code: string) => code } as const;

test('what is hidden is left out of the mean, the order and the change', () => {
  expect(meanOfFigures(figures)).toBe(43);
  const { rows, mean, shown } = pictureOf(figures, before, how);
  expect([mean, shown]).toEqual([43, 3]);
  expect(rows.map(({ code, number, value, change }) => [code, number, value, change])).toEqual([
    ['b', 1, 36, -9],
    ['c', 2, 43, null],
    ['a', 3, 50, 0],
    ['d', null, null, null],
    ['e', null, null, null],
  ]);
  expect(rows.map(({ fill }) => fill)).toEqual(['div-neg-3', 'div-0', 'div-pos-3', 'hidden', 'hidden']);
  expect(rows.slice(3).map(({ isHidden, reason }) => [isHidden, reason])).toEqual([
    [true, undefined],
    [false, 'not_published'],
  ]);
});

test('the highest first turns the order, and those without a figure stay at the end', () => {
  const { rows } = pictureOf(figures, null, { ...how, order: 'hoog' });
  expect(rows.map(({ code, number }) => `${code} ${number}`)).toEqual([
    'a 1',
    'c 2',
    'b 3',
    'd null',
    'e null',
  ]);
});

test('the development colours and orders by the change, with nought in the middle', () => {
  const { rows, scale } = pictureOf(figures, before, { ...how, direction: 'lower', view: 'ontwikkeling' });
  expect(scale).toEqual({ kind: 'diverging', middle: 0, reach: 9, up: -1 });
  expect(rows.slice(0, 3).map(({ code, number, fill }) => [code, number, fill])).toEqual([
    ['b', 1, 'div-pos-3'],
    ['a', 2, 'div-0'],
    ['c', null, 'hidden'],
  ]);
});

test('the unfavourable ones stand first', () => {
  expect((['higher', 'lower', 'none'] as const).map(usualOrder)).toEqual(['laag', 'hoog', 'laag']);
});

test('an area is named with the one it lies in, a complex with its work area and its page', () => {
  const area = { year: 2026, kind: 'district', parentCode: null, changeFlag: null, dwellings: 9 } as const;
  const places = placesOf(
    [
      { ...area, code: 'WK990101', name: 'Vliethorst' },
      { ...area, code: 'BU99010101', name: 'Noord', parentCode: 'WK990101', kind: 'neighbourhood' },
    ],
    [{ id: 'x', number: '1001', name: 'Meerwijk', workArea: 'Oost', dwellings: 192 } as never],
  );
  expect(places.get('BU99010101')).toMatchObject({ within: 'Vliethorst', path: null, kind: 'area' });
  expect(places.get('1001')).toMatchObject({ within: 'Oost', path: '/complexen/x', kind: 'complex' });
});
