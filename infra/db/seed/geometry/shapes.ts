import type { Draw } from '../random.ts';
import { type Cell, type Point, squared } from './voronoi.ts';

/** A closed ring of positions, longitude before latitude, first and last the same. */
export type Ring = readonly (readonly [number, number])[];

/** A GeoJSON polygon of one ring or, for an area in pieces, several. */
export type Shape =
  { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };

/** Metres of latitude in a degree; of longitude at 52.7 degrees north. WGS84, good enough for a few kilometres. */
const PER_LATITUDE = 111_200;
const PER_LONGITUDE = 67_500;

/** From the plane of the generator to longitude and latitude, five decimals (about a metre). */
export function toDegrees([x, y]: Point, origin: Point): [number, number] {
  return [rounded(origin[0] + x / PER_LONGITUDE), rounded(origin[1] - y / PER_LATITUDE)];
}

const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/**
 * Draws the side between two corners as a line with bends, like a ditch or a street. The bends belong to the side, so
 * both neighbours get the very same points. They stay within an eighth of its length, so sides do not cross.
 */
export class BentSides {
  private readonly known = new Map<string, Point[]>();
  private readonly corners: readonly Point[];
  private readonly draw: Draw;

  constructor(corners: readonly Point[], draw: Draw) {
    this.corners = corners;
    this.draw = draw;
  }

  /** The points from one corner up to, not including, the other. */
  between(from: number, to: number): Point[] {
    const [low, high] = from < to ? [from, to] : [to, from];
    const key = `${low} ${high}`;
    const middle = this.known.get(key) ?? this.bend(this.corners[low]!, this.corners[high]!, 3);
    this.known.set(key, middle);
    return [this.corners[from]!, ...(from < to ? middle : [...middle].reverse())];
  }

  private bend(from: Point, to: Point, depth: number): Point[] {
    const length = Math.sqrt(squared(from, to));
    if (depth === 0 || length < 250) return [];
    const aside = this.draw.between(-0.075, 0.075);
    const along = this.draw.between(0.44, 0.56);
    const middle: Point = [
      from[0] + along * (to[0] - from[0]) - aside * (to[1] - from[1]),
      from[1] + along * (to[1] - from[1]) + aside * (to[0] - from[0]),
    ];
    return [...this.bend(from, middle, depth - 1), middle, ...this.bend(middle, to, depth - 1)];
  }
}

/** The outline of one or more cells together: the sides that only one of them has, joined to rings of corners. */
export function outline(cells: readonly Cell[]): number[][] {
  const next = new Map<number, number[]>();
  const sides = new Set(cells.flatMap((cell) => sidesOf(cell).map(([from, to]) => `${from} ${to}`)));
  for (const side of sides) {
    const [from, to] = side.split(' ').map(Number) as [number, number];
    if (!sides.has(`${to} ${from}`)) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const rings: number[][] = [];
  for (const start of next.keys()) {
    const ring: number[] = [];
    for (let corner = start; next.get(corner)?.length; corner = next.get(corner)!.pop()!) ring.push(corner);
    if (ring.length > 2) rings.push(ring[0] === ring[ring.length - 1] ? ring.slice(1) : ring);
  }
  return rings;
}

function sidesOf(cell: Cell): [number, number][] {
  return cell.map((from, index) => [from, cell[(index + 1) % cell.length]!]);
}

/** The bent ring through these corners, as GeoJSON wants it. */
export function bentRing(corners: readonly number[], sides: BentSides, origin: Point): Ring {
  const points = corners.flatMap((from, index) =>
    sides.between(from, corners[(index + 1) % corners.length]!),
  );
  const ring = points.map((point) => toDegrees(point, origin));
  return [...ring, ring[0]!];
}

/** The shape of one or more cells together. */
export function shapeOf(cells: readonly Cell[], sides: BentSides, origin: Point): Shape {
  const rings = outline(cells).map((ring) => bentRing(ring, sides, origin));
  return rings.length === 1
    ? { type: 'Polygon', coordinates: [rings[0]!] }
    : { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) };
}

/** Tells whether a position lies inside a ring (ray casting). */
export function isInside([x, y]: readonly [number, number], ring: Ring): boolean {
  let inside = false;
  for (let index = 0; index < ring.length - 1; index++) {
    const [x1, y1] = ring[index]!;
    const [x2, y2] = ring[index + 1]!;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}
