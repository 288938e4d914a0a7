import { Component, computed, input } from '@angular/core';
import type { Lever as LeverName } from '@jaarring/domain';
import { texts } from '../texts/texts.ts';
import { Icon, type IconName } from './icon.ts';

const looks: Record<LeverName, { icon: IconName; colour: 1 | 2 | 3 | 4 | 5 | 6 }> = {
  maintenance: { icon: 'handyman', colour: 1 },
  allocation: { icon: 'key', colour: 2 },
  socialManagement: { icon: 'groups', colour: 3 },
  rent: { icon: 'sell', colour: 4 },
  care: { icon: 'handshake', colour: 5 },
  safety: { icon: 'shield', colour: 6 },
};

/** One of the six levers: its colour, its icon and its name. Without the name only where the name stands beside it. */
@Component({
  selector: 'jr-lever',
  imports: [Icon],
  template: `
    <span class="tile"><jr-icon [name]="look().icon" size="small" /></span>
    <span [class.jr-hidden-text]="compact()">{{ t().common.levers[lever()] }}</span>
  `,
  styleUrl: './lever.scss',
  host: { '[attr.data-colour]': 'look().colour' },
})
export class Lever {
  readonly lever = input.required<LeverName>();
  readonly compact = input(false);
  protected readonly t = texts();
  protected readonly look = computed(() => looks[this.lever()]);
}
