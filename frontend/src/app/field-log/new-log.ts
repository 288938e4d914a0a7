import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { Measures } from '@jaarring/contracts';
import {
  dayAt,
  daysBetween,
  FIELD_LOG_MINUTES,
  type FieldLogCode,
  fieldLogKinds,
  isFieldLogCode,
  type RefusalCode,
} from '@jaarring/domain';
import { SaveState } from '../shell/save-state.ts';
import { Session } from '../shell/session.ts';
import { Undo } from '../shell/undo/undo-bar.ts';
import { texts } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { PlacePicker } from '../ui/place-picker.ts';
import { Status } from '../ui/status.ts';
import { DurationChoice } from './duration-choice.ts';
import { FieldPlaces } from './field-places.ts';
import { KindChoice } from './kind-choice.ts';
import { NoteField } from './note-field.ts';
import { type Entry, StoreFault } from './outbox-store.ts';
import { Outbox } from './outbox.ts';
import { RefusalNotice } from '../ui/refusal.ts';

const DAY_MS = 86_400_000;
/** A note of fewer characters says nothing, where a kind of work needs one. */
const SHORTEST_NOTE = 3;

/** One thumb in a stairwell: the complex and the minutes are there already, a tile says what, and it is saved. */
@Component({
  selector: 'jr-new-log',
  imports: [
    DurationChoice,
    Icon,
    KindChoice,
    MatButtonModule,
    MatFormFieldModule,
    MatSelectModule,
    NoteField,
    PlacePicker,
    RefusalNotice,
    RouterLink,
    Status,
  ],
  providers: [FieldPlaces],
  templateUrl: './new-log.html',
  styleUrl: './new-log.scss',
})
export class NewLog {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  private readonly outbox = inject(Outbox);
  protected readonly places = inject(FieldPlaces);
  protected readonly online = inject(SaveState).online;
  protected readonly t = texts();
  protected readonly mayLog = computed(() => this.session.can('fieldLog.write'));

  private readonly correctedId = inject(ActivatedRoute).snapshot.queryParamMap.get('wijzig');
  /** The refused entry that is being corrected; it stays on the device until the corrected one takes its place. */
  private readonly corrects = computed(
    () => this.outbox.refused().find(({ id }) => id === this.correctedId) ?? null,
    { equal: (one, other) => one?.id === other?.id },
  );

  /** Whether the picker is open. */
  protected readonly choosing = signal(false);
  private readonly picked = signal<string | null>(null);
  protected readonly complexId = computed(
    () => this.picked() ?? this.corrects()?.entry.complexId ?? this.places.last(),
  );
  protected readonly kind = linkedSignal<FieldLogCode | null>(() => {
    const kind = this.corrects()?.entry.kind;
    return kind && isFieldLogCode(kind) ? kind : null;
  });
  protected readonly customary = computed(() => {
    const kind = this.kind();
    return kind && fieldLogKinds[kind].minutes;
  });
  protected readonly minutes = linkedSignal<number | null>(() => {
    const corrected = this.corrects()?.entry;
    return corrected?.kind === this.kind() ? (corrected?.minutes ?? null) : this.customary();
  });
  protected readonly note = linkedSignal(() => this.corrects()?.entry.note ?? '');

  private readonly measuresAnswer = httpResource<Measures>(() => {
    const complexId = this.complexId();
    if (!complexId || !this.mayLog()) return undefined;
    return { url: '/api/measures', params: { complexId, status: 'running', size: 50 } };
  });
  protected readonly measures = computed(() =>
    this.measuresAnswer.hasValue() ? this.measuresAnswer.value().measures : [],
  );
  protected readonly measureId = linkedSignal<string | null>(() => {
    const corrected = this.corrects()?.entry;
    return corrected?.complexId === this.complexId() ? (corrected?.measureId ?? null) : null;
  });

  protected readonly busy = signal(false);
  /** Why the device did not keep it. */
  protected readonly fault = signal<StoreFault['why'] | null>(null);
  /** Why saving has to wait, once a tile was tapped. */
  protected readonly wait = computed((): RefusalCode | null => {
    const [kind, minutes] = [this.kind(), this.minutes()];
    if (!kind) return null;
    const { min, max } = FIELD_LOG_MINUTES;
    if (minutes === null || !Number.isInteger(minutes) || minutes < min || minutes > max)
      return 'field-log.minutes';
    const isNoteMissing = 'noteRequired' in fieldLogKinds[kind] && this.note().trim().length < SHORTEST_NOTE;
    return isNoteMissing ? 'field-log.note-required' : null;
  });
  private readonly entry = computed((): Entry | null => {
    const [complexId, kind, minutes] = [this.complexId(), this.kind(), this.minutes()];
    if (!complexId || !kind || minutes === null || this.wait()) return null;
    const happenedAt = this.corrects()?.entry.happenedAt ?? '';
    const note = this.note().trim() || null;
    return { complexId, kind, happenedAt, minutes, note, measureId: this.measureId() };
  });
  protected readonly canSave = computed(() => this.entry() !== null && !this.busy());

  /** Whether leaving would lose text; a tile is tapped again in a second. */
  unsaved(): boolean {
    return this.note().trim() !== (this.corrects()?.entry.note ?? '');
  }

  protected nameOf(complexId: string): string {
    return this.places.nameOf(complexId) || (this.corrects()?.place ?? '');
  }

  protected pick(complexId: string | null): void {
    this.picked.set(complexId);
    this.choosing.set(false);
  }

  protected async save(): Promise<void> {
    const entry = this.entry();
    if (!entry || this.busy()) return;
    const corrects = this.corrects() ?? undefined;
    this.busy.set(true);
    this.fault.set(null);
    try {
      const happenedAt = entry.happenedAt || this.now().toISOString();
      const place = this.nameOf(entry.complexId);
      const id = await this.outbox.add({ ...entry, happenedAt }, place, corrects?.id);
      this.places.logged(entry.complexId);
      this.note.set('');
      const words = this.t().fieldLog;
      this.undo.offer(words.saved, () => this.outbox.takeBack(id, words.savedByMistake, corrects));
      await this.router.navigateByUrl('/log');
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      this.fault.set(error.why);
    } finally {
      this.busy.set(false);
    }
  }

  /** The moment as the product sees it: a demo shows another day than the clock of the phone. */
  private now(): Date {
    const here = new Date();
    return new Date(here.getTime() + daysBetween(dayAt(here), this.session.today()) * DAY_MS);
  }
}
