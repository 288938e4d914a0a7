import { Component, computed, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ImportView, UndoImport } from '@jaarring/contracts';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { texts } from '../texts/texts.ts';
import { ImportCounts } from './import-counts.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/** The last step: what came in, and the way back. */
@Component({
  selector: 'jr-import-done',
  imports: [ImportCounts, MatButtonModule, RefusalNotice, RouterLink],
  templateUrl: './import-done.html',
  styleUrl: './imports.scss',
  providers: [Sending],
})
export class ImportDone {
  readonly load = input.required<ImportView>();
  /** The load as it was taken back. */
  readonly undone = output<ImportView>();
  /** Begins with another file. */
  readonly again = output();

  private readonly session = inject(Session);
  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  protected readonly mayUndo = computed(
    () => this.load().status === 'committed' && this.session.can('import.undo'),
  );

  protected async undo(): Promise<void> {
    if (this.sending.busy()) return;
    const { id, version } = this.load();
    const body: UndoImport = { version };
    const load = await this.sending.send<ImportView>('POST', `/api/imports/${id}/undo`, body);
    if (load) this.undone.emit(load);
  }
}
