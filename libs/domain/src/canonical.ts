/** Plain data as JSON carries it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A plain JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/**
 * Writes plain data as one text that does not depend on the order in which keys were set, so that two equal
 * contents hash alike. Numbers must be finite: NaN and infinity have no place in a decided content.
 */
export function canonical(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new Error(`A content holds ${value}, which cannot be written down.`);
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
