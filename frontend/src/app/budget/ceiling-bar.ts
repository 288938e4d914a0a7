import { Component, computed, input } from '@angular/core';
import { MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import type { CeilingView } from './budget-groups.ts';
import { MoneyBar } from './money-bar.ts';
import { RoomLeft } from './room-left.ts';

/** One ceiling as a bar with what stands under it, and the same in words. */
@Component({
  selector: 'jr-ceiling-bar',
  imports: [MoneyBar, MoneyPipe, RoomLeft],
  template: `
    <p class="jr-row jr-spread">
      <span>{{ ceiling().programme }}</span>
      <jr-room-left class="jr-small" [cents]="ceiling().roomCents" />
    </p>
    <jr-money-bar
      [ceilingCents]="ceiling().ceilingCents"
      [grantedCents]="grantedCents()"
      [besidesCents]="ceiling().requestedCents"
    />
    <p class="jr-small jr-muted">
      {{
        t().budget.ofCeiling(
          grantedCents() | jrMoney,
          ceiling().requestedCents | jrMoney,
          ceiling().ceilingCents | jrMoney
        )
      }}
    </p>
  `,
  styleUrl: './ceiling-bar.scss',
})
export class CeilingBar {
  readonly ceiling = input.required<CeilingView>();

  protected readonly t = texts();
  protected readonly grantedCents = computed(
    () => this.ceiling().approvedCents + this.ceiling().releasedCents,
  );
}
