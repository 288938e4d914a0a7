import type { AreaKind } from './place.ts';

// The last positions may be letters in recent years, like BU0363AB10. Source: CBS Kerncijfers wijken en buurten, 2025.
const patterns: readonly { kind: AreaKind; pattern: RegExp }[] = [
  { kind: 'country', pattern: /^NL\d{2}$/ },
  { kind: 'municipality', pattern: /^GM\d{4}$/ },
  { kind: 'district', pattern: /^WK\d{4}[0-9A-Z]{2}$/ },
  { kind: 'neighbourhood', pattern: /^BU\d{4}[0-9A-Z]{4}$/ },
];

const COMPLEX_NUMBER = /^[0-9A-Za-z.-]{1,20}$/;

/** The kind of area a code stands for, or null when it is no area code. Codes are text: zeros in front count. */
export function areaKindOf(code: string): AreaKind | null {
  return patterns.find(({ pattern }) => pattern.test(code))?.kind ?? null;
}

/** Tells whether a text can be the number of a complex; the numbers of areas cannot. */
export function isComplexNumber(text: string): boolean {
  return COMPLEX_NUMBER.test(text) && areaKindOf(text) === null;
}

/** The district of a neighbourhood, or the municipality of a district; above that a code does not tell. */
export function parentOf(code: string): string | null {
  const kind = areaKindOf(code);
  if (kind === 'neighbourhood') return `WK${code.slice(2, 8)}`;
  if (kind === 'district') return `GM${code.slice(2, 6)}`;
  return null;
}

/** The municipality in which an area lies, or null for a country or something that is no code. */
export function municipalityOf(code: string): string | null {
  const kind = areaKindOf(code);
  return kind === null || kind === 'country' ? null : `GM${code.slice(2, 6)}`;
}
