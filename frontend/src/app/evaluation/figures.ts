/** How many decimals tell these values apart: two when all lie within one unit of zero, otherwise one. */
export function decimalsFor(values: readonly (number | null)[]): number {
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  return largest > 0 && largest < 1 ? 2 : 1;
}

/** The least and the most of some counts. */
export function spanOf(counts: readonly number[]): readonly [number, number] {
  return counts.length === 0 ? [0, 0] : [Math.min(...counts), Math.max(...counts)];
}

/** A remark of the engine as a sentence: it comes without a capital and a full stop. */
export function asSentence(remark: string): string {
  const text = remark.trim();
  return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? '' : '.');
}

/** The word for a code; a code without a word is shown as it is. */
export function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}
