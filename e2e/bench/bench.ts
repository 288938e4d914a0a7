// `npm run bench`: figures measured in one run, on this machine, over loopback only. Nothing here can fail a build.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { manyCorporations } from './corporations.ts';
import { firstPage } from './first-page.ts';
import { importBesideCopy } from './import.ts';
import { MeasuredProduct, root, type Row } from './measured-product.ts';
import { readEndpoint } from './read.ts';
import { screens } from './screens.ts';
import { proposeScenario } from './scenario.ts';
import { decideTogether } from './together.ts';

const product = new MeasuredProduct();
const parts: Record<string, () => Promise<Row[]>> = {
  read: () => readEndpoint(product),
  'first-page': async () => [await firstPage()],
  screens,
  scenario: async () => proposeScenario(),
  together: () => decideTogether(product),
  corporations: () => manyCorporations(product),
  import: () => importBesideCopy(product),
};
/** `npm run bench -- screens` measures that part alone. */
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in parts));
if (unknown)
  throw new Error(`There is no part "${unknown}". The parts are ${Object.keys(parts).join(', ')}.`);

try {
  await product.ready();
  const rows: Row[] = [];
  for (const [name, part] of Object.entries(parts))
    if (wanted.length === 0 || wanted.includes(name)) rows.push(...(await part()));
  console.table(rows);
  const folder = path.join(root, 'e2e/bench/results');
  fs.mkdirSync(folder, { recursive: true });
  const about = { node: process.version, cores: os.cpus().length };
  fs.writeFileSync(path.join(folder, 'bench.json'), JSON.stringify({ ...about, rows }, null, 2));
} finally {
  await product.stop();
}
