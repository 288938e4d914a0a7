import type { Reporter } from '@playwright/test/reporter';
import { nameOf, pages } from './pages.ts';
import { writeSheet } from './screens.ts';

/** Lays the screens of a run beside the pictures of the design when it is over. */
export default class ScreensReporter implements Reporter {
  onEnd(): void {
    const sheet = writeSheet({
      '/inloggen': '12a-inloggen',
      ...Object.fromEntries(pages.map((page) => [nameOf(page), page.picture])),
    });
    if (sheet) console.log(`Screens beside the design: ${sheet}`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
