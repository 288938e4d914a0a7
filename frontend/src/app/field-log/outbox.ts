import { HttpClient, HttpContext, HttpErrorResponse } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type { FieldLogReceipt, LogFieldWork } from '@jaarring/contracts';
import { firstValueFrom } from 'rxjs';
import { SHOWN_INLINE } from '../shell/interceptors.ts';

/** An entry that waits on this device; `refused` says that the server wants a person to look at it. */
export type Waiting = { id: string; entry: Partial<LogFieldWork>; refused: boolean };

const KEY = 'jaarring.fieldLog.outbox';

/** Keeps every entry on the device until the server has answered for it; nothing typed is dropped by a program. */
@Injectable({ providedIn: 'root' })
export class Outbox {
  private readonly http = inject(HttpClient);
  private readonly kept = signal<readonly Waiting[]>(read());
  readonly waiting = this.kept.asReadonly();
  readonly refused = computed(() => this.kept().filter(({ refused }) => refused).length);

  /** Puts an entry on the device first, and then tries to send it. */
  async add(entry: Partial<LogFieldWork>): Promise<void> {
    this.keep([...this.kept(), { id: crypto.randomUUID(), entry, refused: false }]);
    await this.send();
  }

  /** Sends oldest first; stops where the network stops, and goes on past what the server refuses. */
  async send(): Promise<void> {
    for (const one of this.kept()) {
      try {
        const context = new HttpContext().set(SHOWN_INLINE, true);
        await firstValueFrom(
          this.http.put<FieldLogReceipt>(`/api/field-logs/${one.id}`, one.entry, { context }),
        );
        this.keep(this.kept().filter(({ id }) => id !== one.id));
      } catch (error) {
        // without an answer it simply waits; a refusal stays too, marked for a person
        if (
          !(error instanceof HttpErrorResponse) ||
          error.status === 0 ||
          error.status >= 500 ||
          error.status === 401
        )
          return;
        this.keep(this.kept().map((kept) => (kept.id === one.id ? { ...kept, refused: true } : kept)));
      }
    }
  }

  private keep(waiting: readonly Waiting[]): void {
    localStorage.setItem(KEY, JSON.stringify(waiting));
    this.kept.set(waiting);
  }
}

function read(): Waiting[] {
  return JSON.parse(localStorage.getItem(KEY) ?? '[]') as Waiting[];
}
