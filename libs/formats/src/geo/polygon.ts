import type { Params, RejectionCode } from '../fault.ts';
import { rdToWgs84, type Wgs84 } from './rd.ts';

/** The two reference systems of Dutch area files. */
export type Crs = 'rd' | 'wgs84';

/** Rings of positions, the first ring being the outer one. */
export type PolygonRings = Wgs84[][];

/** A checked geometry in WGS84, always as MultiPolygon, outer rings counter-clockwise (RFC 7946). */
export type MultiPolygon = { type: 'MultiPolygon'; coordinates: PolygonRings[] };

/** The geometry, its system and its box [west, south, east, north], or why it was rejected. */
export type GeometryReading =
  | { geometry: MultiPolygon; crs: Crs; box: [number, number, number, number] }
  | { fault: RejectionCode; cure: Params };

// The Netherlands with some sea around it. Units: metres and degrees.
const BOUNDS: Record<Crs, [number, number, number, number]> = {
  rd: [7_000, 289_000, 300_000, 629_000],
  wgs84: [3.2, 50.7, 7.3, 53.6],
};

const SHORTEST_RING = 4;

class Unfit extends Error {
  readonly code: RejectionCode;
  readonly params: Params;

  constructor(code: RejectionCode, params: Params = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/**
 * Checks a Polygon or MultiPolygon and gives it in WGS84: rings closed, positions finite and in the Netherlands,
 * every ring with a surface. Crossing lines within a ring are not looked for.
 */
export function readGeometry(geometry: unknown, stated: Crs | null): GeometryReading {
  try {
    const polygons = polygonsOf(geometry);
    const crs = stated ?? crsOf(polygons);
    const coordinates = polygons.map((polygon) => readPolygon(polygon, crs));
    return { geometry: { type: 'MultiPolygon', coordinates }, crs, box: boxOf(coordinates) };
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    return { fault: error.code, cure: error.params };
  }
}

function polygonsOf(geometry: unknown): unknown[][] {
  if (!isRecord(geometry) || !Array.isArray(geometry['coordinates'])) throw new Unfit('area.geometry-kind');
  const { type, coordinates } = geometry;
  const polygons: unknown[] = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [];
  if (polygons.length === 0) throw new Unfit('area.geometry-kind', { found: String(type) });
  return polygons.map((polygon) => demandList(polygon));
}

/** True for an object with members. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function demandList(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw new Unfit('area.ring-too-short');
  return value as unknown[];
}

// Degrees stay under 360, RD metres in the Netherlands never do.
function crsOf(polygons: unknown[][]): Crs {
  const [x] = positionOf(demandList(demandList(polygons[0])[0])[0]);
  return Math.abs(x) > 360 ? 'rd' : 'wgs84';
}

function positionOf(position: unknown): [number, number] {
  const [x, y] = Array.isArray(position) ? (position as unknown[]) : [];
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
    throw new Unfit('area.position-not-finite');
  return [x, y];
}

function readPolygon(polygon: unknown[], crs: Crs): PolygonRings {
  return polygon.map((ring, at) => readRing(demandList(ring), crs, at === 0));
}

function readRing(ring: unknown[], crs: Crs, isOuter: boolean): Wgs84[] {
  if (ring.length < SHORTEST_RING) throw new Unfit('area.ring-too-short', { positions: ring.length });
  const positions = ring.map(positionOf);
  const [first, last] = [positions[0]!, positions.at(-1)!];
  if (first[0] !== last[0] || first[1] !== last[1]) throw new Unfit('area.ring-open');
  const [west, south, east, north] = BOUNDS[crs];
  const outside = positions.find(([x, y]) => x < west || x > east || y < south || y > north);
  if (outside) throw new Unfit('area.outside-netherlands', { x: outside[0], y: outside[1] });
  const surface = signedSurface(positions);
  if (surface === 0) throw new Unfit('area.flat');
  const turned = surface > 0 === isOuter ? positions : positions.toReversed();
  return turned.map(([x, y]) => (crs === 'rd' ? rdToWgs84(x, y) : [x, y]));
}

// Shoelace formula, measured from the first position so that large coordinates lose no digits. Twice the surface.
function signedSurface(positions: [number, number][]): number {
  const [x0, y0] = positions[0]!;
  let sum = 0;
  for (let at = 1; at < positions.length; at++) {
    const [x1, y1] = positions[at - 1]!;
    const [x2, y2] = positions[at]!;
    sum += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
  }
  return sum;
}

function boxOf(polygons: PolygonRings[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of polygons.flat(2)) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}
