import { Component, inject } from '@angular/core';
import { MAT_FORM_FIELD_DEFAULT_OPTIONS } from '@angular/material/form-field';
import { RouterOutlet } from '@angular/router';
import { texts } from '../../texts/texts.ts';
import { openKeysOn } from '../keys/open-keys.ts';
import { moveFocusAfterNavigation } from './focus.ts';
import { BottomBar } from './bottom-bar.ts';
import { Rail } from './rail.ts';
import { TopBar } from './top-bar.ts';
import { Session } from '../session.ts';
import { UNSENT } from '../unsent.ts';

/** What stands around every page of someone who is signed in. */
@Component({
  selector: 'jr-frame',
  imports: [BottomBar, Rail, RouterOutlet, TopBar],
  template: `
    <a class="skip" href="#inhoud" (click)="skip($event)">{{ t().shell.skip }}</a>
    <jr-rail />
    <jr-top-bar />
    <main id="inhoud" tabindex="-1">
      <router-outlet />
    </main>
    <jr-bottom-bar />
  `,
  styleUrl: './frame.scss',
  // every field of every page is drawn with a line around it, and takes room for its hint only when it has one
  providers: [
    {
      provide: MAT_FORM_FIELD_DEFAULT_OPTIONS,
      useValue: { appearance: 'outline', subscriptSizing: 'dynamic' },
    },
  ],
  host: { '[attr.data-account]': 'session.me()?.account?.id' },
})
export class Frame {
  protected readonly t = texts();
  protected readonly session = inject(Session);

  constructor() {
    moveFocusAfterNavigation();
    openKeysOn();
    // what was logged without reception leaves as soon as the product is open, on whatever page
    if (this.session.can('fieldLog.write')) void inject(UNSENT)();
  }

  /** The address bar belongs to the page, so the skip link moves the focus and leaves the address alone. */
  protected skip(event: Event): void {
    event.preventDefault();
    document.getElementById('inhoud')?.focus();
  }
}
