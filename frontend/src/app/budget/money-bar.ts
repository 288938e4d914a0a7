import { Component, computed, input } from '@angular/core';

/**
 * What stands under a ceiling as one bar: first what is granted, then what was asked or chosen besides. Its whole is the
 * ceiling, or what is wanted where that is more, so that a small ceiling shows how full it is as well as a large one. What
 * lies over the ceiling has its own part, whatever it consists of. The words beside it say the same.
 */
@Component({
  selector: 'jr-money-bar',
  host: { 'aria-hidden': 'true' },
  template: `
    <span class="granted" [style.inline-size.%]="parts().granted"></span>
    <span class="besides" [style.inline-size.%]="parts().besides"></span>
    <span class="over" [style.inline-size.%]="parts().over"></span>
    <span class="mark" [style.inset-inline-start.%]="parts().ceiling"></span>
  `,
  styleUrl: './money-bar.scss',
})
export class MoneyBar {
  readonly ceilingCents = input.required<number>();
  readonly grantedCents = input.required<number>();
  readonly besidesCents = input.required<number>();

  /** Widths in percent. */
  protected readonly parts = computed(() => {
    const [ceiling, granted] = [this.ceilingCents(), this.grantedCents()];
    const wanted = granted + this.besidesCents();
    const whole = Math.max(1, ceiling, wanted);
    const share = (cents: number) => (100 * Math.max(0, cents)) / whole;
    const inside = Math.min(granted, ceiling);
    return {
      granted: share(inside),
      besides: share(Math.min(wanted, ceiling) - inside),
      over: share(wanted - ceiling),
      ceiling: share(ceiling),
    };
  });
}
