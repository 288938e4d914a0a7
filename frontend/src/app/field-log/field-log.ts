import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import type { Complexes, FieldLogs } from '@jaarring/contracts';
import {
  dayAt,
  daysBetween,
  type FieldLogCode,
  fieldLogKinds,
  fieldLogTiles,
  personalData,
  type RefusalCode,
} from '@jaarring/domain';
import { Session } from '../shell/session.ts';
import { texts } from '../texts/texts.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { Status } from '../ui/status.ts';
import { Outbox, type Waiting } from './outbox.ts';

const DAY_MS = 86_400_000;

/** One thumb in a stairwell: complex and minutes are there already, a tile says what, and it is saved. */
@Component({
  selector: 'jr-field-log',
  imports: [
    FormsModule,
    FourStates,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    Status,
  ],
  templateUrl: './field-log.html',
  styleUrl: './field-log.scss',
})
export class FieldLogPage {
  private readonly session = inject(Session);
  protected readonly outbox = inject(Outbox);
  protected readonly t = texts();
  protected readonly tiles = Object.values(fieldLogTiles).map(([first]) => first as FieldLogCode);
  protected readonly kinds = fieldLogKinds;

  protected readonly complexes = httpResource<Complexes>(() => '/api/complexes');
  protected readonly today = httpResource<FieldLogs>(() => ({
    url: '/api/field-logs',
    params: { mine: true, from: this.session.today(), until: this.session.today(), size: 100 },
  }));

  private readonly latest = httpResource<FieldLogs>(() => ({
    url: '/api/field-logs',
    params: { mine: true, size: 1 },
  }));

  /** The complex logged last, or else the first of the list. */
  protected readonly complexId = linkedSignal<string | undefined>(
    () =>
      (this.latest.hasValue() ? this.latest.value().fieldLogs[0]?.complexId : undefined) ??
      (this.complexes.hasValue() ? this.complexes.value().complexes[0]?.id : undefined),
  );
  protected readonly kind = signal<FieldLogCode | null>(null);
  protected readonly minutes = linkedSignal<number>(() =>
    this.kind() ? fieldLogKinds[this.kind()!].minutes : 0,
  );
  protected readonly note = signal('');
  protected readonly seemsPersonal = computed(() => personalData(this.note()).length > 0);
  /** Why saving has to wait: this kind says nothing without a note. */
  protected readonly needsNote = computed(() => {
    const kind = this.kind();
    return kind !== null && 'noteRequired' in fieldLogKinds[kind] && this.note().trim() === '';
  });
  /** The refused entry that is being corrected. */
  protected readonly correcting = signal<Waiting | null>(null);
  protected readonly mayLog = computed(() => this.session.can('fieldLog.write'));

  constructor() {
    void this.outbox.send();
  }

  protected nameOf(kind: string): string {
    return fieldLogKinds[kind as FieldLogCode].name;
  }

  protected whyNot(refused: string): string {
    return this.t().sentences[refused as RefusalCode] ?? this.t().common.failed;
  }

  /** Puts a refused entry back in the form; it stays on the device until the corrected one takes its place. */
  protected correct(one: Waiting): void {
    this.correcting.set(one);
    this.complexId.set(one.entry.complexId);
    this.kind.set(one.entry.kind as FieldLogCode);
    this.minutes.set(one.entry.minutes);
    this.note.set(one.entry.note ?? '');
  }

  protected async save(): Promise<void> {
    const [complexId, kind, corrects] = [this.complexId(), this.kind(), this.correcting()];
    if (!complexId || !kind || this.needsNote()) return;
    const happenedAt = corrects?.entry.happenedAt ?? this.now().toISOString();
    const entry = { complexId, kind, happenedAt, minutes: this.minutes(), note: this.note().trim() || null };
    this.kind.set(null);
    this.note.set('');
    this.correcting.set(null);
    await this.outbox.add(entry, corrects?.id);
    this.showSent();
  }

  protected async sendNow(): Promise<void> {
    await this.outbox.send();
    this.showSent();
  }

  /** The day's list is read again when something arrived; without network the list that is there stays. */
  private showSent(): void {
    if (this.outbox.waiting().length === this.outbox.refused().length) this.today.reload();
  }

  /** The moment as the product sees it: a demo shows another day than the clock of the phone. */
  private now(): Date {
    const here = new Date();
    return new Date(here.getTime() + daysBetween(dayAt(here), this.session.today()) * DAY_MS);
  }
}
