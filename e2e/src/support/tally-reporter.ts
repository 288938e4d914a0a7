import fs from 'node:fs';
import path from 'node:path';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Adds the journeys to the count in the closing line of the test command. */
export default class TallyReporter implements Reporter {
  private readonly tally = { passed: 0, failed: 0, skipped: 0 };

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === 'skipped') this.tally.skipped++;
    else if (test.ok()) this.tally.passed++;
    else this.tally.failed++;
  }

  onEnd(): void {
    const folder = path.resolve(import.meta.dirname, '../../../node_modules/.cache/tally');
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'e2e.json'), JSON.stringify(this.tally));
  }
}
