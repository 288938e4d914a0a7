import type { Feature, FeatureCollection, Position } from 'geojson';

/** A colour token without its `--jr-`, or hatching for a figure that is not shown, or nothing. */
export type Fill = `div-${string}` | `seq-${string}` | `biv-${string}` | 'hidden' | null;

/** An area on the map and in the list beside it. */
export interface MapPlace {
  /** The same id as the feature's `properties.id`. */
  readonly id: string;
  readonly name: string;
  readonly fill: Fill;
  /** The figure in words: "36", "niet getoond (te klein)". */
  readonly value: string;
}

/** A complex on the map. */
export interface MapPoint {
  readonly id: string;
  readonly name: string;
  readonly at: readonly [number, number];
}

/** What lies under the areas, where a page has it. */
export interface Backdrop {
  readonly water?: FeatureCollection;
  readonly green?: FeatureCollection;
  readonly roads?: FeatureCollection;
}

/** The areas with the colour each must get; an area without a place stays land. */
export function coloured(
  areas: FeatureCollection,
  places: readonly MapPlace[],
  colourOf: (fill: Fill) => string,
): FeatureCollection {
  const byId = new Map(places.map((place) => [place.id, place]));
  return {
    type: 'FeatureCollection',
    features: areas.features.map((feature) => {
      const id = idOf(feature);
      const fill = byId.get(id)?.fill ?? null;
      return { ...feature, properties: { id, colour: colourOf(fill), hidden: fill === 'hidden' } };
    }),
  };
}

export function idOf({ id, properties }: Feature): string {
  return String((properties?.['id'] as string | undefined) ?? id ?? '');
}

/** All corners of a shape, however deep they lie. */
export function cornersOf({ geometry }: Feature): Position[] {
  if (geometry.type === 'Polygon') return geometry.coordinates.flat();
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat(2);
  return geometry.type === 'Point' ? [geometry.coordinates] : [];
}

/** Where to write a name: the centre of gravity of the largest part. Assumes the shape is small enough to be flat. */
export function labelPoint({ geometry }: Feature): [number, number] | null {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return null;
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = parts.map((part) => part[0] ?? []).map((ring) => ({ ring, ...gravity(ring) }));
  const largest = rings.sort((one, other) => Math.abs(other.area) - Math.abs(one.area))[0];
  return largest && largest.area !== 0 ? largest.centre : null;
}

function gravity(ring: readonly Position[]): { area: number; centre: [number, number] } {
  let [area, x, y] = [0, 0, 0];
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[index]!, ring[index + 1]!];
    const across = ax * by - bx * ay;
    area += across / 2;
    x += (ax + bx) * across;
    y += (ay + by) * across;
  }
  return { area, centre: area === 0 ? [0, 0] : [x / (6 * area), y / (6 * area)] };
}
