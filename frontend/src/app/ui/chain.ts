import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { texts } from '../texts/texts.ts';
import { Icon } from './icon.ts';

/** One link of the chain figure › pin › measure › decision › euro › logs. Without a path it is here, or not there yet. */
export interface ChainLink {
  readonly label: string;
  readonly path?: string;
  readonly here?: boolean;
}

/** Where something comes from and where it led, each link one click away. */
@Component({
  selector: 'jr-chain',
  imports: [Icon, RouterLink],
  template: `
    <nav [attr.aria-label]="t().ui.chain.label">
      <ol class="jr-row">
        @for (link of links(); track $index; let last = $last) {
          <li class="jr-row" [attr.aria-current]="link.here ? 'true' : null">
            @if (link.path && !link.here) {
              <a [routerLink]="link.path">{{ link.label }}</a>
            } @else {
              <span [class.jr-strong]="link.here" [class.jr-muted]="!link.here">{{ link.label }}</span>
            }
            @if (!last) {
              <jr-icon name="chevron_right" size="small" />
            }
          </li>
        }
      </ol>
    </nav>
  `,
})
export class Chain {
  readonly links = input.required<readonly ChainLink[]>();
  protected readonly t = texts();
}
