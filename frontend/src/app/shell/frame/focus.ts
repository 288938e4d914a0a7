import { DestroyRef, inject } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';

/** After going to another page the focus stands on its title, so that a screen reader begins there. */
export function moveFocusAfterNavigation(): void {
  let path: string | null = null;
  const router = inject(Router);
  const arrival = router.events.subscribe((event) => {
    if (!(event instanceof NavigationEnd)) return;
    const next = event.urlAfterRedirects.split('?')[0] ?? '';
    // Not on the first page, and not when only a filter in the address changed.
    if (path !== null && path !== next) document.getElementById('titel')?.focus();
    path = next;
  });
  path = router.url.split('?')[0] ?? '';
  inject(DestroyRef).onDestroy(() => arrival.unsubscribe());
}
