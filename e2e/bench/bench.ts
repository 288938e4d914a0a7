// `npm run bench`: figures measured in one run, on this machine, over loopback only. Nothing here can fail a build.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { manyCorporations } from './corporations.ts';
import { firstPage } from './first-page.ts';
import { importBesideCopy } from './import.ts';
import { MeasuredProduct, root } from './measured-product.ts';
import { readEndpoint } from './read.ts';
import { decideTogether } from './together.ts';

const product = new MeasuredProduct();
try {
  await product.ready();
  const rows = [
    ...(await readEndpoint(product)),
    await firstPage(),
    ...(await decideTogether(product)),
    ...(await manyCorporations(product)),
    ...(await importBesideCopy(product)),
  ];
  console.table(rows);
  const folder = path.join(root, 'e2e/bench/results');
  fs.mkdirSync(folder, { recursive: true });
  const about = { node: process.version, cores: os.cpus().length };
  fs.writeFileSync(path.join(folder, 'bench.json'), JSON.stringify({ ...about, rows }, null, 2));
} finally {
  await product.stop();
}
