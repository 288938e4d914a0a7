import { drawFor } from '../random.ts';
import { BentSides, type Shape, shapeOf } from '../geometry/shapes.ts';
import { type Cell, type Point, squared, voronoi } from '../geometry/voronoi.ts';
import type { Row } from '../insert.ts';
import {
  municipalities,
  type Municipality,
  overzijMunicipality,
  type SketchedPlace,
  split,
} from './places.ts';

/** A neighbourhood with its shape and the municipality it lies in. */
export type Neighbourhood = {
  code: string;
  name: string;
  municipality: string;
  district: string;
  shape: Shape;
  /** The point the cell grew around, in longitude and latitude. */
  hasProperty: boolean;
  d: number;
  trend: SketchedPlace['trend'] | null;
};

/** The map of the demo: neighbourhoods, and what is made by joining them. */
export type Areas = { neighbourhoods: Neighbourhood[]; rows: Row[]; successions: Row[] };

/** One step of the sketch. Unit: metres. */
const STEP = 35;

/** The top left corner of the sketch: open water in the IJsselmeer, where nobody lives. WGS84. */
const ORIGIN: Point = [5.1, 52.9];

/** Nobody gets a neighbourhood nearer to another than this. Unit: steps of the sketch. */
const ROOM = 38;

/** Draws the whole map once: every cell, its neighbours, and the outlines of districts and municipalities. */
export function drawAreas(seed: number, year: number): Areas {
  const all = [...municipalities, overzijMunicipality];
  const sites = all.flatMap((one) => sitesOf(one, seed));
  const water = surroundings(
    sites.map(({ at }) => at),
    seed,
  );
  const { corners, cells } = voronoi(
    [...sites.map(({ at }) => at), ...water].map(([x, y]): Point => [x * STEP, y * STEP]),
    boxed(0, 1400, 0, 900),
  );
  const sides = new BentSides(corners, drawFor(seed, 'sides'));
  const drawn = sites.map((site, index) => ({ ...site, cell: cells[index]! }));
  const shape = (list: readonly Cell[]) => shapeOf(list, sides, ORIGIN);
  return {
    neighbourhoods: drawn.map(({ at: _at, cell, ...rest }) => ({ ...rest, shape: shape([cell]) })),
    rows: [year - 2, year - 1, year].flatMap((division) => rowsOf(drawn, division, year, shape)),
    successions: successionsOf(drawn, year),
  };
}

type Site = Omit<Neighbourhood, 'shape'> & { at: Point };
type Drawn = Site & { cell: Cell };

function sitesOf(one: Municipality, seed: number): Site[] {
  const named = one.places.map(({ code, name, district, x, y, d, trend }) => ({
    ...{ code, name, district, d, municipality: one.code },
    ...{ trend: trend ?? null, hasProperty: true, at: [x, y] as const },
  }));
  const taken: Point[] = [...municipalities, overzijMunicipality].flatMap(({ places }) =>
    places.map(({ x, y }): Point => [x, y]),
  );
  const draw = drawFor(seed, `sites ${one.code}`);
  const others = one.others.map((name, index) => {
    const at = farthest(one, taken, draw);
    taken.push(at);
    const code = `BU${one.code.slice(2)}9${Math.floor(index / 9)}${String(index + 1).padStart(2, '0')}`;
    return {
      ...{ code, name, district: `${one.name} buiten`, municipality: one.code, at },
      ...{ trend: null, hasProperty: false, d: draw.normal(-0.35, 0.8) },
    };
  });
  return [...named, ...others];
}

/** Of many places in the ellipse of the municipality the one with the most room around it (Mitchell, 1991). */
function farthest(one: Municipality, taken: readonly Point[], draw: ReturnType<typeof drawFor>): Point {
  let best: Point | null = null;
  let room = -1;
  for (let attempt = 0; attempt < 60 || best === null; attempt++) {
    const angle = draw.between(0, 2 * Math.PI);
    const share = Math.sqrt(draw.unit());
    const tried: Point = [
      one.centre[0] + one.reach[0] * share * Math.cos(angle),
      one.centre[1] + one.reach[1] * share * Math.sin(angle),
    ];
    const nearest = Math.min(...taken.map((other) => squared(tried, other)));
    if (nearest > room && isOwnGround(one, tried)) [best, room] = [tried, nearest];
  }
  return best;
}

/** Tells whether a point lies nearer to this municipality than to the others, so that its area stays in one piece. */
function isOwnGround(one: Municipality, point: Point): boolean {
  return municipalities.every((other) => other === one || within(other, point) > within(one, point) + 0.25);
}

/** How far a point lies in the ellipse of a municipality: 0 in its centre, 1 on its edge. */
function within({ centre, reach }: Pick<Municipality, 'centre' | 'reach'>, [x, y]: Point): number {
  return ((x - centre[0]) / reach[0]) ** 2 + ((y - centre[1]) / reach[1]) ** 2;
}

/** The land between the municipalities, so that they touch. */
const middle: Pick<Municipality, 'centre' | 'reach'> = { centre: [700, 400], reach: [300, 310] };

/** Sites of water and land that is not on the map; without them the outer cells would run to the edge of the box. */
function surroundings(sites: readonly Point[], seed: number): Point[] {
  const draw = drawFor(seed, 'surroundings');
  const found: Point[] = [];
  for (let x = 20; x < 1400; x += 62) {
    for (let y = 20; y < 900; y += 62) {
      const tried: Point = [x + draw.between(-14, 14), y + draw.between(-14, 14)];
      const isInland = [middle, ...municipalities].some((one) => within(one, tried) < 1);
      if (!isInland && sites.every((site) => squared(site, tried) > (1.55 * ROOM) ** 2)) found.push(tried);
    }
  }
  return found;
}

function boxed(left: number, right: number, top: number, bottom: number): Point[] {
  const [l, r, t, b] = [left * STEP, right * STEP, top * STEP, bottom * STEP];
  return [
    [l, t],
    [l, b],
    [r, b],
    [r, t],
  ];
}

/** The division of one year: the split neighbourhood is one area before, two areas after. */
function rowsOf(
  drawn: readonly Drawn[],
  division: number,
  year: number,
  shape: (cells: readonly Cell[]) => Shape,
): Row[] {
  const isBefore = division < year - 1;
  const parts: readonly string[] = split.into;
  const flag = ({ code }: Site) => (division === year - 1 && parts.includes(code) ? 3 : 1);
  const row = (
    code: string,
    kind: string,
    name: string,
    parent: string | null,
    cells: readonly Cell[],
    f = 1,
  ) => ({
    ...{ year: division, code, kind, name, parent_code: parent, change_flag: f, geometry: shape(cells) },
  });
  const cellsIn = (field: 'municipality' | 'district', name: string) =>
    drawn.filter((one) => one[field] === name).map(({ cell }) => cell);
  const joined = drawn.filter(({ code }) => parts.includes(code)).map(({ cell }) => cell);
  return [
    ...[...municipalities, overzijMunicipality].map(({ code, name }) =>
      row(code, 'municipality', name, null, cellsIn('municipality', code)),
    ),
    ...districtsOf(drawn).map(({ code, name }) =>
      row(code, 'district', name, `GM${code.slice(2, 6)}`, cellsIn('district', name)),
    ),
    ...drawn
      .filter(({ code }) => !isBefore || !parts.includes(code))
      .map((one) => row(one.code, 'neighbourhood', one.name, districtOf(one.code), [one.cell], flag(one))),
    ...(isBefore
      ? [row(split.from.code, 'neighbourhood', split.from.name, districtOf(split.from.code), joined)]
      : []),
  ];
}

const districtOf = (code: string) => `WK${code.slice(2, 8)}`;

function districtsOf(sites: readonly Site[]): { code: string; name: string }[] {
  const known = new Map(sites.map(({ code, district }) => [districtOf(code), district]));
  return [...known].map(([code, name]) => ({ code, name }));
}

/** How the areas of one division continue in the next; the weights of the split are shares of dwellings. */
function successionsOf(sites: readonly Site[], year: number): Row[] {
  const link = (from: number, code: string, toCode: string, relation: string, weight: number) => ({
    ...{
      from_year: from,
      from_code: code,
      to_year: from + 1,
      to_code: toCode,
      relation,
      weight,
      basis: 'dwellings',
    },
  });
  const parts: readonly string[] = split.into;
  return [
    ...sites.flatMap(({ code }) => [
      ...(parts.includes(code) ? [] : [link(year - 2, code, code, 'same', 1)]),
      link(year - 1, code, code, 'same', 1),
    ]),
    link(year - 2, split.from.code, split.into[0], 'split', 0.58),
    link(year - 2, split.from.code, split.into[1], 'split', 0.42),
  ];
}
