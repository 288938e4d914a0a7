import { IndexedDbStore, type OutboxStore, StoreFault, type Waiting } from './outbox-store.ts';
import { MemoryStore } from './memory-store.world.ts';

const entry = { complexId: 'c', kind: 'A01', happenedAt: 'x', minutes: 45, note: null, measureId: null };
const waiting = (id: string): Waiting => ({ id, entry, place: 'Schepenflat', refused: null });

/** The browser of these tests has no IndexedDB; where there is one, it has to do the same. */
const stores: [string, () => OutboxStore][] = [['memory', () => new MemoryStore()]];
if ('indexedDB' in globalThis) stores.push(['IndexedDB', () => new IndexedDbStore()]);

describe.each(stores)('the store in %s', (_, make) => {
  const [kees, fatma] = [crypto.randomUUID(), crypto.randomUUID()];
  const idsOf = async (store: OutboxStore, of: string) => (await store.of(of)).map(({ id }) => id);

  test('keeps the order per person, replaces in one go, refuses and removes one', async () => {
    const store = make();
    await store.add(kees, [waiting('b')]);
    await store.add(fatma, [waiting('z')]);
    await store.add(kees, [waiting('a'), waiting('c')]);
    expect(await idsOf(store, kees)).toEqual(['b', 'a', 'c']);
    expect(await idsOf(store, fatma)).toEqual(['z']);
    await store.refuse(kees, 'a', 'field-log.minutes');
    expect((await store.of(kees)).map(({ refused }) => refused)).toEqual([null, 'field-log.minutes', null]);
    await store.add(kees, [waiting('d')], 'a');
    await store.remove(kees, 'b');
    await store.remove(kees, 'z');
    expect(await idsOf(store, kees)).toEqual(['c', 'd']);
    expect(await idsOf(store, fatma)).toEqual(['z']);
  });

  test('what is there already stays as it is', async () => {
    const store = make();
    const one = crypto.randomUUID();
    await store.add(one, [waiting('a')]);
    await store.refuse(one, 'a', 'field-log.minutes');
    await store.add(one, [waiting('a'), waiting('b')]);
    expect((await store.of(one)).map(({ id, refused }) => [id, refused])).toEqual([
      ['a', 'field-log.minutes'],
      ['b', null],
    ]);
  });
});

test('a browser without a store says so', async () => {
  expect('indexedDB' in globalThis).toBe(false);
  await expect(new IndexedDbStore().of('kees')).rejects.toThrow(StoreFault);
  await expect(new IndexedDbStore().add('kees', [waiting('a')])).rejects.toMatchObject({ why: 'closed' });
});
