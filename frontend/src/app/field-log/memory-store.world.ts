import { OutboxStore, StoreFault, type Waiting } from './outbox-store.ts';

type Row = Waiting & { accountId: string };

/** A device for the tests: its rows outlive the page, and `fault` makes it full or keeps it from opening. */
export class MemoryStore extends OutboxStore {
  fault: StoreFault['why'] | null = null;
  private rows: readonly Row[] = [];

  async of(accountId: string): Promise<readonly Waiting[]> {
    if (this.fault === 'closed') throw new StoreFault('closed');
    const own = this.rows.filter((row) => row.accountId === accountId);
    return own.map(({ id, entry, place, refused }) => copyOf({ id, entry, place, refused }));
  }

  async add(accountId: string, added: readonly Waiting[], replaced?: string): Promise<void> {
    if (this.fault) throw new StoreFault(this.fault);
    const isKnown = (id: string) => this.rows.some((row) => row.accountId === accountId && row.id === id);
    const fresh = added.filter(({ id }) => !isKnown(id)).map((one) => ({ ...copyOf(one), accountId }));
    this.rows = [...this.rows.filter((row) => !is(row, accountId, replaced)), ...fresh];
  }

  async refuse(accountId: string, id: string, why: string): Promise<void> {
    if (this.fault) throw new StoreFault(this.fault);
    this.rows = this.rows.map((row) => (is(row, accountId, id) ? { ...row, refused: why } : row));
  }

  async remove(accountId: string, id: string): Promise<void> {
    if (this.fault === 'closed') throw new StoreFault('closed');
    this.rows = this.rows.filter((row) => !is(row, accountId, id));
  }
}

const is = (row: Row, accountId: string, id?: string) => row.accountId === accountId && row.id === id;
/** As a real store: what comes out is not what went in. */
const copyOf = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T;
