import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import type { BookingView, MatchBooking, Measures } from '@jaarring/contracts';
import { Sending } from '../shell/sending.ts';
import { DayPipe, MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { RefusalNotice } from '../ui/refusal.ts';

type Found = Measures['measures'][number];

const SHORTEST = 3;
const MOST_FOUND = 10;

/** A booking that belongs to no measure yet, and the fields that put it on one. */
@Component({
  selector: 'jr-match-booking',
  imports: [
    DayPipe,
    FormsModule,
    MatAutocompleteModule,
    MatButtonModule,
    MatCheckboxModule,
    MatFormFieldModule,
    MatInputModule,
    MoneyPipe,
    RefusalNotice,
  ],
  templateUrl: './match-booking.html',
  providers: [Sending],
})
export class MatchBookingForm {
  readonly booking = input.required<BookingView>();
  readonly mayMatch = input.required<boolean>();
  readonly waits = input(false);
  /** Tells where the booking went, in a sentence. */
  readonly changed = output<string>();

  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  /** The words of the search, or the measure that was chosen. */
  protected readonly wanted = signal<string | Found>('');
  protected readonly note = signal('');
  protected readonly remember = signal(false);

  protected readonly measure = computed(() => {
    const wanted = this.wanted();
    return typeof wanted === 'string' ? null : wanted;
  });
  protected readonly search = httpResource<Measures>(() => {
    const wanted = this.wanted();
    if (typeof wanted !== 'string' || wanted.trim().length < 2) return undefined;
    return { url: '/api/measures', params: { q: wanted.trim(), size: MOST_FOUND } };
  });
  protected readonly found = computed(() => (this.search.hasValue() ? this.search.value().measures : []));
  protected readonly canSend = computed(
    () => this.measure() !== null && this.note().trim().length >= SHORTEST,
  );
  protected readonly nameOf = (one: Found | string | null) =>
    one === null || typeof one === 'string' ? (one ?? '') : `${one.number} ${one.title}`;

  protected async match(): Promise<void> {
    const measure = this.measure();
    // Enter in a field submits too, past a button that is disabled
    if (!measure || !this.canSend() || this.sending.busy() || this.waits()) return;
    const { id, number, version } = this.booking();
    const body: MatchBooking = {
      ...{ measureId: measure.id, note: this.note(), remember: this.remember(), version },
    };
    if (await this.sending.send<BookingView>('PUT', `/api/bookings/${id}/measure`, body))
      this.changed.emit(this.t().ledger.matched(number, this.nameOf(measure)));
  }
}
