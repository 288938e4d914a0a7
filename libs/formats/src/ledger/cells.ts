import type { LedgerFault } from './read-ledger.ts';

/** An amount in whole cents, or why the text is none. */
export type CentsReading = { cents: number } | { fault: LedgerFault; cure: Record<string, string> };

// 1234 · 1.234 · 1234,5 · 1.234,50 · -1.234,50; the digits are read as text, so no cent is ever rounded
const AMOUNT = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/;

/** Reads a Dutch amount exactly: a comma before the cents, points between thousands, a minus in front. */
export function readCents(text: string): CentsReading {
  if (text === '') return { fault: 'amount.empty', cure: {} };
  const found = AMOUNT.exec(text.replace(/^€\s*/, ''));
  if (!found) return { fault: 'amount.unreadable', cure: suggestion(text) };
  const [, sign, whole = '', cents = ''] = found;
  const value = Number(whole.replaceAll('.', '') + cents.padEnd(2, '0'));
  if (!Number.isSafeInteger(value)) return { fault: 'amount.unreadable', cure: {} };
  if (value === 0) return { fault: 'amount.zero', cure: {} };
  return { cents: sign === '-' ? -value : value };
}

/** What was probably meant: `1234.50` is how other countries write it, `12,50-` how some ledgers do. */
function suggestion(text: string): Record<string, string> {
  if (/^-?\d+\.\d{1,2}$/.test(text)) return { suggestion: text.replace('.', ',') };
  const trailing = /^([\d.,]+)-$/.exec(text);
  return trailing ? { suggestion: `-${trailing[1]}` } : {};
}

/** Reads `22-9-2026`, `22/09/2026` or `2026-09-22` as a day that exists, or null. */
export function readDay(text: string): string | null {
  const dutch = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text);
  const iso = dutch ? `${dutch[3]}-${dutch[2]!.padStart(2, '0')}-${dutch[1]!.padStart(2, '0')}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const instant = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === iso ? iso : null;
}
