import { HttpClient, HttpContext, HttpErrorResponse } from '@angular/common/http';
import { Component, inject, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import type { ImportView } from '@jaarring/contracts';
import { firstValueFrom } from 'rxjs';
import { SHOWN_INLINE } from '../shell/interceptors.ts';
import { sentenceFor } from '../texts/refusal.ts';
import { texts } from '../texts/texts.ts';
import { unreadableOf } from './import-mapping.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/** The first step: chooses a file and has it checked, which changes nothing. */
@Component({
  selector: 'jr-import-file',
  imports: [MatButtonModule, MatFormFieldModule, MatInputModule, RefusalNotice],
  templateUrl: './import-file.html',
  styleUrl: './imports.scss',
})
export class ImportFile {
  /** The load that the server made of the file. */
  readonly checked = output<ImportView>();

  private readonly http = inject(HttpClient);
  protected readonly t = texts();
  protected readonly file = signal<File | null>(null);
  protected readonly period = signal('');
  protected readonly year = signal('');
  protected readonly busy = signal(false);
  protected readonly problem = signal('');

  protected choose(event: Event): void {
    this.file.set((event.target as HTMLInputElement).files?.[0] ?? null);
    this.problem.set('');
  }

  protected async check(event: Event): Promise<void> {
    event.preventDefault();
    const file = this.file();
    if (!file || this.busy()) return;
    const form = new FormData();
    form.append('file', file);
    const said = { period: this.period().trim(), year: this.year().trim() };
    const params = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
    const context = new HttpContext().set(SHOWN_INLINE, true);
    this.busy.set(true);
    this.problem.set('');
    try {
      const sent = this.http.post<ImportView>('/api/imports', form, { params, context });
      this.checked.emit(await firstValueFrom(sent));
    } catch (error) {
      // the refusal stands beside the button, with the file still chosen
      const body: unknown = error instanceof HttpErrorResponse ? error.error : null;
      this.problem.set(unreadableOf(body, this.t()) ?? sentenceFor(error, this.t()));
    } finally {
      this.busy.set(false);
    }
  }
}
