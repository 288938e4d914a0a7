import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EffectResult } from './result.ts';
import { seededPanel } from './spec-world.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'jaarring-effect-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(import.meta.dirname, 'cli.ts'), ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const panel = seededPanel('effect', 3, { effect: 3 });
const table = panel.units.flatMap((unit, i) =>
  panel.times.map(
    (year, t) => `${unit},${year},${panel.starts[i] || ''},${panel.outcome[i * panel.times.length + t]},${t}`,
  ),
);
const panelFile = file('panel.csv', ['complex,jaar,start,cijfer,teller', ...table].join('\n'));
const columns = ['--panel', panelFile, '--unit', 'complex', '--time', 'jaar'];
const estimate = ['estimate', ...columns, '--start', 'start', '--outcome', 'cijfer'];

describe('the command line', () => {
  test('prints one object with the promised fields, and the same bytes the second time', () => {
    const first = run(...estimate);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    const fields =
      'estimate se ci95 pA pB pBh verdict codes notes counts group simple dynamic calendar cells placebo weights perComplex checks mde cost spec seed dataHash engine';
    expect(Object.keys(JSON.parse(first.stdout) as EffectResult)).toEqual(
      expect.arrayContaining(fields.split(' ')),
    );
    expect(run(...estimate).stdout).toBe(first.stdout);
  });

  test('takes interventions from a file, by date, and judges the named bundle', () => {
    const lines = [...panel.starts].flatMap((start, i) =>
      start > 0 ? [`${panel.units[i]};licht;${start}-03-01;`] : [],
    );
    const interventions = file('interventions.csv', ['unit;measure;start;end', ...lines].join('\n'));
    const { status, stdout } = run(
      'estimate',
      ...columns,
      '--interventions',
      interventions,
      '--treated',
      'licht',
      '--outcome',
      'cijfer',
    );
    const direct = JSON.parse(run(...estimate).stdout) as EffectResult;
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      estimate: direct.estimate,
      se: direct.se,
      verdict: direct.verdict,
    });
  });

  test('a refusal is an answer: status 0, with the rows that are wrong', () => {
    const broken = file(
      'broken.csv',
      ['complex,jaar,start,cijfer', 'Kade,2020,,"6,5"', 'Kade,2020,,6.5'].join('\n'),
    );
    const { status, stdout } = run(
      'estimate',
      '--panel',
      broken,
      '--unit',
      'complex',
      '--time',
      'jaar',
      '--start',
      'start',
      '--outcome',
      'cijfer',
    );
    const result = JSON.parse(stdout) as EffectResult;
    expect(status).toBe(0);
    expect(result).toMatchObject({ verdict: 'NOT_ASSESSABLE', codes: ['INVALID_ROWS'], estimate: null });
    expect(result.notes.join()).toMatch(/rij 2, cijfer: "6,5".*rij 3/);
  });

  test.each([
    [
      'an unknown column',
      ['estimate', ...columns, '--start', 'start', '--outcome', 'onbekend'],
      'row 1, column onbekend',
    ],
    [
      'a file that is not there',
      [
        'estimate',
        '--panel',
        path.join(folder, 'nee.csv'),
        ...columns.slice(2),
        '--start',
        'start',
        '--outcome',
        'cijfer',
      ],
      'nee.csv, row 1, column 1',
    ],
    [
      'a ragged table',
      [
        'estimate',
        '--panel',
        file('ragged.csv', 'complex,jaar\nKade\n'),
        ...columns.slice(2),
        '--start',
        'start',
        '--outcome',
        'cijfer',
      ],
      'row 2, column jaar',
    ],
    ['an unknown option', [...estimate, '--guess', '1'], '--guess'],
    ['a word where a number belongs', [...estimate, '--seed', 'x'], '--seed is x'],
    ['an unknown method', [...estimate, '--method', 'magic'], 'did, dr, reg'],
    [
      'no start at all',
      ['estimate', ...columns, '--outcome', 'cijfer'],
      '--start COLUMN or --interventions FILE',
    ],
    ['an unknown command', ['guess'], 'no command guess'],
  ])('%s ends with status 2 and says where', (_, args, message) => {
    const result = run(...args);
    expect(result.status).toBe(2);
    expect(result.stdout).toBe('');
    expect(result.stderr).toContain(message);
  });

  test('a report corrects for the number of indicators', () => {
    const { stdout } = run('report', ...columns, '--start', 'start', '--outcomes', 'cijfer,teller');
    const { results } = JSON.parse(stdout) as {
      results: { outcome: string; verdict: string; codes: string[] }[];
    };
    expect(results).toMatchObject([
      { outcome: 'cijfer', verdict: 'LIKELY_IMPROVEMENT' },
      { outcome: 'teller', verdict: 'NOT_ASSESSABLE', codes: ['ZERO_VARIANCE'] },
    ]);
  });

  test('a simulation prints shares of verdicts', () => {
    const { status, stdout } = run(
      'simulate',
      '--scenario',
      'too-few-comparison',
      '--runs',
      '3',
      '--seed',
      '1',
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ runs: 3, verdicts: { NOT_ASSESSABLE: 1 }, coverage: null });
    expect(run('simulate', '--scenario', 'dream').status).toBe(2);
  });
});
