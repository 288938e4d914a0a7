import { httpResource } from '@angular/common/http';
import { Component, computed, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import type { CheckedCode } from '@jaarring/contracts';
import { dayOf } from '../approval/approval-rows.ts';
import { DayPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { RefusalNotice } from '../ui/refusal.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { Status } from '../ui/status.ts';

const CODE = /^[0-9a-f]{4}-?[0-9a-f]{4}$/i;

/** Where somebody with a note on paper sees whether it is real: its code finds the decision, or nothing. */
@Component({
  selector: 'jr-check-code',
  imports: [
    DayPipe,
    FormsModule,
    FourStates,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    RefusalNotice,
    RouterLink,
    Status,
  ],
  templateUrl: './check-code.html',
})
export class CheckCodePage {
  protected readonly t = texts();
  protected readonly dayOf = dayOf;
  protected readonly typed = signal('');
  protected readonly isWrong = signal(false);
  private readonly asked = signal<string | null>(null);
  protected readonly checked = httpResource<CheckedCode>(() => {
    const code = this.asked();
    return code === null ? undefined : `/api/notes/${code}`;
  });
  protected readonly isAsked = computed(() => this.asked() !== null);

  protected check(): void {
    const code = this.typed().trim();
    this.isWrong.set(!CODE.test(code));
    if (!this.isWrong()) this.asked.set(code.toUpperCase());
  }
}
