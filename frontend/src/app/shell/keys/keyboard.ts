import { DestroyRef, inject, Injectable, signal } from '@angular/core';

/** A key that does something here, as the list under `?` shows it. */
export interface Key {
  /** One letter or sign (`j`, `/`), a name (`Enter`, `Escape`) or a chord (`ctrl+k`). */
  readonly key: string;
  readonly text: () => string;
  readonly run: () => void;
  /** True for a key of the frame, which every page has. */
  readonly everywhere?: boolean;
}

const storageKey = 'jaarring.letters';

/** Listens once for the whole screen. The key that was added last wins, so that a page may take over from the frame. */
@Injectable({ providedIn: 'root' })
export class Keyboard {
  readonly keys = signal<readonly Key[]>([]);
  /** Single letters can be switched off on this device (WCAG 2.1.4). */
  readonly useLetters = signal(localStorage.getItem(storageKey) !== 'off');

  constructor() {
    const press = (event: KeyboardEvent) => this.press(event);
    document.addEventListener('keydown', press);
    inject(DestroyRef).onDestroy(() => document.removeEventListener('keydown', press));
  }

  add(keys: readonly Key[]): () => void {
    this.keys.update((known) => [...known, ...keys]);
    return () => this.keys.update((known) => known.filter((key) => !keys.includes(key)));
  }

  setLetters(on: boolean): void {
    this.useLetters.set(on);
    localStorage.setItem(storageKey, on ? 'on' : 'off');
  }

  private press(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    const pressed = nameOf(event);
    const isSingle = pressed.length === 1;
    if (isSingle && (!this.useLetters() || isTyping(event.target) || dialogIsOpen())) return;
    const found = this.keys().findLast(({ key }) => key === pressed);
    if (!found) return;
    event.preventDefault();
    found.run();
  }
}

/** Gives the page or component around it these keys, for as long as it is there. */
export function keys(these: readonly Key[]): void {
  inject(DestroyRef).onDestroy(inject(Keyboard).add(these));
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) return `ctrl+${key}`;
  if (event.altKey) return `alt+${key}`;
  return key;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'range'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function dialogIsOpen(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null;
}
