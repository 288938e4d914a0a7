import { DestroyRef, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { CanDeactivateFn } from '@angular/router';
import { firstValueFrom } from 'rxjs';

/** A page that may hold text that is saved nowhere yet. */
export interface HoldsText {
  unsaved(): boolean;
}

/** Asks before text is lost, and only then. Put it on the route: `canDeactivate: [askBeforeLosing]`. */
export const askBeforeLosing: CanDeactivateFn<HoldsText> = async (page) => {
  if (!page.unsaved()) return true;
  const dialog = inject(MatDialog);
  const { LeaveDialog } = await import('./leave-dialog.ts');
  return (await firstValueFrom(dialog.open(LeaveDialog, { role: 'alertdialog' }).afterClosed())) === true;
};

/** The same question when the tab is closed; the browser chooses the words. Call it where the page is made. */
export function askBeforeClosing(page: HoldsText): void {
  const ask = (event: BeforeUnloadEvent) => {
    if (page.unsaved()) event.preventDefault();
  };
  window.addEventListener('beforeunload', ask);
  inject(DestroyRef).onDestroy(() => window.removeEventListener('beforeunload', ask));
}
