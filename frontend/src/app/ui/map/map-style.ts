import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { Backdrop } from './places.ts';

/** Reads a token of the theme: `token('map-land')` is `--jr-map-land`. */
export type Token = (name: string) => string;

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Our own map: land, water, green and roads where we have them, and the areas on top. No other server is asked. */
export function mapStyle(areas: FeatureCollection, backdrop: Backdrop, token: Token): StyleSpecification {
  const source = (data: FeatureCollection | undefined) => ({
    type: 'geojson' as const,
    data: data ?? nothing,
  });
  return {
    version: 8,
    sources: {
      water: source(backdrop.water),
      green: source(backdrop.green),
      roads: source(backdrop.roads),
      areas: source(areas),
    },
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': token('map-land') } },
      { id: 'green', type: 'fill', source: 'green', paint: { 'fill-color': token('map-green') } },
      { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': ['get', 'colour'] } },
      {
        id: 'hidden',
        type: 'fill',
        source: 'areas',
        filter: ['get', 'hidden'],
        paint: { 'fill-pattern': 'hatch' },
      },
      { id: 'water', type: 'fill', source: 'water', paint: { 'fill-color': token('map-water') } },
      {
        id: 'roads',
        type: 'line',
        source: 'roads',
        paint: { 'line-color': token('map-road'), 'line-width': 2 },
      },
      {
        id: 'edges',
        type: 'line',
        source: 'areas',
        paint: { 'line-color': token('map-road-casing'), 'line-width': 1.2 },
      },
      {
        id: 'chosen-halo',
        type: 'line',
        source: 'areas',
        filter: ['==', ['get', 'id'], ''],
        paint: { 'line-color': token('map-halo'), 'line-width': 6 },
      },
      {
        id: 'chosen',
        type: 'line',
        source: 'areas',
        filter: ['==', ['get', 'id'], ''],
        paint: { 'line-color': token('map-label'), 'line-width': 3 },
      },
    ],
  };
}

/** Diagonal lines for a figure that is not shown. */
export function hatch(colour: readonly [number, number, number]): {
  width: number;
  height: number;
  data: Uint8Array;
} {
  const size = 8;
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    const at = (y * size + ((size - y) % size)) * 4;
    data.set([...colour, 255], at);
  }
  return { width: size, height: size, data };
}

/** A token's colour as numbers; tokens are written as #rrggbb. */
export function rgb(hex: string): [number, number, number] {
  const at = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) || 0;
  return [at(1), at(3), at(5)];
}
