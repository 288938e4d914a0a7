import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type { Me } from '@jaarring/contracts';
import { type ActPlace, denialOf, type PermissionName, type Role } from '@jaarring/domain';
import { firstValueFrom } from 'rxjs';

const keptKey = 'jaarring.me';

/** The person at this screen. Without a connection it is who was here last; the server still decides everything. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly http = inject(HttpClient);
  private readonly known = signal<Me | null>(null);
  private loading: Promise<void> | null = null;

  readonly me = this.known.asReadonly();
  readonly today = computed(() => this.known()?.today ?? new Date().toISOString().slice(0, 10));
  /** True after the server said that the session ended, until the next sign-in. */
  readonly expired = signal(false);

  /** Asks the server once who is signed in. */
  ready(): Promise<void> {
    this.loading ??= this.load();
    return this.loading;
  }

  async signIn(email: string, password: string): Promise<void> {
    await firstValueFrom(this.http.post('/api/session', { email, password }));
    this.loading = this.load();
    await this.loading;
    this.expired.set(false);
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.http.delete('/api/session'));
    this.forget();
  }

  /** The server no longer knows this session. */
  expire(): void {
    this.forget();
    this.expired.set(true);
  }

  /**
   * Whether to show a button; reading it in a template or computed follows the session. Name the place of the subject
   * (work area, phase) where there is one, otherwise it says whether this is allowed anywhere. The server decides again.
   */
  can(permission: PermissionName, place?: ActPlace): boolean {
    const me = this.known();
    if (!me?.permissions.includes(permission)) return false;
    return !place || denialOf({ accountId: me.account.id, roles: me.roles }, permission, place) === null;
  }

  has(role: Role): boolean {
    return this.known()?.roles.some((held) => held.role === role) ?? false;
  }

  private async load(): Promise<void> {
    try {
      this.remember(await firstValueFrom(this.http.get<Me>('/api/session')));
    } catch (error) {
      // Only two answers are expected: nobody is signed in, or there is no server to ask.
      if (!(error instanceof HttpErrorResponse)) throw error;
      if (error.status === 0 || error.status >= 500) this.known.set(kept());
      else this.forget();
    }
  }

  private remember(me: Me): void {
    this.known.set(me);
    localStorage.setItem(keptKey, JSON.stringify(me));
  }

  private forget(): void {
    this.known.set(null);
    localStorage.removeItem(keptKey);
  }
}

/** Tells whether somebody was signed in on this device; the server decides whether that still holds. */
export function wasSignedIn(): boolean {
  return localStorage.getItem(keptKey) !== null;
}

function kept(): Me | null {
  const text = localStorage.getItem(keptKey);
  return text ? (JSON.parse(text) as Me) : null;
}
