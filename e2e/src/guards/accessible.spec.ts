import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test, type TestInfo } from '@playwright/test';
import { pages } from '../support/pages.ts';
import { enter } from '../support/people.ts';

const widths = [1440, 390];
const themes = ['light', 'dark'] as const;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// every page stands alone, so both workers share them
test.describe.configure({ mode: 'parallel' });

/** What axe finds, in words that a failing test can show. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** Makes the window as tall as the page: a link that merely lies half under the bottom bar can be scrolled free. */
async function unroll(page: Page, width: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(900, height + 100) });
}

async function show(page: Page, path: string, width: number, then: readonly RegExp[] = []): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: themes[0], reducedMotion: 'reduce' });
  await page.goto(path);
  for (const link of then) {
    const before = page.url();
    await page.getByRole('link', { name: link }).first().click();
    await page.waitForURL((address) => address.href !== before);
  }
  await page.getByRole('heading', { level: 1 }).waitFor();
  // the page for developers shows a skeleton on purpose; everywhere else it makes way for what was loading
  if (path !== '/bouwstenen') await expect(page.locator('jr-skeleton')).toHaveCount(0);
  await unroll(page, width);
}

/** Looks at what stands there in both themes; the page follows the device without being loaded again. */
async function expectAccessible(page: Page, info: TestInfo): Promise<void> {
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.screenshot({ path: info.outputPath(`${theme}.png`), fullPage: true });
    expect({ theme, found: await violations(page) }).toEqual({ theme, found: [] });
  }
}

for (const width of widths) {
  test(`signing in is accessible, ${width} px`, async ({ page }, info) => {
    await show(page, '/inloggen', width);
    await expectAccessible(page, info);
  });

  for (const { path, who, then } of pages) {
    const named = [path, ...(then ?? []).map(({ source }) => source)].join(' > ');
    test(`${named} is accessible and fits, ${width} px`, async ({ page }, info) => {
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      await enter(page, who);
      await show(page, path, width, then);
      await expectAccessible(page, info);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(complaints).toEqual([]);
    });
  }
}
