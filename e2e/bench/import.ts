import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { asOwner, base, get, type MeasuredProduct, type Row } from './measured-product.ts';

type Complexes = { complexes: { number: string }[] };
type Indicators = { indicators: { code: string; placeKind: string }[] };
type Load = { id: string; version: number; status: string; added: number };

const ROWS = 100_000;

/** A long CSV of 100,000 figures: checked and committed by the product, beside COPY of the same rows into a bare table. */
export async function importBesideCopy(product: MeasuredProduct): Promise<Row[]> {
  const headers = await product.signIn();
  const { complexes } = (await get('/api/complexes', headers)) as Complexes;
  const { indicators } = (await get('/api/indicators', headers)) as Indicators;
  const rows = figures(
    complexes.map(({ number }) => number),
    indicators.filter(({ placeKind }) => placeKind === 'complex').map(({ code }) => code),
  );
  const csv = `complexnummer;indicator;periode;waarde;n\n${rows.map((row) => row.join(';')).join('\n')}\n`;

  const form = new FormData();
  form.append('file', new Blob([csv]), 'bench.csv');
  const started = performance.now();
  const checked = await load('/api/imports', headers, form);
  const halfway = performance.now();
  const body = JSON.stringify({ version: checked.version, acceptRejections: false });
  const json = { ...headers, 'content-type': 'application/json' };
  const committed = await load(`/api/imports/${checked.id}/commit`, json, body);
  const done = performance.now();
  if (committed.status !== 'committed') throw new Error(`the import is ${committed.status}`);

  const copy = await copyTime(product, rows);
  const seconds = (from: number, to: number) => Number(((to - from) / 1_000).toFixed(2));
  return [
    { what: `import: check ${rows.length} figures`, value: seconds(started, halfway), unit: 's', target: '' },
    {
      what: `import: commit ${committed.added} figures`,
      value: seconds(halfway, done),
      unit: 's',
      target: '<= 2',
    },
    {
      what: 'COPY of the same rows into a table with a key',
      value: Number(copy.toFixed(2)),
      unit: 's',
      target: '',
    },
    {
      what: 'import: check and commit beside COPY',
      value: Number(((done - started) / 1_000 / copy).toFixed(1)),
      unit: 'x',
      target: '',
    },
  ];
}

type Figure = readonly [place: string, indicator: string, period: string, value: string, count: string];

/** Months from far back, so that every row is new. */
function figures(places: readonly string[], indicators: readonly string[]): Figure[] {
  const rows: Figure[] = [];
  for (let month = 0; rows.length < ROWS; month++) {
    const period = `${1995 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    for (const indicator of indicators)
      for (const [index, place] of places.entries())
        if (rows.length < ROWS) rows.push([place, indicator, period, `${(index * 7 + month) % 90},5`, '100']);
  }
  return rows;
}

async function load(address: string, headers: Record<string, string>, body: BodyInit): Promise<Load> {
  const answer = await fetch(`${base}${address}`, { method: 'POST', headers, body });
  const text = await answer.text();
  if (answer.status >= 300) throw new Error(`${address} answered ${answer.status}: ${text}`);
  return JSON.parse(text) as Load;
}

/** Unit: seconds. */
function copyTime(product: MeasuredProduct, rows: readonly Figure[]): Promise<number> {
  return asOwner(product.databaseUrl('owner'), async (owner) => {
    await owner.query(
      'create temp table bare (place text, indicator text, period text, value float8, count integer, primary key (indicator, period, place))',
    );
    const started = performance.now();
    const lines = rows.map((row) => row.join('\t').replace(',', '.'));
    await pipeline(Readable.from([`${lines.join('\n')}\n`]), owner.query(copyFrom('copy bare from stdin')));
    return (performance.now() - started) / 1_000;
  });
}
