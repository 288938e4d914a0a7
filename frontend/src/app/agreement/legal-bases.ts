import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import type { LegalBases as Bases } from '@jaarring/contracts';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { DayPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { RefusalNotice } from '../ui/refusal.ts';

type LegalBasis = Bases['legalBases'][number];

/** The rules of law an agreement may rest on, each with its source; the controller keeps the list. */
@Component({
  selector: 'jr-legal-bases',
  imports: [DayPipe, FormsModule, MatButtonModule, MatFormFieldModule, MatInputModule, RefusalNotice],
  templateUrl: './legal-bases.html',
  providers: [Sending],
})
export class LegalBases {
  readonly bases = input.required<readonly LegalBasis[]>();
  readonly mayChange = input(false);
  readonly changed = output<void>();

  protected readonly sending = inject(Sending);
  private readonly session = inject(Session);
  protected readonly t = texts();
  protected readonly code = signal('');
  protected readonly name = signal('');
  protected readonly source = signal('');
  protected readonly canAdd = computed(
    () =>
      /^[A-Z0-9]{2,10}$/.test(this.code().trim().toUpperCase()) &&
      this.name().trim().length >= 3 &&
      this.source().trim().length >= 3,
  );

  protected async add(): Promise<void> {
    if (!this.canAdd() || this.sending.busy()) return;
    const body = { code: this.code().trim().toUpperCase(), name: this.name(), source: this.source() };
    if (!(await this.sending.send('POST', '/api/legal-bases', body))) return;
    for (const field of [this.code, this.name, this.source]) field.set('');
    this.changed.emit();
  }

  protected async end({ id, name, source, version }: LegalBasis): Promise<void> {
    const body = { name, source, version, validUntil: this.session.today() };
    if (await this.sending.send('PUT', `/api/legal-bases/${id}`, body)) this.changed.emit();
  }
}
