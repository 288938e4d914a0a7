import type { Dossier } from '@jaarring/contracts';

/** The complex of the tests. */
export const id = '0190a000-0000-7000-8000-00000000aaaa';
/** Its first figure. */
export const nuisanceId = '0190a000-0000-7000-8000-0000000000f1';
const running = '0190a000-0000-7000-8000-0000000000b1';
/** Its measure that waits for a decision. */
export const proposed = '0190a000-0000-7000-8000-0000000000b2';

/** A dossier in which nothing is known yet. */
export const empty: Dossier = {
  complex: {
    id,
    number: '1042',
    name: 'Schepenflat',
    kind: 'gallery',
    builtYear: 1968,
    workAreaId: '0190a000-0000-7000-8000-0000000000e1',
    workArea: 'Vliethorst',
    validFrom: '2019-01-01',
    validUntil: null,
    longitude: null,
    latitude: null,
    dwellings: 192,
    version: 1,
    areas: [],
  },
  indicators: [],
  measures: [],
  activity: [],
  pins: [],
  decisions: [],
  evaluations: [],
};

const shown = (period: string, value: number) => ({ period, value, hidden: false, count: 40 });

/** A dossier with something in every part. One figure is hidden, but its number came along. */
export const filled: Dossier = {
  ...empty,
  indicators: [
    {
      id: nuisanceId,
      code: 'overlast',
      name: 'Overlast',
      unit: 'meldingen per 100 woningen',
      direction: 'lower',
      source: 'eigen meldingen',
      series: [
        shown('2024', 9.6),
        { period: '2025', value: 66.6, hidden: true, count: 3 },
        shown('2026', 13.8),
      ],
      reference: [{ period: '2026', value: 8.9, complexes: 6 }],
    },
    {
      id: '0190a000-0000-7000-8000-0000000000f2',
      code: 'veilig',
      name: 'Veilig gevoel',
      unit: '%',
      direction: 'higher',
      source: 'huurdersenquête',
      series: [shown('2023-Q3', 41)],
      reference: [],
    },
    {
      id: '0190a000-0000-7000-8000-0000000000f3',
      code: 'leeg',
      name: 'Nog niet ingelezen',
      unit: '%',
      direction: 'none',
      source: 'geen',
      series: [],
      reference: [],
    },
  ],
  measures: [
    {
      id: running,
      number: 'M25-003',
      title: 'Koffie-uur',
      lever: 'care',
      status: 'running',
      startsOn: '2025-04-01',
      endsOn: '2026-12-31',
      amountCents: 12_000_00,
      planYear: 2025,
    },
    {
      id: proposed,
      number: 'M27-012',
      title: 'Afsluitbare entree',
      lever: 'maintenance',
      status: 'submitted',
      startsOn: '2027-01-04',
      endsOn: '2027-12-31',
      amountCents: 127_600_00,
      planYear: 2027,
    },
    {
      id: '0190a000-0000-7000-8000-0000000000b3',
      number: 'M26-009',
      title: 'Hekwerk',
      lever: 'safety',
      status: 'rejected',
      startsOn: '2026-01-01',
      endsOn: '2026-06-30',
      amountCents: 5_000_00,
      planYear: 2026,
    },
  ],
  activity: [
    { month: '2025-09', logs: 100, minutes: 6000 },
    { month: '2025-10', logs: 4, minutes: 150 },
    { month: '2026-09', logs: 7, minutes: 90 },
  ],
  pins: [
    {
      id: '0190a000-0000-7000-8000-0000000000d1',
      kind: 'strength',
      text: 'Vaste groep drinkt koffie',
      organisation: 'De Linde',
      atelier: 'Atelier Vliethorst',
      placedAt: '2026-05-21T10:00:00Z',
    },
  ],
  decisions: [
    {
      id: '0190a000-0000-7000-8000-0000000000d2',
      title: 'M25-003 Koffie-uur',
      outcome: 'conditional',
      decidedAt: '2025-03-02T10:00:00Z',
      decidedBy: 'Ruud Tammens',
      onBehalfOf: 'Marleen Oostrum',
    },
  ],
  evaluations: [
    {
      id: '0190a000-0000-7000-8000-0000000000d3',
      measureId: running,
      title: 'Koffie-uur',
      verdict: 'INDICATION',
      evaluatedAt: '2026-08-30T10:00:00Z',
    },
  ],
};
