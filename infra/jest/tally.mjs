// Writes how many tests of a project passed, failed and were skipped; the test command adds them up at the end.
import fs from 'node:fs';
import path from 'node:path';

export const tallyFolder = path.resolve(import.meta.dirname, '../../node_modules/.cache/tally');

export default class Tally {
  constructor(_config, { name }) {
    this.file = path.join(tallyFolder, `${name}.json`);
  }

  onRunComplete(_contexts, results) {
    fs.mkdirSync(tallyFolder, { recursive: true });
    const {
      numPassedTests: passed,
      numFailedTests,
      numPendingTests,
      numTodoTests,
      numRuntimeErrorTestSuites,
    } = results;
    const tally = {
      passed,
      failed: numFailedTests + numRuntimeErrorTestSuites,
      skipped: numPendingTests + numTodoTests,
    };
    fs.writeFileSync(this.file, JSON.stringify(tally));
  }
}
