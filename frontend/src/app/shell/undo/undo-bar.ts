import { Component, computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_SNACK_BAR_DATA, MatSnackBar, MatSnackBarRef } from '@angular/material/snack-bar';
import { LanguageChoice, texts } from '../../texts/texts.ts';

/** How long an act can be undone from the bar. Unit: milliseconds. Source: decisions, line 23. */
export const UNDO_MS = 10_000;
const TICK_MS = 200;

interface Offer {
  readonly text: string;
  readonly undo: () => void;
}

/** Tells what was done and offers to undo it. The time stands still while the bar has the mouse or the focus. */
@Component({
  selector: 'jr-undo-bar',
  imports: [MatButtonModule],
  template: `
    <span>{{ offer.text }}</span>
    <button matButton type="button" (click)="undo()">{{ t().shell.undo }}</button>
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <circle cx="10" cy="10" r="7" pathLength="100" [attr.stroke-dasharray]="left() + ' 100'" />
    </svg>
  `,
  styleUrl: './undo-bar.scss',
  host: {
    '(mouseenter)': 'held.set(true)',
    '(mouseleave)': 'held.set(false)',
    '(focusin)': 'held.set(true)',
    '(focusout)': 'held.set(false)',
  },
})
export class UndoBar {
  private readonly bar = inject<MatSnackBarRef<UndoBar>>(MatSnackBarRef);
  protected readonly offer = inject<Offer>(MAT_SNACK_BAR_DATA);
  protected readonly t = texts();
  protected readonly held = signal(false);
  private readonly passed = signal(0);
  private readonly clock = setInterval(() => this.tick(), TICK_MS);
  protected readonly left = computed(() => 100 - (this.passed() / UNDO_MS) * 100);

  constructor() {
    inject(DestroyRef).onDestroy(() => clearInterval(this.clock));
  }

  protected undo(): void {
    this.offer.undo();
    this.bar.dismiss();
  }

  private tick(): void {
    if (this.held()) return;
    this.passed.update((passed) => passed + TICK_MS);
    if (this.passed() < UNDO_MS) return;
    clearInterval(this.clock);
    this.bar.dismiss();
  }
}

/** Undo instead of asking beforehand: `inject(Undo).offer('“Speelplek” van de lijst gehaald', () => …)`. */
@Injectable({ providedIn: 'root' })
export class Undo {
  private readonly snackBar = inject(MatSnackBar);
  private readonly choice = inject(LanguageChoice);
  private readonly current = signal<(() => void) | null>(null);

  offer(text: string, undo: () => unknown): void {
    const act = () => void this.act(undo);
    const bar = this.snackBar.openFromComponent(UndoBar, { data: { text, undo: act }, duration: 0 });
    this.current.set(act);
    bar.afterDismissed().subscribe(() => this.current.update((last) => (last === act ? null : last)));
  }

  /** What the key Z does: undoes the last act while its bar is there. */
  last(): void {
    this.current()?.();
    this.snackBar.dismiss();
  }

  private async act(undo: () => unknown): Promise<void> {
    try {
      await undo();
    } catch {
      // Whatever went wrong, the act still stands; the reader must know that.
      this.snackBar.open(this.choice.texts().shell.undoFailed, this.choice.texts().common.close);
    }
  }
}
