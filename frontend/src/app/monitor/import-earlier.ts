import type { HttpResourceRef } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { Imports, ImportView, UndoImport } from '@jaarring/contracts';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { DayPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/** The loads so far, newest first; every one can be undone by itself. */
@Component({
  selector: 'jr-import-earlier',
  imports: [DayPipe, FourStates, MatButtonModule, RefusalNotice],
  templateUrl: './import-earlier.html',
  styleUrl: './imports.scss',
  providers: [Sending],
})
export class ImportEarlier {
  readonly loads = input.required<HttpResourceRef<Imports | undefined>>();
  /** The load as it was taken back. */
  readonly undone = output<ImportView>();

  protected readonly session = inject(Session);
  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  protected readonly rows = computed(() => {
    const loads = this.loads();
    return loads.hasValue() ? loads.value().imports : [];
  });
  /** The load whose button was pressed last: a refusal stands there. */
  protected readonly asked = signal<string | null>(null);

  protected async undo({ id, version }: { id: string; version: number }): Promise<void> {
    this.asked.set(id);
    const body: UndoImport = { version };
    const load = await this.sending.send<ImportView>('POST', `/api/imports/${id}/undo`, body);
    if (load) this.undone.emit(load);
  }
}
