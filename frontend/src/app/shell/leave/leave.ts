import { DestroyRef, inject, Injector } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { firstValueFrom } from 'rxjs';

/** A page that may hold text that is saved nowhere yet. */
export interface HoldsText {
  unsaved(): boolean;
}

/** Asks before text is lost, and only then. Put it on the route: `canDeactivate: [askBeforeLosing]`. */
export const askBeforeLosing: CanDeactivateFn<HoldsText> = async (page) => {
  if (!page.unsaved()) return true;
  const injector = inject(Injector);
  // both come only when there is something to ask: no page waits for them
  const [{ MatDialog }, { LeaveDialog }] = await Promise.all([
    import('@angular/material/dialog'),
    import('./leave-dialog.ts'),
  ]);
  const dialog = injector.get(MatDialog);
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
