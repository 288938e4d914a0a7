// Numbers and plurals in sentences.

/** A number with the decimal sign of the language, in a few significant digits. */
export function spelled(value: number, language: 'nl' | 'en', digits = 3): string {
  const text = String(Number(value.toPrecision(digits)));
  return language === 'nl' ? text.replace('.', ',') : text;
}

/** "1 complex", "2 complexen". */
export function complexes(count: number, language: 'nl' | 'en'): string {
  if (count === 1) return '1 complex';
  return language === 'nl' ? `${count} complexen` : `${count} complexes`;
}
