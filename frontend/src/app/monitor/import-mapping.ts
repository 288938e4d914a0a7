import type { ImportMappingView, ImportView } from '@jaarring/contracts';
import type { Texts } from '../texts/texts.ts';
import type { Said } from '../texts/nl/monitor.ts';

/** Where someone is in reading a file in. */
export const importSteps = ['file', 'columns', 'check', 'done'] as const;
export type ImportStep = (typeof importSteps)[number];

export type Role = ImportMappingView['columns'][number]['role'];
/** A role as one option of a list: `place`, or `fact:overlast` for the figures of an indicator. */
export type RoleKey = string;
/** What a column can be besides the figures of an indicator, in the order of the list. */
export const plainRoles = ['ignore', 'place', 'kind', 'period', 'indicator', 'value', 'n', 'keep'] as const;
type PlainRole = (typeof plainRoles)[number];

type Doubt = NonNullable<ImportView['check']>['doubts'][number];

/** Any number of columns may have these roles; the others say one thing of the file, so once is enough. */
const repeatable: readonly RoleKey[] = ['ignore', 'keep'];
/** Doubts that a choice of columns, marks or period takes away. */
const askForColumns: readonly string[] = [
  'file.no-place-column',
  'file.no-value-column',
  'file.no-period',
  'file.column-twice',
  'column.missing',
  'column.unnamed',
  'number.mixed',
  'number.ambiguous',
  'number.unknown-words',
];
/** Tables of the corporation itself; whoever publishes figures always sends columns that nobody uses. */
const ownLayouts: readonly string[] = ['wide-csv', 'long-csv', 'unknown'];

const PERIOD = /^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$/;

/** Where a load leads to: a file that was recognised whole skips the columns. */
export function stepOf(load: ImportView): ImportStep {
  if (load.status === 'committed' || load.status === 'undone') return 'done';
  if (!load.mapping) return 'check';
  const isOwn = ownLayouts.includes(load.check?.layout ?? 'unknown');
  const isAsked = load.check?.doubts.some(
    ({ code }) => askForColumns.includes(code) || (isOwn && code === 'column.unmapped'),
  );
  return load.status === 'refused' || isAsked ? 'columns' : 'check';
}

export function roleKey(role: Role): RoleKey {
  return role.as === 'fact' ? `fact:${role.indicator}` : role.as;
}

/** The role of an option; what was already said of it, like the text of `keep`, stays. */
export function roleOf(key: RoleKey, before: Role): Role {
  if (key === roleKey(before)) return before;
  if (key.startsWith('fact:')) return { as: 'fact', indicator: key.slice('fact:'.length) };
  const as = plainRoles.find((one) => one === key) ?? 'ignore';
  return as === 'keep' ? { as, equals: '' } : { as };
}

/** The name of an option, with the indicator by its own name. */
export function roleName(
  key: RoleKey,
  indicators: readonly { code: string; name: string }[],
  t: Texts,
): string {
  const code = key.startsWith('fact:') ? key.slice('fact:'.length) : null;
  if (code !== null) return indicators.find((one) => one.code === code)?.name ?? code;
  return t.monitor.roles[key as PlainRole];
}

/** The mapping as it is sent: what a column says of every row is not also said of the file. */
export function settled(mapping: ImportMappingView): ImportMappingView {
  return {
    ...mapping,
    period: has(mapping, 'period') ? null : mapping.period,
    indicator: asksIndicator(mapping) ? mapping.indicator : null,
  };
}

export function has({ columns }: ImportMappingView, as: Role['as']): boolean {
  return columns.some(({ role }) => role.as === as);
}

/** Values of one indicator that no column names. */
export function asksIndicator(mapping: ImportMappingView): boolean {
  return has(mapping, 'value') && !has(mapping, 'indicator');
}

/** What is wrong with the choices themselves, before the server is asked. */
export function faultOf(
  mapping: ImportMappingView,
  indicators: readonly { code: string; name: string }[],
  t: Texts,
): string | null {
  const keys = mapping.columns.map(({ role }) => roleKey(role));
  const twice = keys.find((key, at) => !repeatable.includes(key) && keys.indexOf(key) < at);
  if (twice) return t.monitor.twice(roleName(twice, indicators, t));
  if (mapping.columns.some(({ role }) => role.as === 'keep' && role.equals === ''))
    return t.monitor.keepEmpty;
  const { period } = settled(mapping);
  return period !== null && !PERIOD.test(period) ? t.monitor.periodWrong : null;
}

/** A doubt in a sentence, with the column it is about when it is about one that is in the file. */
export function worded(
  { code, params }: Doubt,
  mapping: ImportMappingView | null,
  t: Texts,
): { code: string; at: number; sentence: string } {
  const headers = mapping?.columns.map(({ header }) => header) ?? [];
  const { column, position } = params;
  const at = typeof position === 'number' ? position - 1 : headers.findIndex((header) => header === column);
  return { code, at: at < headers.length ? at : -1, sentence: sentenceOf(code, params, t) };
}

/** Why the server cannot take the file of this load as a whole and what to do, or null when it can. */
export function refusalOf({ refusal }: ImportView, t: Texts): string | null {
  if (!refusal) return null;
  return tellOf(t)[refusal.code]
    ? sentenceOf(refusal.code, refusal.params, t)
    : sentenceOfCode(refusal.code, t);
}

/** Why a file that was not even kept cannot be read, when the answer says it. */
export function unreadableOf(body: unknown, t: Texts): string | null {
  const details: unknown = isRecord(body) ? body['details'] : null;
  const code = isRecord(details) ? details['code'] : null;
  if (!isRecord(details) || typeof code !== 'string' || !tellOf(t)[code]) return null;
  return sentenceOf(code, details, t);
}

function sentenceOf(code: string, params: Readonly<Record<string, unknown>>, t: Texts): string {
  const tell = tellOf(t)[code];
  return tell ? tell(saidOf(params)) : t.monitor.told.other({ code });
}

function sentenceOfCode(code: string, t: Texts): string {
  const sentences: Readonly<Record<string, string>> = t.sentences;
  return sentences[code] ?? t.common.failed;
}

function tellOf(t: Texts): Readonly<Record<string, ((said: Said) => string) | undefined>> {
  return t.monitor.told;
}

function saidOf(params: Readonly<Record<string, unknown>>): Said {
  const words = Object.entries(params).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : String(value),
  ]);
  return Object.fromEntries(words);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
