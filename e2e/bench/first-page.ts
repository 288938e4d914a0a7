import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { base, root, type Row } from './measured-product.ts';

/** What Chromium really asks for as JavaScript until the sign-in page stands, gzip. */
export async function firstPage(): Promise<Row> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const files = new Set<string>();
  page.on('response', (answer) => {
    const { pathname } = new URL(answer.url());
    if (pathname.endsWith('.js')) files.add(pathname);
  });
  await page.goto(`${base}/inloggen`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await browser.close();
  const sizes = [...files].map(
    (file) => gzipSync(fs.readFileSync(path.join(root, 'frontend/dist/browser', file))).length,
  );
  const kilobytes = Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1_000);
  return {
    what: `first page JavaScript, ${files.size} files`,
    value: kilobytes,
    unit: 'kB gzip',
    target: '<= 200',
  };
}
