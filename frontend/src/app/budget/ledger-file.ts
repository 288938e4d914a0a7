import { HttpClient, HttpContext } from '@angular/common/http';
import { Component, inject, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { LedgerFileView } from '@jaarring/contracts';
import { firstValueFrom } from 'rxjs';
import { SHOWN_INLINE } from '../shell/interceptors.ts';
import { Sending } from '../shell/sending.ts';
import { MoneyPipe } from '../texts/pipes.ts';
import { sentenceFor } from '../texts/refusal.ts';
import { texts } from '../texts/texts.ts';
import { RefusalNotice } from '../ui/refusal.ts';
import { Status } from '../ui/status.ts';

/** Chooses a ledger file, has it checked, shows what it would do, and takes it in. */
@Component({
  selector: 'jr-ledger-file',
  imports: [MatButtonModule, MoneyPipe, RefusalNotice, Status],
  templateUrl: './ledger-file.html',
  providers: [Sending],
  styles: `
    .scroll {
      overflow-x: auto;
    }
  `,
})
export class LedgerFile {
  /** Tells what was taken in, in a sentence. */
  readonly changed = output<string>();

  private readonly http = inject(HttpClient);
  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  protected readonly file = signal<File | null>(null);
  protected readonly checked = signal<LedgerFileView | null>(null);

  protected choose(event: Event): void {
    this.file.set((event.target as HTMLInputElement).files?.[0] ?? null);
    this.checked.set(null);
    this.sending.problem.set('');
  }

  protected async check(): Promise<void> {
    const file = this.file();
    if (!file || this.sending.busy()) return;
    const form = new FormData();
    form.append('file', file);
    this.sending.busy.set(true);
    this.sending.problem.set('');
    try {
      const context = new HttpContext().set(SHOWN_INLINE, true);
      this.checked.set(
        await firstValueFrom(this.http.post<LedgerFileView>('/api/ledger-files', form, { context })),
      );
    } catch (error) {
      // the refusal stands beside the button, with the file still chosen
      this.sending.problem.set(sentenceFor(error, this.t()));
    } finally {
      this.sending.busy.set(false);
    }
  }

  protected async commit(): Promise<void> {
    const { id, version, fileName } = this.checked()!;
    const path = `/api/ledger-files/${id}/commit`;
    if (!(await this.sending.send<LedgerFileView>('POST', path, { version }))) return;
    this.file.set(null);
    this.checked.set(null);
    this.changed.emit(this.t().ledger.committedFile(fileName));
  }

  protected whyNot({ reason, cure }: LedgerFileView['rejections'][number]): string {
    const { faults, meant } = this.t().ledger;
    const suggestion = cure['suggestion'];
    return `${faults[reason] ?? reason} ${suggestion === undefined ? '' : meant(String(suggestion))}`;
  }
}
