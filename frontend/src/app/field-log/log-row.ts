import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import type { Saved, WithdrawFieldLog } from '@jaarring/contracts';
import { dayAt } from '@jaarring/domain';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { day, time } from '../texts/notation.ts';
import { LanguageChoice, texts } from '../texts/texts.ts';
import { Icon, type IconName } from '../ui/icon.ts';
import { Status, type Tone } from '../ui/status.ts';
import { type DayRow, isOn } from './day-rows.ts';
import { nameOfKind, tileIcons, tileOf } from './tiles.ts';
import { RefusalNotice } from '../ui/refusal.ts';

const looks: Record<DayRow['state'], { tone: Tone; icon: IconName }> = {
  device: { tone: 'offline', icon: 'schedule' },
  sent: { tone: 'ok', icon: 'cloud_done' },
  attention: { tone: 'error', icon: 'cloud_alert' },
  withdrawn: { tone: 'plain', icon: 'undo' },
};

/** Shortest reason for withdrawing. Unit: characters. */
const SHORTEST_REASON = 3;

/** One line of the day: when, what, where, how long, and where it is. What was sent can be withdrawn, with the reason. */
@Component({
  selector: 'jr-log-row',
  imports: [FormsModule, Icon, MatButtonModule, MatFormFieldModule, MatInputModule, RefusalNotice, Status],
  providers: [Sending],
  templateUrl: './log-row.html',
  styleUrl: './log-row.scss',
})
export class LogRow {
  readonly row = input.required<DayRow>();
  readonly withdrawn = output<void>();

  private readonly session = inject(Session);
  private readonly language = inject(LanguageChoice).language;
  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  protected readonly asking = signal(false);
  protected readonly because = signal('');

  protected readonly name = computed(() => nameOfKind(this.row().kind));
  protected readonly icon = computed(() => tileIcons[tileOf(this.row().kind)]);
  protected readonly look = computed(() => looks[this.row().state]);
  protected readonly when = computed(() => {
    const { happenedAt } = this.row();
    const clock = time(happenedAt, this.language());
    if (isOn(this.session.today(), happenedAt)) return clock;
    return `${day(dayAt(new Date(happenedAt)), this.language(), false)} ${clock}`;
  });
  protected readonly canWithdraw = computed(
    () => this.row().state === 'sent' && this.row().version !== null && this.session.can('fieldLog.write'),
  );
  protected readonly hasReason = computed(() => this.because().trim().length >= SHORTEST_REASON);

  protected async withdraw(): Promise<void> {
    const { id, version } = this.row();
    if (!this.hasReason() || version === null || this.sending.busy()) return;
    const body: WithdrawFieldLog = { because: this.because().trim(), version };
    if (!(await this.sending.send<Saved>('POST', `/api/field-logs/${id}/withdraw`, body))) return;
    this.asking.set(false);
    this.because.set('');
    this.withdrawn.emit();
  }
}
