import { effect, inject, signal, type WritableSignal } from '@angular/core';
import { Session } from './session.ts';

/** Text on its way to the server. It survives a closed tab, a crash and an ended session, on this device only. */
export interface Draft<T> {
  readonly value: WritableSignal<T>;
  /** True when the text came back from an earlier visit. */
  readonly restored: boolean;
  /** The server has it now; the copy on this device goes. */
  delivered(): void;
}

/** Keeps what someone types under their own account: `draft('measure.new', { title: '' })`. */
export function draft<T>(name: string, empty: T): Draft<T> {
  const key = `jaarring.draft.${inject(Session).me()?.account.id ?? 'nobody'}.${name}`;
  const kept = localStorage.getItem(key);
  const value = signal<T>(kept === null ? empty : (JSON.parse(kept) as T));
  let last = JSON.stringify(value());
  effect(() => {
    const text = JSON.stringify(value());
    if (text === last) return;
    last = text;
    localStorage.setItem(key, text);
  });
  return {
    value,
    restored: kept !== null,
    delivered: () => {
      last = JSON.stringify(value());
      localStorage.removeItem(key);
    },
  };
}
