import { Component } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { texts } from '../texts/texts.ts';
import { openPalette } from './palette/open-palette.ts';

/** An address that leads nowhere still offers two ways on. */
@Component({
  selector: 'jr-not-found',
  imports: [MatButtonModule, RouterLink],
  template: `
    <span class="jr-logo" data-size="large"></span>
    <p>{{ t().shell.notFound.what }}</p>
    <p class="jr-row">
      <a matButton="filled" routerLink="/">{{ t().shell.notFound.home }}</a>
      <button matButton="outlined" type="button" (click)="search()">{{ t().shell.notFound.search }}</button>
    </p>
  `,
  styles:
    ':host { display: grid; gap: var(--jr-s4); justify-items: center; padding: 12vh var(--jr-s4); text-align: center; }',
})
export class NotFound {
  protected readonly t = texts();
  protected readonly search = openPalette();
}
