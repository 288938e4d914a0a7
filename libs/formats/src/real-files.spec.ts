import { describe, expect, test } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { parentCode } from './cbs/area-code.ts';
import { readWhole, streamed, type Fact } from './fiction.ts';
import { readAreas, type Area } from './geo/read-areas.ts';
import type { Mapping } from './mapping.ts';
import { HEAD_BYTES, recognise } from './recognise/recognise.ts';
import { fitsTotal } from './rounding.ts';

// The published files stay outside the repository; REAL_DATA names their folder, seen from the root.
const stated = process.env['REAL_DATA'];
const folder = path.resolve(import.meta.dirname, '../../..', stated ?? '');
const onRealFiles = stated ? test : test.skip;
const bytesOf = (file: string): Uint8Array => fs.readFileSync(path.join(folder, file));

const KWB = 'kwb_misdrijven/kwb2024_selectie.csv';
const RD = 'geo/buurten_2024_groenehart_rd.geojson';

function recogniseFile(file: string) {
  return recognise(path.basename(file), bytesOf(file).subarray(0, HEAD_BYTES));
}

async function readFile(file: string, change: (mapping: Mapping) => Mapping = (mapping) => mapping) {
  return readWhole(bytesOf(file), change(recogniseFile(file).mapping!), 65_536);
}

async function areasOf(file: string): Promise<Area[]> {
  const areas: Area[] = [];
  for await (const batch of readAreas(streamed(bytesOf(file), 4_096))) {
    expect(batch.rejected).toEqual([]);
    areas.push(...batch.areas);
  }
  return areas;
}

function valuesOf(facts: Fact[], indicator: string, prefix = ''): Fact[] {
  return facts.filter((fact) => fact.indicator === indicator && fact.place.startsWith(prefix));
}

describe('published files with their known faults', () => {
  onRealFiles('KWB 2024: what was not published is missing, never zero', async () => {
    const { facts, rejected } = await readFile(KWB);
    expect(rejected).toEqual([]);
    expect(new Set(facts.map(({ place }) => place)).size).toBe(1_063);
    const missing = (indicator: string): number =>
      valuesOf(facts, indicator, 'BU').filter(({ value }) => value === null).length;
    const counts = ['g_ink_pi', 'g_wozbag', 'p_koopw', 'a_inw'].map(missing);
    expect(counts).toEqual([643, 71, 65, 18]);
  });

  onRealFiles('KWB 2024: a wijk is not the exact sum of its buurten', async () => {
    const inhabitants = valuesOf((await readFile(KWB)).facts, 'a_inw');
    const total = inhabitants.find(({ place }) => place === 'WK063201')!.value!;
    const parts = inhabitants
      .filter(({ place }) => parentCode(place) === 'WK063201')
      .map(({ value }) => value!);
    expect([total, parts.reduce((sum, part) => sum + part, 0)]).toEqual([19_645, 19_640]);
    expect(fitsTotal(total, parts)).toBe(true);
  });

  onRealFiles('police 2021–2025: every row is one fact', async () => {
    const { facts, rejected } = await readFile('kwb_misdrijven/misdrijven_jaar_2021_2025.csv');
    expect(rejected).toEqual([]);
    expect(facts).toHaveLength(4_330);
    expect([...new Set(facts.map(({ period }) => period))].sort()).toEqual([
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
    ]);
  });

  onRealFiles('RIVM: padding is no text, a dot and a blank stay two reasons', async () => {
    const { facts, rejected, leftOut } = await readFile('rivm/50090NED_gezondheid_18plus_2012_2016_2020.csv');
    expect([rejected, leftOut]).toEqual([[], 0]);
    expect(facts).toHaveLength(3_186 * 8);
    expect(new Set(facts.map(({ missing }) => missing))).toEqual(
      new Set([null, 'secret_or_unknown', 'not_published']),
    );
  });

  onRealFiles(
    'Leefbaarometer: the stray column is reported and the dimensions add up to the deviation',
    async () => {
      const file = 'leefbaarometer/amstelveen_wijken_2014_2022.csv';
      expect(recogniseFile(file).doubts).toEqual([{ code: 'column.unmapped', params: { column: '1' } }]);
      const { facts } = await readFile(file);
      const rows = new Set(facts.map(({ row }) => row));
      expect(rows.size).toBe(56);
      for (const row of rows) {
        const ofRow = facts.filter((fact) => fact.row === row);
        const at = Object.fromEntries(ofRow.map(({ indicator, value }) => [indicator, value!]));
        const sum = ['fys', 'onv', 'soc', 'vrz', 'won'].reduce((all, each) => all + at[`lbm_${each}`]!, 0);
        expect(Math.abs(sum - at['lbm_afw']!)).toBeLessThan(1e-6);
        expect(at['lbm']! - at['lbm_afw']!).toBeCloseTo(4.10226485114368, 6);
      }
    },
  );

  onRealFiles(
    'Utrecht snapshot: columns in which somebody wrote zeros are named, and so is the nameless index',
    () => {
      const { doubts } = recogniseFile('leefbaarometer/utrecht_provincie_buurten_snapshot.csv');
      expect(doubts).toContainEqual({ code: 'column.unnamed', params: { position: 1 } });
      expect(doubts.filter(({ code }) => code === 'column.all-zero')).toHaveLength(5);
    },
  );

  onRealFiles('SES-WOA export: quoted, padded, with a byte order mark; a dot is missing', async () => {
    const score = 'SES-WOA/Totaalscore/Gemiddelde score (Getal)';
    const { facts, rejected } = await readFile(
      'cbs_voorbeelden/SES_WOA_statline_export_2019_amsterdam.csv',
      (mapping) => ({
        ...mapping,
        columns: mapping.columns.map((column) =>
          column.header === score ? { ...column, role: { as: 'fact', indicator: 'ses_woa' } } : column,
        ),
      }),
    );
    expect(rejected).toEqual([]);
    expect(facts).toHaveLength(579);
    expect(facts[0]).toMatchObject({ place: 'GM0363', period: '2019', value: -0.1 });
    expect(facts.some(({ missing }) => missing === 'secret_or_unknown')).toBe(true);
  });

  onRealFiles('VERA reference list: no places, so nothing is proposed', () => {
    const { layout, mapping, doubts } = recogniseFile('vera/Referentiedata.csv');
    expect([layout, mapping, doubts]).toEqual([
      'unknown',
      null,
      [{ code: 'file.no-place-column', params: {} }],
    ]);
  });

  onRealFiles(
    'the wijk in the JSON of the municipalities is wrong, the code of the buurt is right',
    async () => {
      const text = fs.readFileSync(path.join(folder, 'kwb_misdrijven/GM0632.json'), 'utf8');
      const claimed = [...text.matchAll(/"wijkCode"\s*:\s*"(WK[^"]+)"/g)].map(([, code]) => code!);
      expect(claimed.length).toBeGreaterThan(0);
      expect(claimed.some((code) => !/^WK\d{4}[0-9A-Z]{2}$/.test(code))).toBe(true);
      const wijken = new Set((await readFile(KWB)).facts.map(({ place }) => place));
      const buurten = [...wijken].filter((place) => place.startsWith('BU0632'));
      expect(buurten.every((place) => wijken.has(parentCode(place)!))).toBe(true);
    },
  );

  onRealFiles('boundaries in RD and in WGS84 are the same lines, and every buurt has figures', async () => {
    const [rd, wgs84] = await Promise.all([
      areasOf(RD),
      areasOf('geo/buurten_2024_groenehart_wgs84.geojson'),
    ]);
    expect(rd).toHaveLength(86);
    expect(rd.map(({ code }) => code)).toEqual(wgs84.map(({ code }) => code));
    const numbers = (areas: Area[]): number[] =>
      areas.flatMap(({ geometry }) => geometry.coordinates.flat(3));
    const other = numbers(wgs84);
    const furthest = numbers(rd).reduce((far, each, at) => Math.max(far, Math.abs(each - other[at]!)), 0);
    expect(furthest).toBeLessThan(1e-6);
    const places = new Set((await readFile(KWB)).facts.map(({ place }) => place));
    expect(rd.filter(({ code }) => !places.has(code))).toEqual([]);
    const rough = rd
      .filter(({ accuracyMetres }) => accuracyMetres === 60)
      .map(({ code }) => code.slice(2, 6));
    expect(new Set(rough)).toEqual(new Set(['0335', '0589']));
  });

  test('says how many of these tests need the published files', () => {
    if (!stated) process.stdout.write('formats: 10 tests on published files skipped, REAL_DATA is not set\n');
    expect(stated === undefined || fs.existsSync(folder)).toBe(true);
  });
});
