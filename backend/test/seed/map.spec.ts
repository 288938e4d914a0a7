import { isInside, type Ring, type Shape } from '../../../infra/db/seed/geometry/shapes.ts';
import { drawAreas } from '../../../infra/db/seed/demo/areas.ts';
import { drawComplexes, DWELLINGS } from '../../../infra/db/seed/demo/complexes.ts';
import { municipalities, overzijMunicipality, split } from '../../../infra/db/seed/demo/places.ts';

const YEAR = 2026;
const areas = drawAreas(2026, YEAR);
const rings = (shape: Shape): Ring[] =>
  shape.type === 'Polygon' ? [...shape.coordinates] : shape.coordinates.flat();
const division = (year: number, kind: string) =>
  areas.rows.filter((row) => row['year'] === year && row['kind'] === kind);
const key = (one: readonly number[], other: readonly number[]) => `${one.join(' ')}|${other.join(' ')}`;

/** Every side of every ring, from corner to corner, in the direction in which it is walked. */
function sidesOf(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) =>
    rings(shape).flatMap((ring) => ring.slice(1).map((to, index) => key(ring[index]!, to))),
  );
}

const turned = (side: string) => side.split('|').reverse().join('|');

test('there are 64 neighbourhoods in four municipalities, 23 of them with property', () => {
  const own = areas.neighbourhoods.filter((one) => one.municipality !== overzijMunicipality.code);
  expect(own).toHaveLength(64);
  expect(own.filter(({ hasProperty }) => hasProperty)).toHaveLength(23);
  expect(municipalities.map(({ code }) => code)).toEqual(['GM9901', 'GM9902', 'GM9903', 'GM9904']);
});

test.each([YEAR - 2, YEAR - 1, YEAR])(
  'in %i every inner side is shared by exactly two neighbourhoods',
  (year) => {
    const sides = sidesOf(division(year, 'neighbourhood').map((row) => row['geometry'] as Shape));
    expect(new Set(sides).size).toBe(sides.length);
    const walked = new Set(sides);
    const inner = sides.filter((side) => walked.has(turned(side)));
    const outer = sides.filter((side) => !walked.has(turned(side)));
    expect(inner.length).toBeGreaterThan(4 * outer.length * 0.5);
    // the sides that are walked once are the coast, and nothing but the coast: they close
    const ends = new Map<string, number>();
    for (const side of outer) {
      const [from, to] = side.split('|') as [string, string];
      ends.set(from, (ends.get(from) ?? 0) + 1);
      ends.set(to, (ends.get(to) ?? 0) - 1);
    }
    expect([...ends.values()].filter((count) => count !== 0)).toEqual([]);
  },
);

test('no two sides cross, so no two neighbourhoods overlap', () => {
  const sides = [...new Set(sidesOf(division(YEAR, 'neighbourhood').map((row) => row['geometry'] as Shape)))]
    .filter((side, _, all) => side < turned(side) || !all.includes(turned(side)))
    .map((side) => side.split('|').map((end) => end.split(' ').map(Number)));
  const turn = (a: number[], b: number[], c: number[]) =>
    Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!));
  const crossings = sides.flatMap(([a, b], index) =>
    sides
      .slice(index + 1)
      .filter(([c, d]) => turn(a!, b!, c!) * turn(a!, b!, d!) < 0 && turn(c!, d!, a!) * turn(c!, d!, b!) < 0),
  );
  expect(crossings).toEqual([]);
});

test('every municipality is one piece, made of the sides of its neighbourhoods', () => {
  for (const row of division(YEAR, 'municipality')) {
    const shape = row['geometry'] as Shape;
    expect([row['code'], shape.type]).toEqual([row['code'], 'Polygon']);
    const own = areas.neighbourhoods.filter(({ municipality }) => municipality === row['code']);
    const sides = new Set(sidesOf(own.map((one) => one.shape)));
    expect(sidesOf([shape]).filter((side) => !sides.has(side))).toEqual([]);
  }
});

test('one neighbourhood was split: flag 3, and weights that add up to one', () => {
  expect(division(YEAR - 2, 'neighbourhood').map((row) => row['code'])).toContain(split.from.code);
  const flagged = areas.rows.filter((row) => row['change_flag'] === 3);
  expect(flagged.map((row) => [row['year'], row['code']])).toEqual(
    split.into.map((code) => [YEAR - 1, code]),
  );
  const links = areas.successions.filter((row) => row['relation'] === 'split');
  expect(links.reduce((sum, row) => sum + Number(row['weight']), 0)).toBeCloseTo(1, 12);
});

test('94 complexes hold 12,140 dwellings, and each lies in its own neighbourhood', () => {
  const complexes = drawComplexes(2026, areas.neighbourhoods);
  expect(complexes).toHaveLength(94);
  expect(complexes.reduce((sum, { dwellings }) => sum + dwellings, 0)).toBe(DWELLINGS);
  expect(Math.min(...complexes.map(({ dwellings }) => dwellings))).toBe(6);
  expect(Math.max(...complexes.map(({ dwellings }) => dwellings))).toBe(268);
  expect(new Set(complexes.map(({ number }) => number)).size).toBe(94);
  expect(new Set(complexes.map(({ name }) => name)).size).toBe(94);
  for (const { at, area } of complexes) {
    const { shape } = areas.neighbourhoods.find(({ code }) => code === area)!;
    expect(isInside(at, rings(shape)[0]!)).toBe(true);
  }
  expect(new Set(complexes.map(({ area }) => area)).size).toBe(23);
});

test('the map lies on open water inside the bounds of the country', () => {
  for (const ring of areas.neighbourhoods.flatMap(({ shape }) => rings(shape)))
    for (const [longitude, latitude] of ring) {
      expect(longitude).toBeGreaterThan(5);
      expect(longitude).toBeLessThan(5.9);
      expect(latitude).toBeGreaterThan(52.4);
      expect(latitude).toBeLessThan(53);
    }
});
