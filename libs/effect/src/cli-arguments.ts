// The words on the command line, and what they mean.
import { parseArgs } from 'node:util';
import type { Contrast } from './contrast.ts';
import type { SettingsInput } from './estimate.ts';
import type { Method } from './settings.ts';

/** A command that cannot be carried out as written; ends with status 2. */
export class WrongCommand extends Error {}

/** Which columns of the file play which part. */
export interface ColumnChoice {
  readonly unit: string;
  readonly time: string;
  readonly start: string | null;
  readonly cluster: string | null;
  readonly weights: string | null;
  readonly size: string | null;
  readonly x: string | null;
  readonly y: string | null;
  readonly covariates: readonly string[];
}

/** An estimate or report as asked for. */
export interface EstimateCommand {
  readonly panelFile: string;
  readonly interventionsFile: string | null;
  readonly columns: ColumnChoice;
  readonly outcomes: readonly string[];
  readonly contrast: Contrast;
  readonly settings: SettingsInput;
}

/** A simulation as asked for. */
export interface SimulateCommand {
  readonly scenario: string;
  readonly runs: number;
  readonly seed: number;
}

const TEXT = { type: 'string' } as const;

const OPTIONS = {
  panel: TEXT,
  unit: TEXT,
  time: TEXT,
  start: TEXT,
  interventions: TEXT,
  outcome: TEXT,
  outcomes: TEXT,
  treated: TEXT,
  base: TEXT,
  cluster: TEXT,
  weights: TEXT,
  size: TEXT,
  x: TEXT,
  y: TEXT,
  buffer: TEXT,
  covariates: TEXT,
  control: TEXT,
  'base-window': TEXT,
  anticipation: TEXT,
  direction: TEXT,
  mre: TEXT,
  method: TEXT,
  bootstrap: TEXT,
  seed: TEXT,
  cost: TEXT,
  'series-break': TEXT,
  language: TEXT,
} as const;

type Values = Partial<Record<keyof typeof OPTIONS, string>>;

/** Reads the arguments of `estimate` and `report`. */
export function readEstimate(args: readonly string[], many: boolean): EstimateCommand {
  const values = readOptions(args, OPTIONS);
  const outcomes = many ? list(required(values, 'outcomes')) : [required(values, 'outcome')];
  if (values.start === undefined && values.interventions === undefined) {
    throw new WrongCommand('--start COLUMN or --interventions FILE is needed');
  }
  return {
    panelFile: required(values, 'panel'),
    interventionsFile: values.interventions ?? null,
    outcomes,
    columns: {
      unit: required(values, 'unit'),
      time: required(values, 'time'),
      start: values.interventions === undefined ? (values.start ?? null) : null,
      cluster: values.cluster ?? null,
      weights: values.weights ?? null,
      size: values.size ?? null,
      x: values.x ?? null,
      y: values.y ?? null,
      covariates: list(values.covariates),
    },
    contrast: { ...bundle('treated', values.treated), ...bundle('base', values.base) },
    settings: settingsOf(values),
  };
}

/** Reads the arguments of `simulate`. */
export function readSimulate(args: readonly string[]): SimulateCommand {
  const values = readOptions(args, { scenario: TEXT, runs: TEXT, seed: TEXT });
  return {
    scenario: required(values, 'scenario'),
    runs: whole(values.runs ?? '100', 'runs', 1),
    seed: whole(values.seed ?? '1', 'seed', 0),
  };
}

function readOptions<T extends Record<string, { type: 'string' }>>(
  args: readonly string[],
  options: T,
): Partial<Record<keyof T, string>> {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    // parseArgs throws a TypeError that names the unknown or incomplete option.
    throw new WrongCommand((error as Error).message);
  }
}

function settingsOf(values: Values): SettingsInput {
  const words = { language: oneOf(values.language, 'language', ['nl', 'en'] as const) ?? 'nl' } as const;
  return {
    words,
    ...set(
      'method',
      oneOf(values.method, 'method', [
        'auto',
        'did',
        'dr',
        'reg',
        'ipw',
        'sdid',
        'sc',
      ] as const satisfies readonly Method[]),
    ),
    ...set('control', oneOf(values.control, 'control', ['never', 'notyet'] as const)),
    ...set('direction', oneOf(values.direction, 'direction', ['higher', 'lower'] as const)),
    ...set(
      'baseWindow',
      optional(values['base-window'], (text) => whole(text, 'base-window', 1)),
    ),
    ...set(
      'anticipation',
      optional(values.anticipation, (text) => whole(text, 'anticipation', 0)),
    ),
    ...set(
      'minimalRelevantEffect',
      optional(values.mre, (text) => amount(text, 'mre')),
    ),
    ...set(
      'bufferMetres',
      optional(values.buffer, (text) => amount(text, 'buffer')),
    ),
    ...set(
      'draws',
      optional(values.bootstrap, (text) => whole(text, 'bootstrap', 0)),
    ),
    ...set(
      'seed',
      optional(values.seed, (text) => whole(text, 'seed', 0)),
    ),
    ...set(
      'costEuro',
      optional(values.cost, (text) => amount(text, 'cost')),
    ),
    ...set(
      'seriesBreaks',
      optional(values['series-break'], (text) => list(text).map((year) => whole(year, 'series-break', 0))),
    ),
  };
}

function set<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

function optional<T>(text: string | undefined, read: (text: string) => T): T | undefined {
  return text === undefined ? undefined : read(text);
}

function required<K extends string>(values: Partial<Record<K, string>>, name: K): string {
  const value = values[name];
  if (value === undefined || value === '') throw new WrongCommand(`--${name} is needed`);
  return value;
}

function oneOf<T extends string>(
  text: string | undefined,
  name: string,
  allowed: readonly T[],
): T | undefined {
  if (text === undefined) return undefined;
  const found = allowed.find((one) => one === text);
  if (found === undefined) throw new WrongCommand(`--${name} is ${text}; it can be ${allowed.join(', ')}`);
  return found;
}

function whole(text: string, name: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least)
    throw new WrongCommand(`--${name} is ${text}; a whole number of at least ${least} is needed`);
  return value;
}

function amount(text: string, name: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0)
    throw new WrongCommand(`--${name} is ${text}; a number of at least 0 is needed`);
  return value;
}

function list(text: string | undefined): string[] {
  return text === undefined
    ? []
    : text
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
}

/** `A+B` is the bundle of A and B. */
function bundle(side: 'treated' | 'base', text: string | undefined): Contrast {
  return text === undefined
    ? {}
    : {
        [side]: text
          .split('+')
          .map((name) => name.trim())
          .filter((name) => name !== ''),
      };
}
