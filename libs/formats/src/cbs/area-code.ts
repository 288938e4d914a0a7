import type { Params, RejectionCode } from '../fault.ts';

/** What a code stands for. */
export type AreaKind = 'country' | 'gemeente' | 'wijk' | 'buurt';

/** The country has one code here; the sources use NL00 and NL01 for the same row. */
export const COUNTRY_CODE = 'NL00';

// Letters in the last positions occur since recent years (BU0363AB10). Source: CBS gebiedsindelingen.
const SHAPES: readonly [AreaKind, RegExp][] = [
  ['gemeente', /^GM\d{4}$/],
  ['wijk', /^WK\d{4}[0-9A-Z]{2}$/],
  ['buurt', /^BU\d{4}[0-9A-Z]{4}$/],
  ['country', /^NL0[01]$/],
];

const KIND_WORDS: Record<string, AreaKind> = {
  land: 'country',
  gemeente: 'gemeente',
  wijk: 'wijk',
  buurt: 'buurt',
};

const BARE: Record<Exclude<AreaKind, 'country'>, { prefix: string; digits: number }> = {
  gemeente: { prefix: 'GM', digits: 4 },
  wijk: { prefix: 'WK', digits: 6 },
  buurt: { prefix: 'BU', digits: 8 },
};

/** Says which kind of area a full code is, or null when it is no area code. */
export function areaKind(code: string): AreaKind | null {
  return SHAPES.find(([, shape]) => shape.test(code))?.[0] ?? null;
}

/** Gives the area directly above, by the digits of the code: buurt → wijk → gemeente. */
export function parentCode(code: string): string | null {
  const kind = areaKind(code);
  if (kind === 'buurt') return `WK${code.slice(2, 8)}`;
  if (kind === 'wijk') return `GM${code.slice(2, 6)}`;
  return null;
}

/** Reads the words Land, Gemeente, Wijk, Buurt of the region-kind columns; null for any other word. */
export function kindOfWord(word: string): AreaKind | null {
  return KIND_WORDS[word.trim().toLowerCase()] ?? null;
}

/** A code as it will be stored, or why it cannot be. */
export type CodeReading = { code: string } | { fault: RejectionCode; cure: Params };

/**
 * Reads an area code as files write it. Codes without prefix are accepted only when they can mean one thing:
 * with a kind column beside them, or with all eight positions of a buurt.
 */
export function readAreaCode(text: string, kind: AreaKind | null = null): CodeReading {
  const found = areaKind(text);
  if (found === 'country') return { code: COUNTRY_CODE };
  if (found) return kind && kind !== found ? { fault: 'code.kind-differs', cure: { kind } } : { code: text };
  if (text === '') return { fault: 'code.empty', cure: {} };
  if (/^\d/.test(text) && kind !== 'country') return readBareCode(text, kind);
  const suggestion = text.toUpperCase().replaceAll(' ', '');
  return { fault: 'code.invalid', cure: areaKind(suggestion) ? { suggestion } : {} };
}

// A spreadsheet turns 06320101 into the number 6320101: the position count then tells which kind it was.
function readBareCode(text: string, kind: Exclude<AreaKind, 'country'> | null): CodeReading {
  const byLength = Object.keys(BARE) as (keyof typeof BARE)[];
  const full = kind ?? byLength.find((each) => BARE[each].digits === text.length);
  if (full && BARE[full].digits === text.length) {
    const code = BARE[full].prefix + text;
    if (areaKind(code) === null) return { fault: 'code.invalid', cure: {} };
    return kind || full === 'buurt' ? { code } : { fault: 'code.prefix-missing', cure: { suggestion: code } };
  }
  const short = kind ?? byLength.find((each) => BARE[each].digits === text.length + 1);
  if (!short || !/^\d+$/.test(text) || text.length > BARE[short].digits)
    return { fault: 'code.invalid', cure: {} };
  const suggestion = BARE[short].prefix + text.padStart(BARE[short].digits, '0');
  return { fault: 'code.leading-zero-lost', cure: { suggestion } };
}
