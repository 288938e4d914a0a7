import { HttpClient, HttpContext, HttpErrorResponse } from '@angular/common/http';
import { computed, DestroyRef, inject, Injectable, linkedSignal } from '@angular/core';
import type { FieldLogReceipt, LogFieldWork } from '@jaarring/contracts';
import { firstValueFrom } from 'rxjs';
import { SHOWN_INLINE } from '../shell/interceptors.ts';
import { Session } from '../shell/session.ts';
import { refusalCode } from '../texts/refusal.ts';

/** What a person logged, as far as the phone knows it. */
export type Entry = Pick<LogFieldWork, 'complexId' | 'kind' | 'happenedAt' | 'minutes' | 'note'>;

/** An entry that waits on this device; `refused` says why the server wants a person to look at it. */
export type Waiting = { id: string; entry: Entry; refused: string | null };

/**
 * Keeps every entry on the device until the server has answered for it; nothing typed is dropped by a program. Each
 * person has an outbox of their own: on a shared phone nobody sends what a colleague did.
 */
@Injectable({ providedIn: 'root' })
export class Outbox {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly key = computed(() => `jaarring.fieldLog.outbox.${this.session.me()?.account.id ?? ''}`);
  private readonly kept = linkedSignal<string, readonly Waiting[]>({
    source: this.key,
    computation: (key) => JSON.parse(localStorage.getItem(key) ?? '[]') as Waiting[],
  });
  readonly waiting = this.kept.asReadonly();
  readonly refused = computed(() => this.kept().filter(({ refused }) => refused !== null));

  constructor() {
    const send = () => void this.send();
    addEventListener('online', send);
    inject(DestroyRef).onDestroy(() => removeEventListener('online', send));
  }

  /** Puts an entry on the device first, in the place of the one it corrects, and then tries to send it. */
  async add(entry: Entry, corrects?: string): Promise<void> {
    const others = this.kept().filter(({ id }) => id !== corrects);
    this.keep([...others, { id: crypto.randomUUID(), entry, refused: null }]);
    await this.send();
  }

  /** Sends oldest first; stops where the network stops, and goes on past what the server refuses. */
  async send(): Promise<void> {
    const key = this.key();
    for (const { id, entry } of this.kept()) {
      if (this.key() !== key) return;
      try {
        const context = new HttpContext().set(SHOWN_INLINE, true);
        await firstValueFrom(this.http.put<FieldLogReceipt>(`/api/field-logs/${id}`, entry, { context }));
        this.keep(this.kept().filter((kept) => kept.id !== id));
      } catch (error) {
        // without an answer it simply waits; a refusal stays too, with its reason, for a person
        const refused = mustBeSeen(error) ? refusalCode(error) : null;
        if (refused === null) return;
        this.keep(this.kept().map((kept) => (kept.id === id ? { ...kept, refused } : kept)));
      }
    }
  }

  private keep(waiting: readonly Waiting[]): void {
    localStorage.setItem(this.key(), JSON.stringify(waiting));
    this.kept.set(waiting);
  }
}

/** Whether the server refused the entry itself; no network, a session that ended or a fault there are for later. */
function mustBeSeen(error: unknown): boolean {
  if (!(error instanceof HttpErrorResponse)) return false;
  return error.status >= 400 && error.status < 500 && error.status !== 401 && error.status !== 429;
}
