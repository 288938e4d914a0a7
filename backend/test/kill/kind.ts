import type { World } from '../world.ts';

/** Asks the product something as somebody; answers the body of a yes and throws on anything else. */
export type Ask = (who: string, method: string, route: string, body?: unknown) => Promise<any>;

/** The connection broke before the answer was here: what was asked may have been done or not. */
export class NoAnswer extends Error {}

/**
 * One subject of a test and how far it came: of its steps, `sent` left us and `acknowledged` were answered with a yes.
 * The key is ours and is found back in the database, also when no answer ever told the product's own id.
 */
export type Entry<C> = { key: string; content: C; sent: number; acknowledged: number };

/** One kind of write of the year. */
export type Kind = {
  name: string;
  entries: readonly Entry<unknown>[];
  /** How many steps a subject takes. */
  steps: number;
  /** How many write this at once; what asks several questions in a row needs more of them to be under way. */
  writers: number;
  /** Brings one new subject through all its steps. */
  write(ask: Ask): Promise<void>;
  /** What whoever got no answer does once the product is back: all subjects are brought to their last step. */
  goOn(ask: Ask): Promise<void>;
  /** Expects that what was acknowledged is there with its content and its events, and that nothing is half there. */
  check(): Promise<void>;
};

/** Begins a subject. */
export function begin<C>(entries: Entry<C>[], key: string, content: C): Entry<C> {
  const entry = { key, content, sent: 0, acknowledged: 0 };
  entries.push(entry);
  return entry;
}

/** Does one step: it counts as sent before it leaves, and as acknowledged only after the yes. */
export async function step<T>(entry: Entry<unknown>, number: number, act: () => Promise<T>): Promise<T> {
  entry.sent = Math.max(entry.sent, number);
  const answer = await act();
  entry.acknowledged = number;
  return answer;
}

/** Expects every subject at a step that was acknowledged or at least sent, and no subject that nobody sent. */
export function expectNoneLost(
  entries: readonly Entry<unknown>[],
  found: readonly { key: string; reached: number }[],
): void {
  const reached = new Map(found.map((one) => [one.key, one.reached]));
  const told = entries.map(({ key, sent, acknowledged }) => {
    const at = reached.get(key) ?? 0;
    return { key, sent, acknowledged, at };
  });
  expect(told.filter(({ sent, acknowledged, at }) => at < acknowledged || at > sent)).toEqual([]);
  expect(found.length).toBe(reached.size);
  const known = new Set(entries.map(({ key }) => key));
  expect(found.filter(({ key }) => !known.has(key))).toEqual([]);
}

/** How often each kind of event was recorded about each of these subjects. */
export async function eventsOf(
  world: World,
  ids: readonly string[],
): Promise<Map<string, Record<string, number>>> {
  const rows = await world.rows<{ id: string; kinds: Record<string, number> }>(
    `select subject_id as id, jsonb_object_agg(kind, times) as kinds
     from (select subject_id, kind, count(*) as times from event where subject_id = any ($1) group by 1, 2) e
     group by 1`,
    [ids],
  );
  return new Map(rows.map(({ id, kinds }) => [id, kinds]));
}
