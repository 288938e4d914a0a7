import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import type { CommitImport, Imports, ImportView, Rejections, UndoImport } from '@jaarring/contracts';
import { firstValueFrom } from 'rxjs';
import { Session } from '../shell/session.ts';
import { DayPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { CountBand } from '../ui/count-band.ts';
import { FourStates } from '../ui/state/four-states.ts';

/** As many rejected rows as stand on the page; the CSV has them all. */
const REJECTIONS_SHOWN = 10;
const LOADS_SHOWN = 50;

/** Reads a file in: first a check that changes nothing, then the commit; every load can be undone. */
@Component({
  selector: 'jr-imports',
  imports: [
    CountBand,
    DayPipe,
    FourStates,
    MatButtonModule,
    MatCheckboxModule,
    MatFormFieldModule,
    MatInputModule,
    RouterLink,
  ],
  templateUrl: './imports.html',
  styleUrl: './imports.scss',
})
export class ImportsPage {
  private readonly http = inject(HttpClient);
  protected readonly session = inject(Session);
  protected readonly t = texts();

  protected readonly file = signal<File | null>(null);
  protected readonly period = signal('');
  protected readonly year = signal('');
  protected readonly busy = signal(false);
  protected readonly accepted = signal(false);
  protected readonly load = signal<ImportView | null>(null);

  protected readonly loads = httpResource<Imports>(() => ({
    url: '/api/imports',
    params: { page: 1, size: LOADS_SHOWN },
  }));
  protected readonly earlier = computed(() => (this.loads.hasValue() ? this.loads.value().imports : []));
  protected readonly rejections = httpResource<Rejections>(() => {
    const load = this.load();
    if (!load || load.rejected === 0) return undefined;
    return { url: `/api/imports/${load.id}/rejections`, params: { page: 1, size: REJECTIONS_SHOWN } };
  });

  protected readonly counts = computed(() => {
    const load = this.load();
    if (!load) return [];
    const words = this.t().monitor.counts;
    const found = { ...load, elsewhere: load.check?.elsewhere ?? 0 };
    return (['added', 'changed', 'unchanged', 'rejected', 'elsewhere'] as const).map((key) => ({
      key,
      label: words[key],
      value: String(found[key]),
    }));
  });
  /** Why the server cannot take this file, in words. */
  protected readonly refusal = computed(() => {
    const code = this.load()?.refusal?.code;
    if (!code) return null;
    const sentences: Readonly<Record<string, string>> = this.t().sentences;
    return sentences[code] ?? this.t().common.failed;
  });
  protected readonly mayCommit = computed(() => {
    const load = this.load();
    if (load?.status !== 'checked' || load.refusal || !this.session.can('import.commit')) return false;
    return !load.check?.needsConfirmation || this.accepted();
  });

  protected choose(event: Event): void {
    this.file.set((event.target as HTMLInputElement).files?.[0] ?? null);
  }

  protected async check(event: Event): Promise<void> {
    event.preventDefault();
    const file = this.file();
    if (!file || this.busy()) return;
    const form = new FormData();
    form.append('file', file);
    const said = { period: this.period().trim(), year: this.year().trim() };
    const params = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
    await this.write(() => firstValueFrom(this.http.post<ImportView>('/api/imports', form, { params })));
  }

  protected async commit({ id, version }: ImportView): Promise<void> {
    const body: CommitImport = { version, acceptRejections: this.accepted() };
    await this.write(() => firstValueFrom(this.http.post<ImportView>(`/api/imports/${id}/commit`, body)));
  }

  protected async undo({ id, version }: { id: string; version: number }): Promise<void> {
    const body: UndoImport = { version };
    await this.write(() => firstValueFrom(this.http.post<ImportView>(`/api/imports/${id}/undo`, body)));
  }

  /** What the server answers is what stands on the page; a refusal is told by the snackbar and changes nothing. */
  private async write(act: () => Promise<ImportView>): Promise<void> {
    this.busy.set(true);
    try {
      this.load.set(await act());
      this.accepted.set(false);
      this.loads.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
