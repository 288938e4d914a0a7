import type { Page } from '@playwright/test';

/**
 * Walks through a page with Tab and names what the mouse can reach and the keyboard cannot. The walk ends where it
 * began, so a place that keeps the focus to itself shows too: whatever lies behind it is never reached.
 */
export async function unreachedByKeyboard(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]';
    const shown = [...document.querySelectorAll<HTMLElement>(focusable)].filter((element) => {
      const isOpen = element.tabIndex >= 0 && !element.closest('[inert], [disabled], [aria-hidden="true"]');
      return (
        isOpen && element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible'
      );
    });
    // of a group of choices only the one that is chosen is a stop
    const stops = shown.filter(
      (element) => !(element instanceof HTMLInputElement && element.type === 'radio'),
    );
    for (const element of stops) element.dataset['stop'] = 'ahead';
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement && target.dataset['stop']) target.dataset['stop'] = 'reached';
    });
    return stops.length;
  });
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let step = 0; step < count + 10; step++) await page.keyboard.press('Tab');
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-stop="ahead"]')].map(
      (element) => `${element.tagName.toLowerCase()} “${(element.ariaLabel ?? element.textContent).trim()}”`,
    ),
  );
}
