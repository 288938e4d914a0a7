import { HttpClient, HttpContext, HttpErrorResponse } from '@angular/common/http';
import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { FieldLogReceipt, WithdrawFieldLog } from '@jaarring/contracts';
import { firstValueFrom, timeout } from 'rxjs';
import { SHOWN_INLINE } from '../shell/interceptors.ts';
import { Session } from '../shell/session.ts';
import { refusalCode } from '../texts/refusal.ts';
import { moveOldOutbox } from './old-outbox.ts';
import { type Entry, OutboxStore, StoreFault, type Waiting } from './outbox-store.ts';
import { uuidV7 } from './uuid-v7.ts';

/** How long one entry may be on its way before it counts as no network. Unit: milliseconds. */
const PATIENCE_MS = 30_000;
/** The version that the server gives an entry when it arrives; only withdrawing makes another. */
const FIRST_VERSION = 1;
/** Tabs of one browser take turns under this name. */
const TURN = 'jaarring.fieldLog.outbox';
const ASKED_KEY = 'jaarring.fieldLog.askedToKeep';

type Kept = { owner: string | null; waiting: readonly Waiting[]; arrived: readonly Waiting[] };

/**
 * Keeps every entry on the device until the server has answered for it; nothing typed is dropped by a program. Each
 * person has an outbox of their own: on a shared phone nobody sees or sends what a colleague did.
 */
@Injectable({ providedIn: 'root' })
export class Outbox {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly store = inject(OutboxStore);
  private readonly owner = computed(() => this.session.me()?.account.id ?? null);
  private readonly kept = signal<Kept>({ owner: null, waiting: [], arrived: [] });
  private sending: Promise<void> | null = null;
  private again = false;
  private lastTurn: Promise<unknown> = Promise.resolve();

  /** Whether the store was read for the person who is signed in now. */
  readonly isRead = computed(() => this.owner() !== null && this.kept().owner === this.owner());
  /** What waits on this device, oldest first; what was refused is among it. */
  readonly waiting = computed(() => (this.isRead() ? this.kept().waiting : []));
  readonly refused = computed(() => this.waiting().filter(({ refused }) => refused !== null));
  /** What the server took since the product was opened. */
  readonly arrived = computed(() => (this.isRead() ? this.kept().arrived : []));
  /** How many entries are nowhere but here; signing out would leave them behind. */
  readonly unsent = computed(() => this.waiting().length);
  /** Counts what changed at the server, for whoever shows its list. */
  readonly changes = signal(0);
  /** Why the store could not be read. */
  readonly trouble = signal<StoreFault['why'] | null>(null);

  constructor() {
    // at the start and after signing in
    effect(() => {
      if (this.owner()) untracked(() => void this.send());
    });
    const send = () => {
      if (document.visibilityState === 'visible') void this.send();
    };
    addEventListener('online', send);
    document.addEventListener('visibilitychange', send);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', send);
      document.removeEventListener('visibilitychange', send);
    });
  }

  /** Puts an entry on the device, in the place of the one it corrects; sending follows by itself. Answers its id. */
  async add(entry: Entry, place: string, corrects?: string): Promise<string> {
    const owner = this.owner();
    if (!owner) throw new StoreFault('closed');
    const id = uuidV7();
    await this.store.add(owner, [{ id, entry, place, refused: null }], corrects);
    void askToKeep();
    await this.refresh(owner);
    void this.send();
    return id;
  }

  /** Sends oldest first; stops where the network stops. What was refused waits for a person. */
  send(): Promise<void> {
    this.again = true;
    this.sending ??= this.sendWhileAsked();
    return this.sending;
  }

  /** Undoes an entry: it leaves the device, or is withdrawn when the server has it. What it corrected comes back. */
  async takeBack(id: string, because: string, corrected?: Waiting): Promise<void> {
    const owner = this.owner();
    if (!owner) throw new StoreFault('closed');
    const wasHere = await this.inTurn(async () => {
      const isHere = (await this.store.of(owner)).some((one) => one.id === id);
      if (isHere) await this.store.remove(owner, id);
      return isHere;
    });
    if (!wasHere) await this.withdraw(id, because);
    if (corrected) await this.store.add(owner, [corrected]);
    await this.refresh(owner);
  }

  /** Throws away an entry that a person no longer wants to send. */
  async discard(id: string): Promise<void> {
    const owner = this.owner();
    if (!owner) return;
    await this.store.remove(owner, id);
    await this.refresh(owner);
  }

  /** Puts back what was thrown away. */
  async restore(one: Waiting): Promise<void> {
    const owner = this.owner();
    if (!owner) throw new StoreFault('closed');
    await this.store.add(owner, [one]);
    await this.refresh(owner);
  }

  private async withdraw(id: string, because: string): Promise<void> {
    const body: WithdrawFieldLog = { because, version: FIRST_VERSION };
    const context = new HttpContext().set(SHOWN_INLINE, true);
    await firstValueFrom(this.http.post(`/api/field-logs/${id}/withdraw`, body, { context }));
    this.kept.update((kept) => ({ ...kept, arrived: kept.arrived.filter((one) => one.id !== id) }));
    this.changes.update((count) => count + 1);
  }

  private async sendWhileAsked(): Promise<void> {
    try {
      while (this.again) {
        this.again = false;
        await this.inTurn(() => this.sendAll());
      }
    } catch (error) {
      this.tell(error);
    } finally {
      this.sending = null;
    }
  }

  private async sendAll(): Promise<void> {
    const owner = this.owner();
    if (!owner) return;
    const tried = new Set<string>();
    for (;;) {
      const waiting = await this.read(owner);
      const next = waiting.find(({ id, refused }) => refused === null && !tried.has(id));
      if (!next || this.owner() !== owner) return;
      tried.add(next.id);
      if (!(await this.sendOne(owner, next))) return;
    }
  }

  /** Answers whether there is a point in sending the next one. */
  private async sendOne(owner: string, one: Waiting): Promise<boolean> {
    try {
      const context = new HttpContext().set(SHOWN_INLINE, true);
      const put = this.http.put<FieldLogReceipt>(`/api/field-logs/${one.id}`, one.entry, { context });
      await firstValueFrom(put.pipe(timeout(PATIENCE_MS)));
    } catch (error) {
      // without an answer it simply waits; a refusal stays too, with its reason, for a person
      const refused = mustBeSeen(error) ? refusalCode(error) : null;
      if (refused !== null) await this.store.refuse(owner, one.id, refused);
      return refused !== null;
    }
    await this.store.remove(owner, one.id);
    this.kept.update((kept) => (kept.owner === owner ? { ...kept, arrived: [...kept.arrived, one] } : kept));
    this.changes.update((count) => count + 1);
    return true;
  }

  private async read(owner: string): Promise<readonly Waiting[]> {
    this.trouble.set(null);
    // what cannot be moved stays where it is, and does not keep the rest from being sent
    await moveOldOutbox(this.store).catch((error: unknown) => this.tell(error));
    const waiting = await this.store.of(owner);
    if (this.owner() === owner)
      this.kept.update((kept) => ({ owner, waiting, arrived: kept.owner === owner ? kept.arrived : [] }));
    return waiting;
  }

  /** Reads after something changed; the change itself stands, also when reading fails. */
  private async refresh(owner: string): Promise<void> {
    await this.read(owner).catch((error: unknown) => this.tell(error));
  }

  private tell(error: unknown): void {
    if (!(error instanceof StoreFault)) throw error;
    this.trouble.set(error.why);
  }

  /** One at a time, over all tabs where the browser can; two tabs never send the same entry at once. */
  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const locks = navigator.locks as LockManager | undefined;
    if (locks) return locks.request(TURN, act);
    const turn = this.lastTurn.then(act);
    this.lastTurn = turn.catch(() => undefined);
    return turn;
  }
}

/** Whether the server refused the entry itself; no network, a session that ended or a fault there are for later. */
function mustBeSeen(error: unknown): boolean {
  if (!(error instanceof HttpErrorResponse)) return false;
  return error.status >= 400 && error.status < 500 && error.status !== 401 && error.status !== 429;
}

/** Asks the browser once not to throw the store away when the device runs full. */
async function askToKeep(): Promise<void> {
  const storage = navigator.storage as StorageManager | undefined;
  if (!storage || localStorage.getItem(ASKED_KEY)) return;
  try {
    localStorage.setItem(ASKED_KEY, '1');
    await storage.persist();
  } catch {
    // a browser that will not promise it keeps the store as long as it can
  }
}
