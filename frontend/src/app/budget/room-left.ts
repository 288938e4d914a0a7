import { Component, input } from '@angular/core';
import { MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';

/** What is left under a ceiling, in words: room, nothing, or how much too much stands under it. */
@Component({
  selector: 'jr-room-left',
  imports: [Icon, MoneyPipe],
  template: `
    @if (cents() < 0) {
      <span class="jr-late">
        <jr-icon name="warning" size="small" /> {{ t().budget.tooMuch(-cents() | jrMoney) }}
      </span>
    } @else if (cents() > 0) {
      <span>{{
        divide() ? t().budget.leftToDivide(cents() | jrMoney) : t().budget.roomLeft(cents() | jrMoney)
      }}</span>
    } @else {
      <span>{{ t().budget.allDivided }}</span>
    }
  `,
})
export class RoomLeft {
  readonly cents = input.required<number>();
  /** Above a list of lines the room is what is left to divide over them. */
  readonly divide = input(false);
  protected readonly t = texts();
}
