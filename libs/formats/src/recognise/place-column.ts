import { areaKind, readAreaCode } from '../cbs/area-code.ts';
import type { PlaceNotation } from '../mapping.ts';
import { PLACE_NAMES, plainName } from './column-names.ts';
import type { Doubt } from './recognition.ts';
import type { Table } from './table.ts';

/** Where the place stands and how it is written; what a spreadsheet did to codes is a doubt. */
export type PlaceColumn = { at: number; places: PlaceNotation; doubts: Doubt[] };

/** Share of the filled cells that must be area codes before content alone makes a column the place. */
const MOSTLY = 0.9;

/** Finds the column with the place: a complex by name first, then codes by content, then codes by name. */
export function placeColumn(table: Table): PlaceColumn | null {
  const names = table.header.map(plainName);
  const ranked = names.map((_, at) => at).sort((a, b) => rank(names[a]!) - rank(names[b]!) || a - b);
  const at =
    ranked.find((column) => isComplexName(names[column]!)) ??
    ranked.find((column) => looksLikeCodes(cells(table, column))) ??
    ranked.find((column) => mayBePlace(names[column]!, cells(table, column)));
  return at === undefined ? null : notationOf(at, names[at]!, cells(table, at));
}

function notationOf(at: number, name: string, texts: string[]): PlaceColumn {
  const codes = texts.filter((text) => areaKind(text) !== null).length;
  const robbed = texts.map(robbedOfZero).filter((pair) => pair !== null);
  const doubts: Doubt[] = robbed.slice(0, 1).map(([found, suggestion]) => ({
    code: 'code.leading-zero-lost',
    params: { found, suggestion, column: name },
  }));
  if (isComplexName(name)) return { at, places: codes > 0 ? 'either' : 'complex', doubts: [] };
  if (codes === texts.length || !isAnyPlaceName(name)) return { at, places: 'area', doubts };
  return { at, places: codes > 0 ? 'either' : 'complex', doubts: [] };
}

function rank(name: string): number {
  const at = PLACE_NAMES.indexOf(name);
  return at < 0 ? PLACE_NAMES.length : at;
}

function cells(table: Table, column: number): string[] {
  return table.rows.map((row) => row[column] ?? '').filter((text) => text !== '');
}

function isComplexName(name: string): boolean {
  return /^(complex|cluster)/.test(name) && PLACE_NAMES.includes(name);
}

// These names promise a place of any kind.
function isAnyPlaceName(name: string): boolean {
  return ['place', 'plaats', 'gebied'].includes(name);
}

function looksLikeCodes(texts: string[]): boolean {
  return texts.length > 0 && texts.filter((text) => areaKind(text) !== null).length >= MOSTLY * texts.length;
}

function mayBePlace(name: string, texts: string[]): boolean {
  if (!PLACE_NAMES.includes(name)) return false;
  return isAnyPlaceName(name) || 2 * texts.filter(isBareCode).length >= texts.length;
}

function isBareCode(text: string): boolean {
  const reading = readAreaCode(text);
  return (
    'code' in reading || reading.fault === 'code.leading-zero-lost' || reading.fault === 'code.prefix-missing'
  );
}

function robbedOfZero(text: string): [string, string] | null {
  const reading = readAreaCode(text);
  const isRobbed = 'fault' in reading && reading.fault === 'code.leading-zero-lost';
  return isRobbed ? [text, String(reading.cure['suggestion'])] : null;
}
