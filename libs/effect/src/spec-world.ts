// Small worlds for the specs: panels written out by hand, seeded panels, and the published files when present.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ColumnChoice } from './cli-arguments.ts';
import { parseTable } from './csv.ts';
import { buildPanel, type Panel, type PanelRow } from './panel.ts';
import { openStream } from './random.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';
import { simulatePanel } from './simulate.ts';
import { panelOf } from './tables.ts';

/** First year of a panel written out by hand. */
export const FIRST_YEAR = 2014;

/** A panel with one line per complex: its start (0 never) and its values from 2014 on; null is missing. */
export function panelOfLines(
  lines: Readonly<Record<string, { start: number; values: readonly (number | null)[]; size?: number }>>,
): Panel {
  const rows = Object.entries(lines).flatMap(([unit, { start, values, size }]) =>
    values.map((outcome, t): PanelRow => ({
      row: 0,
      unit,
      time: FIRST_YEAR + t,
      outcome,
      start,
      size: size ?? null,
    })),
  );
  return buildPanel(rows);
}

/** A simulated panel of a named scenario, with changes. */
export function seededPanel(name: string, seed: number, changes: Partial<Scenario> = {}): Panel {
  return simulatePanel({ ...(SCENARIOS[name] as Scenario), ...changes }, openStream(seed, `spec ${name}`));
}

/** Folder with the published panels and their reference output: beside REAL_DATA, or beside the repository. */
export const REFERENCE_FOLDER = [
  process.env['REAL_DATA'] ? path.resolve(process.env['REAL_DATA'], '../effect') : null,
  path.resolve(import.meta.dirname, '../../../../shared/effect'),
].find((folder) => folder !== null && existsSync(folder));

/** A test on published files: runs when they are there, and is counted when they are not. */
export function referenceTest(name: string, body: () => void): void {
  if (REFERENCE_FOLDER === undefined) absent.push(name);
  else test(name, body, 60_000);
}

const absent: string[] = [];

afterAll(() => {
  if (absent.length > 0)
    console.info(`${absent.length} cases on published panels did not run: the files are not here`);
});

/** A published panel by file name and column names. */
export function publishedPanel(file: string, outcome: string, columns: Partial<ColumnChoice>): Panel {
  const none = { start: null, cluster: null, weights: null, size: null, x: null, y: null, covariates: [] };
  const text = readFileSync(path.join(REFERENCE_FOLDER as string, 'data', `${file}.csv`), 'utf8');
  return panelOf(parseTable(text), { ...none, unit: 'id', time: 'year', ...columns }, outcome);
}

/** A published reference output; its shape differs per file, so a reader names what it needs. */
export function published<T>(file: string): T {
  return JSON.parse(
    readFileSync(path.join(REFERENCE_FOLDER as string, 'reference', `${file}.json`), 'utf8'),
  ) as T;
}

/** Largest relative difference allowed without and with covariates (classes T0 and T1). */
export const T0 = 1e-8;
export const T1 = 1e-6;

/** Relative difference, measured against at least a thousandth so that a published zero does not divide. */
export function apart(ours: number | null, theirs: number): number {
  return ours === null ? Infinity : Math.abs(ours - theirs) / Math.max(Math.abs(theirs), 1e-3);
}
