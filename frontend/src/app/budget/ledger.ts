import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, numberAttribute, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { Bookings, LedgerFiles, LedgerFileView } from '@jaarring/contracts';
import { headed } from '../shell/page-heading.ts';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { DayPipe, MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { RefusalNotice } from '../ui/refusal.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { BudgetTabs } from './budget-tabs.ts';
import { LedgerFile } from './ledger-file.ts';
import { MatchBookingForm } from './match-booking.ts';

const MOST_SHOWN = 50;

/** Bookings come in: a file is checked and taken in, what found no measure is put on one, and a file can be taken back. */
@Component({
  selector: 'jr-ledger',
  imports: [
    BudgetTabs,
    DayPipe,
    FourStates,
    LedgerFile,
    MatButtonModule,
    MatchBookingForm,
    MoneyPipe,
    RefusalNotice,
  ],
  templateUrl: './ledger.html',
  providers: [Sending],
})
export class LedgerPage {
  readonly year = input.required({ transform: numberAttribute });

  protected readonly session = inject(Session);
  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  protected readonly said = signal('');
  protected readonly open = httpResource<Bookings>(() => ({
    url: '/api/bookings',
    params: { year: this.year(), unmatched: true, size: MOST_SHOWN },
  }));
  protected readonly files = httpResource<LedgerFiles>(() => ({
    url: '/api/ledger-files',
    params: { size: MOST_SHOWN },
  }));
  protected readonly loose = computed(() => (this.open.hasValue() ? this.open.value().bookings : []));
  protected readonly earlier = computed(() => (this.files.hasValue() ? this.files.value().files : []));

  constructor() {
    headed(() => this.t().ledger.ledgerTitle(this.year()));
  }

  protected told(sentence: string): void {
    this.said.set(sentence);
    this.open.reload();
    this.files.reload();
  }

  protected async undo({ id, version, fileName }: LedgerFiles['files'][number]): Promise<void> {
    const path = `/api/ledger-files/${id}/undo`;
    if (await this.sending.send<LedgerFileView>('POST', path, { version }))
      this.told(this.t().ledger.undone(fileName));
  }
}
