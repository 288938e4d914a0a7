import type { Language } from './texts.ts';

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const minus = '−';
/** Keeps an amount or a number and its unit on one line. */
const noBreak = '\u00a0';

/** A number as it is read here: comma for decimals, a real minus sign. */
export function number(value: number, decimals = 0, language: Language = 'nl'): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const rounded = Number(value.toFixed(decimals));
  const text = Math.abs(rounded).toLocaleString(locales[language], digits);
  return rounded < 0 ? minus + text : text;
}

/** A number that shows its direction: `+2,1`, `−0,8`, `0,0`. */
export function change(value: number, decimals = 0, language: Language = 'nl'): string {
  return (Number(value.toFixed(decimals)) > 0 ? '+' : '') + number(value, decimals, language);
}

/** Integer cents as euros: `€ 127.600`, and `€ 12,50` only when there are cents. */
export function money(cents: number, language: Language = 'nl'): string {
  const text = number(Math.abs(cents) / 100, cents % 100 === 0 ? 0 : 2, language);
  return `${cents < 0 ? minus : ''}€${noBreak}${text}`;
}

/** Integer cents in thousands of euros, for a column headed "× € 1.000": `127,6`. */
export function thousands(cents: number, language: Language = 'nl'): string {
  return number(cents / 100_000, 1, language);
}

/** A share between 0 and 1 as a percentage, without a space: `38%`. */
export function share(value: number, decimals = 0, language: Language = 'nl'): string {
  return `${number(value * 100, decimals, language)}%`;
}

/** A date (`2026-09-22`) as `di 22 sep 2026`; leave the year out where the list has one. */
export function day(date: string, language: Language = 'nl', withYear = true): string {
  const parts: Intl.DateTimeFormatOptions = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(withYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  };
  const text = new Date(`${date}T00:00:00Z`).toLocaleDateString(locales[language], parts);
  return text.replaceAll(/[.,]/g, '');
}

/** An instant as the time on the clock here: `09:12`. */
export function time(instant: string | Date, language: Language = 'nl'): string {
  return new Date(instant).toLocaleTimeString(locales[language], { hour: '2-digit', minute: '2-digit' });
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
