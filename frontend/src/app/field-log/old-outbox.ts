import type { OutboxStore, Waiting } from './outbox-store.ts';

/** Before IndexedDB, each person's entries stood in localStorage under this and their account. */
const OLD_KEY = 'jaarring.fieldLog.outbox.';

/** Moves what still stands in localStorage to the store. A key goes only after the store has all of it. */
export async function moveOldOutbox(store: OutboxStore): Promise<void> {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
  for (const key of keys.filter((one) => one.startsWith(OLD_KEY))) {
    const old = readOld(localStorage.getItem(key));
    if (old === null) continue;
    await store.add(key.slice(OLD_KEY.length), old);
    localStorage.removeItem(key);
  }
}

/** The entries of a key, or null when it cannot be read; then it stays where it is. */
function readOld(text: string | null): Waiting[] | null {
  try {
    const old: unknown = JSON.parse(text ?? '');
    if (!Array.isArray(old)) return null;
    return (old as Omit<Waiting, 'place'>[]).map(({ id, entry, refused }) => ({
      id,
      entry: { ...entry, measureId: entry.measureId ?? null },
      place: '',
      refused: refused ?? null,
    }));
  } catch {
    return null;
  }
}
