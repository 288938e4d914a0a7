import type { Params, RejectionCode } from '../fault.ts';

const ZERO = 48;
const MINUS = 45;
// Up to 15 digits a whole number and a power of ten are exact in a double, so one division rounds correctly.
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

/**
 * Reads a plain number (sign, digits, one decimal mark) straight from the bytes; NaN when it is anything else.
 * Assumes the caller looks at the text of whatever gave NaN, with `readNumberText`.
 */
export function readPlainNumber(bytes: Uint8Array, start: number, end: number, mark: number): number {
  const negative = bytes[start] === MINUS;
  let at = negative ? start + 1 : start;
  let whole = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit >= 0 && digit <= 9) {
      whole = whole * 10 + digit;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (bytes[at] === mark && decimals < 0) decimals = 0;
    else return NaN;
  }
  if (digits === 0 || digits > EXACT_DIGITS || decimals === 0) return NaN;
  const value = decimals > 0 ? whole / POWERS[decimals]! : whole;
  return negative && value !== 0 ? -value : value;
}

/** How the numbers of a file are written. */
export type Notation = { decimal: ',' | '.'; thousands: '.' | ',' | ' ' | null };

/** A number, or why the text is none. */
export type NumberReading = { value: number } | { fault: RejectionCode; cure: Params };

/** Reads the less plain ways to write a number, and names the doubt where a text can mean two numbers. */
export function readNumberText(text: string, notation: Notation): NumberReading {
  if (/^[=+@]/.test(text)) return { fault: 'value.formula', cure: {} };
  const bare = withoutThousands(text, notation);
  const mark = notation.decimal;
  if (isNumber(bare, mark)) return finite(Number(bare.replace(mark, '.')));
  const other = mark === ',' ? '.' : ',';
  if (isGrouped(bare, other, mark)) return finite(Number(bare.replaceAll(other, '').replace(mark, '.')));
  if (!isNumber(bare, other)) return { fault: 'value.not-a-number', cure: {} };
  if (isOneGroup(bare, other)) {
    const asDecimal = bare.replace(other, mark);
    return { fault: 'value.ambiguous', cure: { asDecimal, asWhole: bare.replace(other, '') } };
  }
  return { fault: 'value.decimal-mark', cure: { expected: mark, suggestion: bare.replace(other, mark) } };
}

/** True for `1.234`: a thousand in one country, just over one in the other. */
export function isOneGroup(text: string, mark: ',' | '.'): boolean {
  return mark === '.' ? /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) : /^-?[1-9]\d{0,2},\d{3}$/.test(text);
}

function isNumber(text: string, mark: ',' | '.'): boolean {
  return mark === '.' ? /^-?\d*\.?\d+(e[+-]?\d+)?$/i.test(text) : /^-?\d*,?\d+(e[+-]?\d+)?$/i.test(text);
}

// Two groups, or one group and decimals, can only be thousands.
function isGrouped(text: string, separator: ',' | '.', mark: ',' | '.'): boolean {
  const [whole = '', decimals] = text.split(mark);
  const groups = whole.replace(/^-/, '').split(separator);
  const wellFormed = /^\d{1,3}$/.test(groups[0]!) && groups.slice(1).every((group) => /^\d{3}$/.test(group));
  if (!wellFormed || text.split(mark).length > 2) return false;
  return decimals === undefined ? groups.length > 2 : groups.length > 1 && /^\d+$/.test(decimals);
}

function withoutThousands(text: string, { decimal, thousands }: Notation): string {
  const spaced = thousands === ' ' ? text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ') : text;
  const [whole = '', ...decimals] = spaced.split(decimal);
  if (!thousands || !wellGrouped(whole, thousands)) return text;
  return [whole.replaceAll(thousands, ''), ...decimals].join(decimal);
}

function wellGrouped(whole: string, separator: string): boolean {
  const groups = whole.replace(/^-/, '').split(separator);
  return groups.every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
}

function finite(value: number): NumberReading {
  if (!Number.isFinite(value)) return { fault: 'value.too-large', cure: {} };
  return { value: value === 0 ? 0 : value };
}
