import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import type { Mandates } from '@jaarring/contracts';
import { addDays, addMonths } from '@jaarring/domain';
import { MandateDifferences } from '../approval/mandate-differences.ts';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { day } from '../texts/notation.ts';
import { DayPipe, TimePipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { RefusalNotice } from '../ui/refusal.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { DeputiesPart } from './deputies.ts';
import { DraftEdit } from './draft-edit.ts';
import { MandateEffect } from './mandate-effect.ts';
import { changesBetween, differences } from './mandate-rows.ts';
import { MandateSettings } from './mandate-settings.ts';
import { MandateTable } from './mandate-table.ts';
import { TryLine } from './try-line.ts';

/** Who may say yes and up to what: the versions of the mandate, the draft of the next, and who stands in for whom. */
@Component({
  selector: 'jr-mandates',
  imports: [
    DayPipe,
    DeputiesPart,
    FourStates,
    Icon,
    MandateDifferences,
    MandateEffect,
    MandateSettings,
    MandateTable,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    RefusalNotice,
    RouterLink,
    TimePipe,
    TryLine,
  ],
  providers: [Sending, DraftEdit],
  templateUrl: './mandate.html',
  styleUrl: './mandate.scss',
})
export class MandatesPage {
  /** The number of the version in the address; without one the draft for who may write it, else what counts now. */
  readonly versie = input<string>();

  private readonly choice = inject(LanguageChoice);
  protected readonly session = inject(Session);
  protected readonly sending = inject(Sending);
  protected readonly edit = inject(DraftEdit);
  protected readonly t = this.choice.texts;
  protected readonly list = httpResource<Mandates>(() => '/api/mandates');
  protected readonly said = signal('');
  protected readonly compares = signal(false);

  protected readonly versions = computed(() => (this.list.hasValue() ? this.list.value().mandates : []));
  protected readonly draft = computed(() => (this.list.hasValue() ? this.list.value().draft : null));
  protected readonly mayChange = computed(() => this.session.can('mandate.change'));
  private readonly valid = computed(() => this.versions().find(({ isValid }) => isValid));
  protected readonly chosen = computed(() => {
    const asked = Number(this.versie());
    const draft = this.draft();
    if (draft && (asked === draft.number || (!asked && this.mayChange() && draft.status !== 'rejected')))
      return draft.number;
    return this.versions().find(({ number }) => number === asked)?.number ?? this.valid()?.number ?? 0;
  });
  /** The draft when it is the one on the screen. */
  protected readonly openDraft = computed(() => {
    const draft = this.draft();
    return draft?.number === this.chosen() ? draft : null;
  });
  protected readonly version = computed(() => this.versions().find(({ number }) => number === this.chosen()));
  protected readonly base = computed(() => {
    const draft = this.openDraft();
    return draft ? (this.versions().find(({ id }) => id === draft.baseId) ?? null) : null;
  });
  protected readonly shown = computed(() => {
    const draft = this.openDraft();
    return draft ? this.edit.shown(draft) : null;
  });
  protected readonly rules = computed(() => this.shown()?.rules ?? this.version()?.rules ?? null);
  protected readonly isEditable = computed(() => {
    const status = this.openDraft()?.status;
    return this.mayChange() && (status === 'draft' || status === 'submitted');
  });
  protected readonly changes = computed(() => {
    const [base, rules] = [this.base(), this.rules()];
    return base && rules ? changesBetween(base.rules, rules) : [];
  });
  protected readonly headline = computed(() => {
    const words = this.t().mandate.headline;
    const [draft, base, rules, version] = [this.openDraft(), this.base(), this.rules(), this.version()];
    if (draft && base && rules) return words.draft(draft.number, differences(base.rules, rules));
    if (!version) return '';
    if (version.isValid) return words.valid(version.number);
    const isComing = version.validFrom > this.session.today();
    return isComing
      ? words.coming(version.number, day(version.validFrom, this.choice.language()))
      : words.past(version.number);
  });
  protected readonly current = computed(() => this.valid()?.number ?? 0);
  protected readonly mayStart = computed(() => {
    const draft = this.draft();
    return this.mayChange() && (draft === null || draft.status === 'rejected');
  });
  /** A draft can be laid before the board when it is sound, saved and says something new. */
  protected readonly maySubmit = computed(
    () =>
      this.openDraft()?.status === 'draft' &&
      this.mayChange() &&
      this.changes().length > 0 &&
      !this.edit.isDirty(),
  );

  protected change(change: Parameters<DraftEdit['write']>[1]): void {
    const draft = this.openDraft();
    if (draft) void this.edit.write(draft, change, (answer) => this.tell(answer, this.t().mandate.saved));
  }

  protected async start(): Promise<void> {
    this.edit.forget();
    await this.send('/api/mandate-drafts', { validFrom: this.firstDay() }, this.t().mandate.started);
  }

  protected async submit(): Promise<void> {
    const draft = this.openDraft();
    if (!draft || !this.maySubmit()) return;
    const path = `/api/mandate-drafts/${draft.id}/submit`;
    await this.send(path, { version: draft.version }, this.t().mandate.submitted);
  }

  private async send(path: string, body: object, sentence: string): Promise<void> {
    if (this.sending.busy()) return;
    const answer = await this.sending.send<Mandates>('POST', path, body);
    if (answer) this.tell(answer, sentence);
  }

  private tell(answer: Mandates, sentence: string): void {
    this.list.set(answer);
    this.said.set(sentence);
  }

  /** The first day of the month after next, so that the board has time; after the last version in any case. */
  private firstDay(): string {
    const month = `${addMonths(this.session.today(), 2).slice(0, 7)}-01`;
    const after = addDays(this.versions().at(-1)?.validFrom ?? this.session.today(), 1);
    return after > month ? after : month;
  }
}
