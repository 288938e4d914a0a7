import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import type { Bookings } from '@jaarring/contracts';
import { DayPipe, MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { FourStates } from '../ui/state/four-states.ts';

const MOST_SHOWN = 200;

/** The bookings of one measure in a year: what the amount above them consists of. */
@Component({
  selector: 'jr-booking-list',
  imports: [DayPipe, FourStates, MoneyPipe],
  template: `
    <jr-four-states
      [of]="list"
      [failedHeading]="t().ledger.bookingsFailed"
      [empty]="bookings().length === 0"
      [emptyHeading]="t().ledger.noBookings"
    >
      <ng-template>
        <table class="jr-table">
          <caption class="jr-hidden-text">
            {{
              t().ledger.bookings
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ t().ledger.number }}</th>
              <th scope="col">{{ t().ledger.day }}</th>
              <th scope="col">{{ t().ledger.description }}</th>
              <th scope="col">{{ t().ledger.how }}</th>
              <th scope="col" class="jr-number">{{ t().ledger.amount }}</th>
            </tr>
          </thead>
          <tbody>
            @for (one of bookings(); track one.id) {
              <tr>
                <th scope="row">{{ one.number }}</th>
                <td>{{ one.bookedOn | jrDay }}</td>
                <td>{{ one.description }} {{ one.matchNote }}</td>
                <td>{{ one.matchedBy ? t().ledger.matchedBy[one.matchedBy] : '' }}</td>
                <td class="jr-number">{{ one.amountCents | jrMoney }}</td>
              </tr>
            }
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colspan="4">{{ t().ledger.total }}</th>
              <td class="jr-number jr-strong">{{ list.value()!.totalCents | jrMoney }}</td>
            </tr>
          </tfoot>
        </table>
        @if (list.value()!.total > bookings().length) {
          <p class="jr-small jr-muted">{{ t().ledger.openMore(bookings().length, list.value()!.total) }}</p>
        }
      </ng-template>
    </jr-four-states>
  `,
})
export class BookingList {
  readonly year = input.required<number>();
  readonly measureId = input.required<string>();

  protected readonly t = texts();
  protected readonly list = httpResource<Bookings>(() => ({
    url: '/api/bookings',
    params: { year: this.year(), measureId: this.measureId(), size: MOST_SHOWN },
  }));
  protected readonly bookings = computed(() => (this.list.hasValue() ? this.list.value().bookings : []));
}
