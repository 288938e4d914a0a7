/** A figure that may not be shown: too few stand behind it. It says nothing else, not even how few. */
export type Hidden = { readonly hidden: true };

/** Fewest people, homes or answers behind a shown value, unless the indicator says otherwise. Source: decision of the product, 2026. */
export const DEFAULT_MIN_COUNT = 10;

/** The same for allocation and vulnerability, which lie closer to a person. Source: decision of the product, 2026. */
export const SENSITIVE_MIN_COUNT = 15;

/** Complexes with fewer dwellings are shown together. Unit: dwellings. Source: decision of the product, 2026. */
export const MIN_DWELLINGS_SHOWN_ALONE = 10;

const HIDDEN: Hidden = { hidden: true };

/**
 * The value as it may be shown. No count means that the source protected its small numbers before it published;
 * own sources always deliver a count. A missing value stays missing.
 */
export function shown<V>(value: V, count: number | null, minCount: number): V | Hidden {
  return value !== null && isTooSmall(count, minCount) ? HIDDEN : value;
}

/** Tells whether a shown value is a hidden one. */
export function isHidden(value: unknown): value is Hidden {
  return typeof value === 'object' && value !== null && 'hidden' in value;
}

function isTooSmall(count: number | null, minCount: number): boolean {
  return count !== null && count < minCount;
}

/** A part of a total, with how many stand behind it. */
export type Part = { code: string; count: number | null };

/**
 * Which parts stay hidden when their total is shown too. Taking the visible parts from the total gives the hidden ones
 * together, so at least two are hidden and together they are large enough; the smallest others join until that is so.
 */
export function hiddenParts(parts: readonly Part[], minCount: number): Set<string> {
  const hidden = parts.filter((part) => isTooSmall(part.count, minCount));
  if (hidden.length === 0) return new Set();
  const others = parts
    .filter((part) => !isTooSmall(part.count, minCount))
    .sort((one, other) => (one.count ?? Infinity) - (other.count ?? Infinity));
  const together = () => hidden.reduce((sum, part) => sum + (part.count ?? 0), 0);
  while (others.length > 0 && (hidden.length < 2 || together() < minCount)) hidden.push(others.shift()!);
  return new Set(hidden.map((part) => part.code));
}

/** A complex as the display needs it. */
export type SmallPlace = { id: string; workAreaId: string; dwellings: number };

/** Complexes that are shown as one: a large one alone, the small ones of a work area together. */
export type DisplayGroup = { ids: string[]; workAreaId: string; dwellings: number; isTooSmall: boolean };

/** Puts the small complexes of a work area together; a group that is still too small is not shown at all. */
export function groupedForDisplay(places: readonly SmallPlace[]): DisplayGroup[] {
  const groups: DisplayGroup[] = [];
  const small = new Map<string, DisplayGroup>();
  for (const { id, workAreaId, dwellings } of places) {
    const isSmall = dwellings < MIN_DWELLINGS_SHOWN_ALONE;
    const group = isSmall ? small.get(workAreaId) : undefined;
    if (group) {
      group.ids.push(id);
      group.dwellings += dwellings;
      continue;
    }
    const added = { ids: [id], workAreaId, dwellings, isTooSmall: false };
    groups.push(added);
    if (isSmall) small.set(workAreaId, added);
  }
  return groups.map((group) => ({ ...group, isTooSmall: group.dwellings < MIN_DWELLINGS_SHOWN_ALONE }));
}
