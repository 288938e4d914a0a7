import type { FeatureCollection } from 'geojson';
import { number } from '../texts/notation.ts';
import type { Series, Shade } from '../ui/chart/series.ts';
import type { Track } from '../ui/chart/timeline-options.ts';
import type { MapPlace, MapPoint } from '../ui/map/places.ts';

// Made-up figures and shapes of Waardmeer Wonen.

const values = [7.8, 8.1, 8.9, 10.2, 8.2, 9.6, 11.8, 13.8];
const beside = [7.4, 7.6, 7.9, 8.1, 8.2, 8.3, 8.6, 8.9];
const yearOf = (index: number) => `${2019 + index}-07-01`;

export const nuisance: readonly Series[] = [
  { name: 'Schepenflat', role: 'self', points: values.map((value, index) => ({ on: yearOf(index), value })) },
  {
    name: 'vergelijkbare complexen',
    role: 'reference',
    points: beside.map((value, index) => ({ on: yearOf(index), value })),
  },
  {
    name: 'doel',
    role: 'forecast',
    points: [
      { on: '2026-07-01', value: 13.8, low: 13.8, high: 13.8 },
      { on: '2028-12-31', value: 10, low: 8.4, high: 11.6 },
    ],
  },
];

export const shades: readonly Shade[] = [
  { from: '2022-03-01', to: '2022-12-31', label: 'buurt-\nconciërge' },
];

export const safety: readonly Series[] = [
  {
    name: '’s avonds veilig',
    role: 'self',
    points: [
      { on: '2019-07-01', value: 58, low: 53, high: 63 },
      { on: '2021-07-01', value: 54, low: 49, high: 59 },
      { on: '2023-07-01', value: null, hidden: true },
      { on: '2026-07-01', value: 41, low: 36, high: 46 },
    ],
  },
];

export const tracks: readonly Track[] = [
  {
    kind: 'lines',
    title: 'Overlast',
    unit: 'per 100 woningen',
    series: nuisance.slice(0, 2),
    show: (value) => number(value, 1),
  },
  { kind: 'lines', title: 'Veilig gevoel', unit: '%', series: safety, show: (value) => `${number(value)}%` },
  {
    kind: 'bars',
    title: 'Interventies',
    unit: '',
    bars: [
      { name: 'Camera’s en lampen', lever: 'safety', from: '2021-10-01', to: '2021-12-31', state: 'done' },
      {
        name: 'Buurtconciërge (proef)',
        lever: 'socialManagement',
        from: '2022-03-01',
        to: '2022-12-31',
        state: 'done',
      },
      { name: 'Koffie-uur met De Linde', lever: 'care', from: '2025-04-01', to: null, state: 'done' },
      {
        name: 'Entree en verlichting',
        lever: 'maintenance',
        from: '2027-01-01',
        to: '2027-04-30',
        state: 'proposed',
      },
    ],
  },
  {
    kind: 'columns',
    title: 'Activiteiten per jaar',
    unit: '',
    points: [120, 132, 128, 260, 90, 141, 150, 118].map((value, index) => ({ on: yearOf(index), value })),
  },
];

const square = (id: string, x: number, y: number, size: number) => ({
  type: 'Feature' as const,
  properties: { id },
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [x, y],
        [x + size, y + size * 0.1],
        [x + size * 0.9, y + size * 0.7],
        [x + size * 0.1, y + size * 0.6],
        [x, y],
      ],
    ],
  },
});

export const areas: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    square('noord', 4.61, 52.02, 0.02),
    square('zuid', 4.61, 52.0, 0.02),
    square('hagen', 4.635, 52.015, 0.018),
    square('lindelaan', 4.635, 51.998, 0.018),
  ],
};

export const mapPlaces: readonly MapPlace[] = [
  { id: 'noord', name: 'Schepenwijk-Noord', fill: 'div-neg-3', value: '36' },
  { id: 'zuid', name: 'Schepenwijk-Zuid', fill: 'div-neg-2', value: '44' },
  { id: 'hagen', name: 'De Hagen', fill: 'div-pos-1', value: '57' },
  { id: 'lindelaan', name: 'Lindelaan', fill: 'hidden', value: 'niet getoond (te klein)' },
];

export const mapPoints: readonly MapPoint[] = [{ id: '1042', name: 'Schepenflat', at: [4.615, 52.026] }];

export const chartWords = {
  title: 'Grafieken en kaart',
  line: 'Overlast is 55% hoger dan in vergelijkbare complexen',
  lineMeasure: 'Overlastmeldingen per 100 woningen, per jaar. Lager is gunstiger.',
  safety: 'Minder mensen voelen zich ’s avonds veilig',
  safetyMeasure: 'Deel van de huurders, in procenten, met marge.',
  timeline: 'Wat deden we, en wat veranderde er?',
  source: 'Eigen meldingen, meting 1 sep 2026. Momentopname M2026-v3. Voorbeeldcijfers.',
  map: 'Veerkrachtscore 2026 per buurt',
};
