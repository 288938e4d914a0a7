// Made-up figures of three complexes in three periods, and a score of one neighbourhood.

export const indicator = {
  id: '0190a000-0000-7000-8000-00000000aaaa',
  code: 'overlast',
  name: 'Overlast',
  unit: 'meldingen',
  direction: 'lower',
  placeKind: 'complex',
  source: 'waardmeer',
  owner: 'Noor Verhagen',
  definition: '',
  minCount: 10,
  periods: ['2025', '2026', '2024'],
};
export const score = {
  ...indicator,
  id: '0190a000-0000-7000-8000-00000000bbbb',
  code: 'score',
  name: 'Veerkracht',
  direction: 'higher',
  placeKind: 'area',
  periods: ['2026'],
};
export const figures = (period: string, values: (number | null)[]) => ({
  indicatorId: indicator.id,
  period,
  places: ['1001', '1002', '1003', '1004'],
  values,
  hidden: ['1002'],
  missing: { '1003': 'not_published' },
  together: [{ places: ['1005', '1006'], dwellings: 14, value: 3, isHidden: false }],
});
const complex = { workArea: 'Oost', dwellings: 192, longitude: 5, latitude: 52 };
export const series = {
  place: '1001',
  series: [
    {
      indicatorId: indicator.id,
      periods: ['2024', '2025', '2026'],
      values: [9, null, 4.25],
      counts: [31, null, 27],
      batches: [0, 0, 0],
      hidden: ['2025'],
      missing: {},
    },
  ],
  batches: [
    {
      id: 'b',
      source: 'waardmeer',
      fileName: 'overlast.csv',
      committedAt: '2026-03-02T09:00:00Z',
      by: 'Ben',
    },
  ],
};
const square = {
  type: 'Polygon',
  coordinates: [
    [
      [5, 52],
      [5.1, 52],
      [5.1, 52.1],
      [5, 52],
    ],
  ],
};
export const world: Record<string, object> = {
  '/api/indicators': { indicators: [indicator, score] },
  '/api/figures?2026': figures('2026', [4.25, null, null, 6]),
  '/api/figures?2025': figures('2025', [4.25, null, null, 7]),
  '/api/figures?2024': figures('2024', [9, null, null, 5]),
  '/api/areas': {
    year: 2026,
    areas: [{ code: 'BU99010101', name: 'Noord', parentCode: null, dwellings: 40 }],
  },
  '/api/areas/geometry': { year: 2026, features: [{ id: 'BU99010101', geometry: square }] },
  '/api/complexes': {
    complexes: [
      { ...complex, id: 'x1', number: '1001', name: 'Meerwijk' },
      { ...complex, id: 'x4', number: '1004', name: 'Duinpan' },
    ],
  },
  '/api/figures/places/1001': series,
};
