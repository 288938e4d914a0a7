import { type Browser, chromium, type Page } from '@playwright/test';
import { nameOf, pages } from '../src/support/pages.ts';
import { enter } from '../src/support/people.ts';
import { base, type Row } from './measured-product.ts';

/** A slow phone on a slow line: CPU four times slower, 1.6 Mbit/s down, 150 ms there and back. */
const SLOW = { cpu: 4, bitsPerSecond: 1_600_000, latencyMs: 150 };

/** How long it takes until my work can be used, and how soon every screen answers a touch. Chromium, at size M. */
export async function screens(): Promise<Row[]> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
    ],
  });
  try {
    return [...(await usable(browser)), await answering(browser)];
  } finally {
    await browser.close();
  }
}

async function usable(browser: Browser): Promise<Row[]> {
  const known = await browser.newContext({ baseURL: base, serviceWorkers: 'block' });
  await enter(await known.newPage(), 'beleid');
  const state = await known.storageState();
  await known.close();
  const context = await browser.newContext({ baseURL: base, serviceWorkers: 'block' });
  const page = await context.newPage();
  await slowDown(page);
  const rows = [await timed(page, '/inloggen', 'form', 'sign-in page usable, cold', 1_500)];
  const fresh = await browser.newContext({
    baseURL: base,
    serviceWorkers: 'block',
    storageState: state,
  });
  const work = await fresh.newPage();
  await slowDown(work);
  rows.push(await timed(work, '/werk', 'li.task', 'my work usable, cold', 1_500));
  const shift = await work.evaluate(layoutShift);
  rows.push(await timed(work, '/werk', 'li.task', 'my work usable, files at hand', 700), {
    what: 'layout shift of my work',
    value: Math.round(shift * 1000) / 1000,
    unit: '',
    target: '0',
  });
  await Promise.all([context.close(), fresh.close()]);
  return rows;
}

async function timed(page: Page, path: string, until: string, what: string, target: number): Promise<Row> {
  const start = Date.now();
  await page.goto(path, { waitUntil: 'commit' });
  await page.locator(until).first().waitFor();
  return {
    what: `${what}, CPU / 4, 1.6 Mbit/s, 150 ms`,
    value: Date.now() - start,
    unit: 'ms',
    target: `<= ${target}`,
  };
}

async function slowDown(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
  await devTools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.latencyMs,
    downloadThroughput: SLOW.bitsPerSecond / 8,
    uploadThroughput: SLOW.bitsPerSecond / 8,
  });
}

/** The slowest answer to a click over all pages: from the click to the next paint, as browsers report it. */
async function answering(browser: Browser): Promise<Row> {
  let slowest = { ms: 0, where: '' };
  for (const visited of pages) {
    const context = await browser.newContext({ baseURL: base, serviceWorkers: 'block' });
    const page = await context.newPage();
    await enter(page, visited.who);
    await page.addInitScript(watchInteractions);
    await page.goto(visited.path);
    for (const link of visited.then ?? []) await page.getByRole('link', { name: link }).first().click();
    await page.waitForLoadState('networkidle');
    for (const key of ['j', 'k', '?', 'Escape', 'Control+k', 'Escape', 'Tab', 'Tab']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(60);
    }
    const ms = await page.evaluate(() => (window as never as { slowest?: number }).slowest ?? 0);
    if (ms > slowest.ms) slowest = { ms, where: nameOf(visited) };
    await context.close();
  }
  return {
    what: `interaction to next paint, slowest of ${pages.length} pages (${slowest.where})`,
    value: Math.round(slowest.ms),
    unit: 'ms',
    target: '<= 200',
  };
}

// The functions below run in the page itself.

function watchInteractions(): void {
  new PerformanceObserver((list) => {
    const seen = window as never as { slowest?: number };
    for (const { duration } of list.getEntries()) seen.slowest = Math.max(seen.slowest ?? 0, duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const shifts = list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[];
      resolve(shifts.filter((one) => !one.hadRecentInput).reduce((sum, { value }) => sum + value, 0));
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(0), 500);
  });
}
