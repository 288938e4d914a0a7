import type { Language } from '../texts/texts.ts';

/** What was typed cannot be read as an amount. */
export const NOT_AN_AMOUNT = Symbol('not an amount');

/**
 * Reads an amount as people type it and gives integer cents: `1250`, `1.250`, `€ 1.250,50`, `12,5`.
 * Nothing typed is null. A point before three digits divides thousands; `1.25` is refused because it can mean two things.
 */
export function readMoney(text: string, language: Language = 'nl'): number | null | typeof NOT_AN_AMOUNT {
  const bare = text.replaceAll(/[€\s\u00a0]/g, '').replace('−', '-');
  if (bare === '') return null;
  const [point, comma] = language === 'nl' ? ['\\.', ','] : [',', '\\.'];
  const amount = new RegExp(`^(-?)(\\d{1,3}(?:${point}\\d{3})+|\\d+)(?:${comma}(\\d{1,2}))?$`).exec(bare);
  if (!amount) return NOT_AN_AMOUNT;
  const [, sign, whole = '', rest = ''] = amount;
  const cents = Number(whole.replaceAll(/[.,]/g, '')) * 100 + Number(rest.padEnd(2, '0'));
  if (!Number.isSafeInteger(cents)) return NOT_AN_AMOUNT;
  return sign && cents > 0 ? -cents : cents;
}
