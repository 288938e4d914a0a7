import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import type { Deputies, DeputyView } from '@jaarring/contracts';
import { firstValueFrom } from 'rxjs';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { DayPipe, MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { RefusalNotice } from '../ui/refusal.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { Status, type Tone } from '../ui/status.ts';
import { periodBars } from './period-bars.ts';

const tones: Record<DeputyView['state'], Tone> = {
  running: 'now',
  planned: 'info',
  past: 'plain',
  ended: 'plain',
};

/** Who decides in whose place: now, soon and before, with what had to be left to the principal. */
@Component({
  selector: 'jr-deputies',
  imports: [DayPipe, FourStates, Icon, MatButtonModule, MoneyPipe, RefusalNotice, RouterLink, Status],
  providers: [Sending],
  templateUrl: './deputies.html',
  styleUrl: './deputies.scss',
})
export class DeputiesPart {
  private readonly dialog = inject(MatDialog);
  private readonly session = inject(Session);
  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  protected readonly tones = tones;
  protected readonly list = httpResource<Deputies>(() => '/api/deputies');
  protected readonly all = computed(() => (this.list.hasValue() ? this.list.value().deputies : []));
  /** Where each period lies on one line of time that holds them all. */
  protected readonly bars = computed(() => periodBars(this.all(), this.session.today()));
  protected readonly said = signal('');
  protected readonly mayAppoint = computed(() => this.session.can('deputy.appoint'));

  protected mayEnd({ state, principalId }: DeputyView): boolean {
    const isOpen = state === 'running' || state === 'planned';
    const isMine = this.session.me()?.account.id === principalId || this.session.has('administrator');
    return isOpen && isMine && this.mayAppoint();
  }

  protected nameOf({ deputy, principal }: DeputyView): string {
    return this.t().mandate.deputy.line(deputy, principal);
  }

  protected async appoint(): Promise<void> {
    const { AppointDeputyDialog } = await import('./appoint-deputy.ts');
    const dialog = this.dialog.open<unknown, unknown, Deputies>(AppointDeputyDialog, {
      autoFocus: 'first-tabbable',
    });
    const answer = await firstValueFrom(dialog.afterClosed());
    if (!answer) return;
    const known = new Set(this.all().map(({ id }) => id));
    const made = answer.deputies.find(({ id }) => !known.has(id));
    this.list.set(answer);
    if (made) this.said.set(this.t().mandate.deputy.appointed(made.deputy));
  }

  protected async end({ id, version }: DeputyView): Promise<void> {
    const answer = await this.sending.send<Deputies>('POST', `/api/deputies/${id}/end`, { version });
    if (answer === null) return;
    this.list.set(answer);
    this.said.set(this.t().mandate.deputy.ended);
  }
}
