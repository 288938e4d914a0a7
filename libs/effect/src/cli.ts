// The command line: reads files, asks the engine, prints one JSON object. The only place here that touches the disk.
import { readFileSync } from 'node:fs';
import { readEstimate, readSimulate, WrongCommand, type EstimateCommand } from './cli-arguments.ts';
import type { Contrast } from './contrast.ts';
import { parseTable, UnreadableTable } from './csv.ts';
import { completeSettings, estimate } from './estimate.ts';
import { judgeTogether } from './many.ts';
import type { InvalidRow, Panel } from './panel.ts';
import { simulate } from './simulate.ts';
import { interventionsOf, panelOf } from './tables.ts';

const USAGE = `effect estimate --panel FILE --unit COL --time COL (--start COL | --interventions FILE) --outcome COL [options]
effect report   --panel FILE --unit COL --time COL (--start COL | --interventions FILE) --outcomes A,B,… [options]
effect simulate --scenario NAME --runs N --seed N
See libs/effect/README.md for the options.`;

/** The file is not there, or its bytes are no text. */
class UnreadableFile extends Error {}

try {
  process.stdout.write(`${JSON.stringify(answer(process.argv.slice(2)))}\n`);
} catch (error) {
  // Expected: a wrong command, a file that cannot be read or is no table. Anything else is a bug and keeps its stack.
  if (error instanceof WrongCommand) stop(`${error.message}\n${USAGE}`);
  else if (error instanceof UnreadableTable || error instanceof UnreadableFile) stop(error.message);
  else throw error;
}

function answer([command, ...args]: readonly string[]): unknown {
  if (command === 'estimate') return estimateOne(readEstimate(args, false));
  if (command === 'report') return estimateMany(readEstimate(args, true));
  if (command === 'simulate') return simulate(readSimulate(args));
  throw new WrongCommand(command === undefined ? 'no command given' : `there is no command ${command}`);
}

function estimateOne(command: EstimateCommand) {
  const { panels, contrast } = load(command);
  return estimate(panels[0] as Panel, contrast, settingsFor(command, command.outcomes[0] as string));
}

function estimateMany(command: EstimateCommand) {
  const { panels, contrast } = load(command);
  const answers = panels.map((panel, k) => {
    const input = settingsFor(command, command.outcomes[k] as string);
    return { result: estimate(panel, contrast, input), settings: completeSettings(input) };
  });
  const results = judgeTogether(answers).map(({ verdict, estimate: value, ci95, pBh, codes }, k) => {
    return { outcome: command.outcomes[k], verdict, estimate: value, ci95, pBh, codes };
  });
  return { results };
}

function settingsFor(command: EstimateCommand, outcome: string) {
  const measure = command.contrast.treated?.join(' + ');
  return {
    ...command.settings,
    words: { ...command.settings.words, indicator: outcome, ...(measure ? { measure } : {}) },
  };
}

function load(command: EstimateCommand): { panels: Panel[]; contrast: Contrast } {
  const table = parseTable(readText(command.panelFile));
  const panels = command.outcomes.map((outcome) => panelOf(table, command.columns, outcome));
  if (command.interventionsFile === null) return { panels, contrast: {} };
  const { interventions, invalid } = interventionsOf(parseTable(readText(command.interventionsFile)));
  const measures = [...new Set(interventions.map(({ measure }) => measure))];
  const treated = command.contrast.treated ?? measures;
  if (command.contrast.treated === undefined && measures.length > 1) {
    throw new WrongCommand(`--treated is needed: the file has the measures ${measures.join(', ')}`);
  }
  const contrast = { ...command.contrast, treated, interventions };
  return { panels: panels.map((panel) => withInvalid(panel, invalid)), contrast };
}

function withInvalid(panel: Panel, invalid: readonly InvalidRow[]): Panel {
  return invalid.length === 0 ? panel : { ...panel, invalid: [...panel.invalid, ...invalid] };
}

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    // Expected: no such file, no permission, or bytes that are not text.
    throw new UnreadableFile(`${file}, row 1, column 1: ${(error as Error).message}`);
  }
}

function stop(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
