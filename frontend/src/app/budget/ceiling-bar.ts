import { Component, computed, input } from '@angular/core';
import { MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { type CeilingView, usedCents } from './budget-groups.ts';
import { RoomLeft } from './room-left.ts';

/** One ceiling as a bar with what stands under it, and the same in words. */
@Component({
  selector: 'jr-ceiling-bar',
  imports: [MoneyPipe, RoomLeft],
  template: `
    <p class="jr-row jr-spread">
      <span>{{ ceiling().programme }}</span>
      <jr-room-left class="jr-small" [cents]="ceiling().roomCents" />
    </p>
    <div class="bar" aria-hidden="true">
      <span class="granted" [style.inline-size.%]="parts().granted"></span>
      <span class="requested" [style.inline-size.%]="parts().requested"></span>
      <span class="over" [style.inline-size.%]="parts().over"></span>
      <span class="mark" [style.inset-inline-start.%]="parts().ceiling"></span>
    </div>
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
  /**
   * Widths in percent of the ceiling, or of what was asked where that is more: a small ceiling shows how full it is as
   * well as a large one. What lies over the ceiling has its own part, whatever it consists of.
   */
  protected readonly parts = computed(() => {
    const { ceilingCents } = this.ceiling();
    const used = usedCents(this.ceiling());
    const granted = Math.min(this.grantedCents(), ceilingCents);
    const whole = Math.max(ceilingCents, used);
    const share = (cents: number) => (whole > 0 ? (cents / whole) * 100 : 0);
    return {
      granted: share(granted),
      requested: share(Math.min(used, ceilingCents) - granted),
      over: share(Math.max(used - ceilingCents, 0)),
      ceiling: share(ceilingCents),
    };
  });
}
