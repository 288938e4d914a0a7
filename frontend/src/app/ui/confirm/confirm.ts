import { inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import type { IconName } from '../icon.ts';

/** What happens when someone goes on, one line each. */
export interface Consequence {
  readonly icon: IconName;
  readonly text: string;
}

/** A question before an act that cannot be undone: closing a gate, reopening a phase, deciding in a batch, fixing a budget. */
export interface Confirmation {
  readonly heading: string;
  readonly consequences: readonly Consequence[];
  /** The button names the act: "Sluit poort 3". */
  readonly act: string;
  /** The way back: "Nog niet". */
  readonly cancel: string;
}

/**
 * Asks, and answers true when the person named the act. Everything else is undone afterwards instead of asked before.
 * `private readonly ask = confirming();` … `if (await this.ask({ … })) …`
 */
export function confirming(): (question: Confirmation) => Promise<boolean> {
  const dialog = inject(MatDialog);
  return async (question) => {
    const { ConfirmDialog } = await import('./confirm-dialog.ts');
    const opened = dialog.open(ConfirmDialog, { data: question, role: 'alertdialog', maxWidth: '440px' });
    return (await firstValueFrom(opened.afterClosed())) === true;
  };
}
