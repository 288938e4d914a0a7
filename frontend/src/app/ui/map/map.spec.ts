import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { find, findAll, show, stage, textOf, until } from '../../../test/screen.ts';
import { AreaMap } from './map.ts';
import { hatch, rgb } from './map-style.ts';
import { coloured, cornersOf, labelPoint, type MapPlace } from './places.ts';

const square = (id: string, size: number): Feature<Polygon> => ({
  type: 'Feature',
  properties: { id },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [size, 0],
        [size, size],
        [0, size],
        [0, 0],
      ],
    ],
  },
});
const areas: FeatureCollection = {
  type: 'FeatureCollection',
  features: [square('noord', 2), square('lindelaan', 4)],
};
const places: readonly MapPlace[] = [
  { id: 'noord', name: 'Schepenwijk-Noord', fill: 'div-neg-3', value: '36' },
  { id: 'lindelaan', name: 'Lindelaan', fill: 'hidden', value: 'niet getoond (te klein)' },
];

test('an area gets the colour of its place, a hidden figure only hatching, another area none', () => {
  const more = { ...areas, features: [...areas.features, square('elders', 1)] };
  const drawn = coloured(more, places, (fill) => fill ?? 'land');
  expect(drawn.features.map(({ properties }) => properties)).toEqual([
    { id: 'noord', colour: 'div-neg-3', hidden: false },
    { id: 'lindelaan', colour: 'hidden', hidden: true },
    { id: 'elders', colour: 'land', hidden: false },
  ]);
});

test('a name stands in the middle of the largest part of its area', () => {
  const [small, large] = [square('a', 2).geometry.coordinates, square('a', 4).geometry.coordinates];
  const both: Feature = {
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiPolygon', coordinates: [small, large] },
  };
  expect(labelPoint(both)).toEqual([2, 2]);
  expect(cornersOf(both)).toHaveLength(10);
});

test('the hatching is drawn in the colour of the axis', () => {
  expect(rgb('#5C6961')).toEqual([0x5c, 0x69, 0x61]);
  const { data, width } = hatch([1, 2, 3]);
  expect(data.filter((value, index) => index % 4 === 3 && value === 255)).toHaveLength(width);
});

test('where no map can be drawn the list is there at once, and chooses the same place', async () => {
  await stage();
  const fixture = await show(AreaMap, { areas, places, label: 'Veerkrachtscore 2026 per buurt' });
  await until(fixture, () => {
    document.getElementById('maplibre-style')?.dispatchEvent(new Event('error'));
    return findAll(fixture, 'li').length > 0;
  });
  expect(textOf(find(fixture, 'jr-state'))).toContain('De kaart laadt niet');
  expect(findAll(fixture, 'li').map(textOf)).toEqual([
    'Schepenwijk-Noord36',
    'Lindelaanniet getoond (te klein)',
  ]);
  find<HTMLButtonElement>(fixture, 'li button').click();
  await fixture.whenStable();
  expect(fixture.componentInstance.chosen()).toBe('noord');
});
