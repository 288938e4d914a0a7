import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { unreachedByKeyboard } from '../support/keyboard.ts';
import { nameOf, pages } from '../support/pages.ts';
import { enter } from '../support/people.ts';
import { screenFile } from '../support/screens.ts';

const widths = [1440, 390];
const themes = ['light', 'dark'] as const;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// every page stands alone, so both workers share them
test.describe.configure({ mode: 'parallel' });

/** What axe finds, in words that a failing test can show. No page has frames, so axe need not look through them. */
async function violations(page: Page, theme: (typeof themes)[number]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  // the theme changes nothing but colours: in the second one only those are looked at again
  const about = theme === themes[0] ? axe.withTags(rules) : axe.withRules(['color-contrast']);
  const { violations: found } = await about.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/**
 * Gives the window this width, and makes it as tall as the page: a link that merely lies half under the bottom bar can
 * be scrolled free. The page lays itself out anew, as it does when somebody turns a tablet.
 */
async function fit(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(900, height + 100) });
}

async function show(page: Page, path: string, then: readonly RegExp[] = []): Promise<void> {
  await page.emulateMedia({ colorScheme: themes[0], reducedMotion: 'reduce' });
  await page.goto(path);
  for (const link of then) {
    const before = page.url();
    await page.getByRole('link', { name: link }).first().click();
    await page.waitForURL((address) => address.href !== before);
  }
  await expectSettled(page, path);
}

async function expectSettled(page: Page, path: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  // the page for developers shows a skeleton on purpose; everywhere else it makes way for what was loading
  if (path !== '/bouwstenen') await expect(page.locator('jr-skeleton')).toHaveCount(0);
}

/** Looks at what stands there at every width in both themes; the page follows the window without being loaded again. */
async function expectAccessible(page: Page, path: string, screen: string): Promise<void> {
  for (const width of widths) {
    await fit(page, width);
    await expectSettled(page, path);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await page.screenshot({ path: screenFile(screen, width, theme), fullPage: true });
      const found = await violations(page, theme);
      expect({ width, theme, found }).toEqual({ width, theme, found: [] });
    }
    const asWide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(asWide, `at ${width} px`).toBeLessThanOrEqual(width);
  }
}

test('signing in is accessible and fits', async ({ page }) => {
  await show(page, '/inloggen');
  await expectAccessible(page, '/inloggen', '/inloggen');
});

for (const visited of pages) {
  const { path, who, then } = visited;
  const named = nameOf(visited);
  test(`${named} is accessible and fits`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await enter(page, who);
    await show(page, path, then);
    expect(await unreachedByKeyboard(page)).toEqual([]);
    await expectAccessible(page, path, named);
    expect(complaints).toEqual([]);
  });
}
