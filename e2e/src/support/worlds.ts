import fs from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { csvOf, type Figure, figuresOf, inlezen, numberOf } from './year.ts';

/** Where the year is walked: on the demo, or on a corporation that is filled from published files. */
export type YearWorld = {
  size: 'M' | 'R';
  domain: string;
  area: string;
  complex: string;
  indicator: string;
  planYear: number;
  /** The days on which the product is started: the first, the day after, the work, and looking back. */
  days: { first: string; next: string; work: string; back: string };
  /** What must have happened before the year is opened. */
  before(enter: (who: string) => Promise<Page>): Promise<void>;
  /** Reads the figures in from which the area is judged. */
  readFigures(noor: Page): Promise<void>;
  /** Reads in what was measured after the work began. */
  readLater(noor: Page): Promise<void>;
};

/** The demo as a newcomer starts it; its figures are read back and sent in again with a change. */
const demo: YearWorld = {
  size: 'M',
  domain: 'waardmeer.example',
  area: 'Vliethorst',
  complex: 'Kersenhof',
  indicator: 'Overlastmeldingen',
  planYear: 2028,
  days: { first: '2027-03-02', next: '2027-03-03', work: '2028-02-10', back: '2030-02-01' },
  before: () => Promise.resolve(),
  readFigures: async (noor) => {
    const figures = await figuresOf(noor, demo.indicator, '2026');
    const own = await numberOf(noor, demo.complex);
    const worse = figures.map(([place, value]): Figure => [place, place === own ? value + 1 : value]);
    await inlezen(noor, 'overlast-2026.csv', csvOf('overlast', '2026', worse));
  },
  readLater: async (noor) => {
    const figures = await figuresOf(noor, demo.indicator, '2026');
    const own = await numberOf(noor, demo.complex);
    for (const year of ['2027', '2028', '2029']) {
      const drop = year === '2027' ? 0 : 2;
      const later = figures.map(([place, value]): Figure => [
        place,
        place === own ? Math.max(0, value - drop) : value,
      ]);
      await inlezen(noor, `overlast-${year}.csv`, csvOf('overlast', year, later));
    }
  },
};

const folder = path.resolve(import.meta.dirname, '../../..', process.env['REAL_DATA'] ?? '');
const AREAS = 'geo/buurten_2024_groenehart_wgs84.geojson';
const published = [
  { file: 'kwb_misdrijven/kwb2024_selectie.csv', period: '2024' },
  { file: 'kwb_misdrijven/misdrijven_jaar_2021_2025.csv' },
  { file: 'rivm/50090NED_gezondheid_18plus_2012_2016_2020.csv' },
];

/** A corporation in the Groene Hart: the map and the figures are the published files themselves. */
const groeneHart: YearWorld = {
  size: 'R',
  domain: 'groenehart.example',
  area: 'Woerden',
  complex: 'Complex 1',
  indicator: 'Overlast',
  planYear: 2027,
  days: { first: '2026-03-02', next: '2026-03-03', work: '2027-02-10', back: '2029-02-01' },
  before: async (enter) => {
    const tineke = await enter('functioneel');
    await inlezen(tineke, path.basename(AREAS), fs.readFileSync(path.join(folder, AREAS)), { year: '2024' });
    await standComplexes(tineke);
  },
  readFigures: async (noor) => {
    for (const { file, period } of published) {
      const content = fs.readFileSync(path.join(folder, file));
      await inlezen(noor, path.basename(file), content, period ? { period } : {});
    }
    for (const year of ['2023', '2024', '2025'])
      await inlezen(noor, `overlast-${year}.csv`, csvOf('nuisance', year, ownFigures(Number(year))));
  },
  readLater: async (noor) => {
    for (const year of ['2026', '2027', '2028'])
      await inlezen(noor, `overlast-${year}.csv`, csvOf('nuisance', year, ownFigures(Number(year))));
  },
};

/** Twelve complexes in the neighbourhoods of Woerden, as an administrator puts them in. */
async function standComplexes(tineke: Page): Promise<void> {
  const { workAreas } = await (await tineke.request.get('/api/work-areas')).json();
  const area = workAreas.find(({ name }: { name: string }) => name === groeneHart.area);
  const { areas } = await (await tineke.request.get('/api/areas?kind=neighbourhood&year=2024')).json();
  const own = areas.filter(({ code }: { code: string }) => code.startsWith('BU0632')).slice(0, 12);
  expect(own).toHaveLength(12);
  for (const [index, { code }] of own.entries()) {
    const answer = await tineke.request.post('/api/complexes', {
      // the header that the product's own pages send with every write
      headers: { 'X-Requested-With': 'jaarring' },
      data: {
        number: `6${String(index + 1).padStart(2, '0')}`,
        name: `Complex ${index + 1}`,
        kind: 'gallery',
        builtYear: 1970,
        workAreaId: area.id,
        validFrom: '2015-01-01',
        areas: [{ areaYear: 2024, areaCode: code, dwellings: 60 + index }],
      },
    });
    expect(answer.status(), await answer.text()).toBe(201);
  }
}

/** Reports per 100 dwellings of the twelve; the first falls by two once the work has begun. */
function ownFigures(year: number): Figure[] {
  return Array.from({ length: 12 }, (_, index) => {
    const wobble = Math.round(Math.sin(index * 12.9898 + year * 78.233) * 10) / 10;
    const drop = index === 0 && year >= 2027 ? 2 : 0;
    return [
      `6${String(index + 1).padStart(2, '0')}`,
      Math.round((9 + (index % 4) + wobble - drop) * 10) / 10,
    ];
  });
}

/** Real files when REAL_DATA names their folder, otherwise the demo. */
export const yearWorld: YearWorld = process.env['REAL_DATA'] ? groeneHart : demo;
