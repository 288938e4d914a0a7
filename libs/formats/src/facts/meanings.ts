import { kindOfWord, readAreaCode } from '../cbs/area-code.ts';
import type { Params, RejectionCode } from '../fault.ts';
import type { Mapping } from '../mapping.ts';
import { readPeriod } from '../period.ts';
import { isGuarded } from '../to-csv.ts';
import type { Seen } from './seen.ts';

/** A text cell that was understood, with its number for finding doubles. */
export type Accepted = { text: string; number: number };

/** What a text cell means, or why it means nothing. */
export type Meaning = Accepted | { text: string; fault: RejectionCode; cure: Params };

/** Longest code of a complex or an indicator. Unit: characters. */
const LONGEST_CODE = 100;

/** Reads the place of a row. A complex is named by any short text; who knows the complexes checks it. */
export function readPlace(text: string, kindWord: string | null, mapping: Mapping, seen: Seen): Meaning {
  const code = unguarded(text);
  if (mapping.places === 'complex') return readName(code, 'code.empty', (name) => seen.placeNumber(name));
  const reading = readAreaCode(code, kindWord === null ? null : kindOfWord(kindWord));
  if ('code' in reading) return { text: reading.code, number: seen.placeNumber(reading.code) };
  // Beside area codes a bare number is a complex: only something almost like an area code is a mistake.
  if (mapping.places === 'either' && !(reading.fault === 'code.invalid' && 'suggestion' in reading.cure))
    return readName(code, 'code.empty', (name) => seen.placeNumber(name));
  return { text, fault: reading.fault, cure: reading.cure };
}

/** Reads the period of a row. */
export function readPeriodCell(text: string, seen: Seen): Meaning {
  const period = readPeriod(text);
  if (period === null) return { text, fault: 'period.unreadable', cure: {} };
  return { text: period, number: seen.periodNumber(period) };
}

/** Reads the indicator of a row in the long layout. */
export function readIndicator(text: string, names: Record<string, string> | undefined, seen: Seen): Meaning {
  if (!names) return readName(unguarded(text), 'indicator.empty', (name) => seen.indicatorNumber(name));
  const known = Object.hasOwn(names, text) ? names[text]! : undefined;
  if (known === undefined)
    return { text, fault: text === '' ? 'indicator.empty' : 'indicator.unknown', cure: {} };
  return { text: known, number: seen.indicatorNumber(known) };
}

function readName(text: string, whenEmpty: RejectionCode, numberOf: (name: string) => number): Meaning {
  if (text === '') return { text, fault: whenEmpty, cure: {} };
  if (text.includes('\ufffd')) return { text, fault: 'text.encoding', cure: {} };
  if (text.length > LONGEST_CODE) return { text, fault: 'text.too-long', cure: { most: LONGEST_CODE } };
  return { text, number: numberOf(text) };
}

// Our own exports put an apostrophe before text that a spreadsheet would calculate; reading takes it off again.
function unguarded(text: string): string {
  return isGuarded(text) ? text.slice(1) : text;
}
