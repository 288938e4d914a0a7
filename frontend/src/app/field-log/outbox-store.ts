import { Injectable } from '@angular/core';
import type { LogFieldWork } from '@jaarring/contracts';

/** What a person logged, as it goes to the server. */
export type Entry = Pick<
  LogFieldWork,
  'complexId' | 'kind' | 'happenedAt' | 'minutes' | 'note' | 'measureId'
>;

/**
 * An entry that waits on this device, with the name of its complex for when there is no network. `refused` says why the
 * server wants a person to look at it.
 */
export type Waiting = { id: string; entry: Entry; place: string; refused: string | null };

/** Why the device could not keep something: it is full, or its store does not open. */
export class StoreFault extends Error {
  constructor(
    readonly why: 'full' | 'closed',
    options?: ErrorOptions,
  ) {
    super(`the store of this device is ${why}`, options);
  }
}

/** Where entries wait, per person and in the order in which they were put there. Every method can throw a StoreFault. */
@Injectable({ providedIn: 'root', useFactory: () => new IndexedDbStore() })
export abstract class OutboxStore {
  abstract of(accountId: string): Promise<readonly Waiting[]>;
  /** Puts entries at the end, in one go with removing the one they replace; what is there already stays as it is. */
  abstract add(accountId: string, added: readonly Waiting[], replaced?: string): Promise<void>;
  abstract refuse(accountId: string, id: string, why: string): Promise<void>;
  abstract remove(accountId: string, id: string): Promise<void>;
}

type Row = Waiting & { accountId: string };

const ENTRIES = 'entries';
const BY_OWNER = 'owner';
const BY_ID = 'id';

/** Keeps the entries in IndexedDB. Rows get a rising key, and the index per owner keeps to the order of the keys. */
export class IndexedDbStore extends OutboxStore {
  private opened: Promise<IDBDatabase> | null = null;

  async of(accountId: string): Promise<readonly Waiting[]> {
    const rows = await this.run<Row[]>('readonly', (entries) => entries.index(BY_OWNER).getAll(accountId));
    return rows.map(({ id, entry, place, refused }) => ({ id, entry, place, refused }));
  }

  async add(accountId: string, added: readonly Waiting[], replaced?: string): Promise<void> {
    await this.run('readwrite', (entries) => {
      for (const one of added) {
        const known = entries.index(BY_ID).getKey([accountId, one.id]);
        known.onsuccess = () => {
          if (known.result === undefined) entries.add({ ...one, accountId } satisfies Row);
        };
      }
      if (replaced) atRow(entries, accountId, replaced, (row) => row.delete());
    });
  }

  async refuse(accountId: string, id: string, why: string): Promise<void> {
    await this.run('readwrite', (entries) =>
      atRow(entries, accountId, id, (row) => row.update({ ...(row.value as Row), refused: why })),
    );
  }

  async remove(accountId: string, id: string): Promise<void> {
    await this.run('readwrite', (entries) => atRow(entries, accountId, id, (row) => row.delete()));
  }

  /** Does one act in one transaction; answers when the device has it for certain. */
  private async run<T = void>(
    mode: IDBTransactionMode,
    act: (entries: IDBObjectStore) => IDBRequest<T> | void,
  ): Promise<T> {
    try {
      const database = await this.open();
      return await new Promise<T>((resolve, reject) => {
        const transaction = database.transaction(ENTRIES, mode, { durability: 'strict' });
        const asked = act(transaction.objectStore(ENTRIES));
        transaction.oncomplete = () => resolve(asked?.result as T);
        transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
      });
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      throw new StoreFault(isFull ? 'full' : 'closed', { cause: error });
    }
  }

  /** Opens the database once; after a failure or when the browser closed it, the next act opens it anew. */
  private open(): Promise<IDBDatabase> {
    this.opened ??= openDatabase(() => (this.opened = null)).catch((error: unknown) => {
      this.opened = null;
      throw error;
    });
    return this.opened;
  }
}

function openDatabase(closed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('jaarring.fieldLog', 1);
    asked.onupgradeneeded = () => {
      const entries = asked.result.createObjectStore(ENTRIES, { autoIncrement: true });
      entries.createIndex(BY_OWNER, 'accountId');
      entries.createIndex(BY_ID, ['accountId', 'id'], { unique: true });
    };
    asked.onsuccess = () => {
      asked.result.onclose = closed;
      // a newer version of the product in another tab may go on
      asked.result.onversionchange = () => {
        asked.result.close();
        closed();
      };
      resolve(asked.result);
    };
    asked.onerror = () => reject(asked.error ?? new Error('not opened'));
  });
}

function atRow(
  entries: IDBObjectStore,
  accountId: string,
  id: string,
  act: (row: IDBCursorWithValue) => void,
): void {
  const found = entries.index(BY_ID).openCursor(IDBKeyRange.only([accountId, id]));
  found.onsuccess = () => {
    if (found.result) act(found.result);
  };
}
