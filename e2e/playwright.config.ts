import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { DEMO_PASSWORD } from './src/support/people.ts';

const port = Number(process.env['E2E_PORT'] ?? 4317);
// the configuration is read again in every worker: the folder must stay the same one
process.env['E2E_DATA'] ??= fs.mkdtempSync(path.join(os.tmpdir(), 'jaarring-e2e-'));

/** Real Chromium against the product as a newcomer starts it, with its demo and a database of its own. */
export default defineConfig({
  testDir: './src',
  // the year has a product of its own, so that it can be walked beside the rest
  workers: 2,
  retries: 0,
  timeout: 90_000,
  // the longest first, so that the other worker is not done long before it
  projects: [
    { name: 'year', testMatch: /the-year/ },
    { name: 'journeys', testMatch: /journeys\/(?!the-year)/ },
    { name: 'guards', testMatch: /guards/ },
  ],
  reporter: [['list'], ['./src/support/tally-reporter.ts'], ['./src/support/screens-reporter.ts']],
  outputDir: './test-results',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    // a step that cannot be done fails soon, also in a journey that may take minutes
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--ignore-gpu-blocklist',
      ],
    },
  },
  webServer: {
    command: 'node ../infra/start/run.mjs start',
    url: `http://localhost:${port}/api/health`,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'pipe',
    env: { PORT: String(port), DATA_DIR: process.env['E2E_DATA'], DEMO_PASSWORD },
  },
});
