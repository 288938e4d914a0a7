import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from '@playwright/test';

/** How long a turn may be waited for; by then whoever had it is gone. Unit: milliseconds. */
const PATIENCE_MS = 80_000;

/**
 * Lets files that act on the same thing of the one demo wait for each other, where others run side by side:
 * what waits for a decision is counted, so nobody else may decide meanwhile.
 */
export function takeTurns(what: string): void {
  const turn = path.join(process.env['E2E_DATA'] ?? os.tmpdir(), `turn-${what}`);
  test.beforeAll(async () => {
    test.setTimeout(2 * PATIENCE_MS);
    for (let waited = 0; !isTaken(turn) && waited < PATIENCE_MS; waited += 100)
      await new Promise((resolve) => setTimeout(resolve, 100));
  });
  test.afterAll(() => fs.rmSync(turn, { recursive: true, force: true }));
}

/** Takes the turn when nobody has it: making a folder is one act, whoever asks at the same time. */
function isTaken(turn: string): boolean {
  try {
    fs.mkdirSync(turn);
    return true;
  } catch (error) {
    // somebody else has it; anything else is a fault of the machine
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
