import { DestroyRef, Directive, inject, TemplateRef } from '@angular/core';
import { PageHeading } from './page-heading.ts';

/** `<jr-status *jrPageStatus … />` on a page shows that status in the top bar, beside the title. */
@Directive({ selector: '[jrPageStatus]' })
export class PageStatus {
  constructor() {
    const { status } = inject(PageHeading);
    const template = inject<TemplateRef<unknown>>(TemplateRef);
    status.set(template);
    inject(DestroyRef).onDestroy(() => status.update((shown) => (shown === template ? null : shown)));
  }
}
