import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import type { CommitImport, ImportView, Rejections } from '@jaarring/contracts';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { DayPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { ImportCounts } from './import-counts.ts';
import { refusalOf, worded } from './import-mapping.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/** As many rejected rows as stand on the page; the CSV has them all. */
const REJECTIONS_SHOWN = 10;

/** The third step: what the file would change and what was rejected, and the word to take it in. */
@Component({
  selector: 'jr-import-check',
  imports: [DayPipe, FourStates, ImportCounts, MatButtonModule, MatCheckboxModule, RefusalNotice],
  templateUrl: './import-check.html',
  styleUrl: './imports.scss',
  providers: [Sending],
})
export class ImportCheck {
  readonly load = input.required<ImportView>();
  /** The load as it was taken in. */
  readonly committed = output<ImportView>();
  /** Goes back to the columns. */
  readonly back = output();

  protected readonly session = inject(Session);
  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  protected readonly accepted = linkedSignal({ source: () => this.load().version, computation: () => false });

  protected readonly rejections = httpResource<Rejections>(() => {
    const { id, rejected } = this.load();
    if (rejected === 0) return undefined;
    return { url: `/api/imports/${id}/rejections`, params: { page: 1, size: REJECTIONS_SHOWN } };
  });
  protected readonly refusal = computed(() => refusalOf(this.load(), this.t()));
  private readonly words = computed(() =>
    (this.load().check?.doubts ?? []).map((doubt) => worded(doubt, this.load().mapping, this.t())),
  );
  /** Doubts to weigh before reading in; columns that nobody knows are only counted here. */
  protected readonly doubts = computed(() =>
    this.words()
      .filter(({ code }) => code !== 'column.unmapped')
      .map(({ at, sentence }) => ({ column: this.load().mapping?.columns[at]?.header ?? '', sentence })),
  );
  protected readonly leftColumns = computed(
    () => this.words().filter(({ code }) => code === 'column.unmapped').length,
  );
  protected readonly isReady = computed(() => this.load().status === 'checked' && !this.load().refusal);
  protected readonly mayCommit = computed(() => this.session.can('import.commit'));
  protected readonly canCommit = computed(
    () => this.isReady() && this.mayCommit() && (!this.load().check?.needsConfirmation || this.accepted()),
  );

  protected async commit(): Promise<void> {
    if (!this.canCommit() || this.sending.busy()) return;
    const { id, version } = this.load();
    const body: CommitImport = { version, acceptRejections: this.accepted() };
    const load = await this.sending.send<ImportView>('POST', `/api/imports/${id}/commit`, body);
    if (load) this.committed.emit(load);
  }
}
