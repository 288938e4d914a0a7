import type { IconName } from '../../ui/icon.ts';

/** What the palette can find. */
export const hitKinds = ['complex', 'neighbourhood', 'measure', 'person', 'action', 'document'] as const;
export type HitKind = (typeof hitKinds)[number];

/** One line of the palette: a place to go to, or something to do. */
export interface Hit {
  readonly kind: HitKind;
  readonly title: string;
  readonly detail: string;
  readonly path?: string;
  readonly icon?: IconName;
  readonly run?: () => void;
}

export const hitIcons: Record<HitKind, IconName> = {
  complex: 'apartment',
  neighbourhood: 'map',
  measure: 'handyman',
  person: 'person',
  action: 'arrow_forward',
  document: 'description',
};

/** The lines of one kind together, in the order of the kinds; the index is the place in the whole list. */
export interface HitGroup {
  readonly kind: HitKind;
  readonly hits: readonly { readonly hit: Hit; readonly index: number }[];
}

/** Groups what was found, keeping the order of the server within a kind. */
export function groupHits(hits: readonly Hit[], only: HitKind | null): HitGroup[] {
  let index = 0;
  return hitKinds
    .filter((kind) => only === null || kind === only)
    .map((kind) => ({
      kind,
      hits: hits.filter((hit) => hit.kind === kind).map((hit) => ({ hit, index: index++ })),
    }))
    .filter((group) => group.hits.length > 0);
}

/** Splits a title around the part that was searched for, so that it can be underlined. */
export function marked(title: string, query: string): { text: string; match: boolean }[] {
  const at = query ? title.toLowerCase().indexOf(query.toLowerCase()) : -1;
  if (at < 0) return [{ text: title, match: false }];
  return [
    { text: title.slice(0, at), match: false },
    { text: title.slice(at, at + query.length), match: true },
    { text: title.slice(at + query.length), match: false },
  ].filter(({ text }) => text !== '');
}

/** The actions of the frame that fit what was typed. */
export function fitting(actions: readonly Hit[], query: string): Hit[] {
  const wanted = query.trim().toLowerCase();
  return actions.filter(({ title }) => title.toLowerCase().includes(wanted));
}
