import { Component, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import type { MeasureView } from '@jaarring/contracts';
import { Sending } from '../shell/sending.ts';
import { texts } from '../texts/texts.ts';
import { confirming } from '../ui/confirm/confirm.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/** What can be done with a measure besides deciding about it. */
export type MeasureAct = 'change' | 'submit' | 'withdraw' | 'start' | 'finish' | 'stop';
type Sent = Exclude<MeasureAct, 'change' | 'stop'>;

/** The bar with what may be done now. Stopping asks for its reason; withdrawing is asked twice, it is final. */
@Component({
  selector: 'jr-measure-acts',
  imports: [MatButtonModule, MatFormFieldModule, MatInputModule, RefusalNotice],
  templateUrl: './measure-acts.html',
  providers: [Sending],
})
export class MeasureActs {
  readonly measure = input.required<MeasureView>();
  readonly acts = input.required<readonly MeasureAct[]>();
  readonly edit = output<void>();
  readonly done = output<{ view: MeasureView; said: string }>();

  private readonly ask = confirming();
  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  protected readonly stopping = signal(false);
  protected readonly reason = signal('');

  protected async act(verb: Sent): Promise<void> {
    if (verb === 'withdraw' && !(await this.agreesToWithdraw())) return;
    const words = this.t().measure;
    const said = {
      submit: words.submitted,
      withdraw: words.withdrawn,
      start: words.started,
      finish: words.finished,
    };
    await this.send(verb, {}, said[verb]);
  }

  protected async stop(): Promise<void> {
    await this.send('stop', { reason: this.reason() }, this.t().measure.stopped);
  }

  private async send(verb: Sent | 'stop', more: object, said: string): Promise<void> {
    const { id, version } = this.measure();
    const view = await this.sending.send<MeasureView>('POST', `/api/measures/${id}/${verb}`, {
      version,
      ...more,
    });
    if (!view) return;
    this.stopping.set(false);
    this.done.emit({ view, said });
  }

  private agreesToWithdraw(): Promise<boolean> {
    const { ask, withdraw } = this.t().measure;
    return this.ask({
      heading: ask.withdraw(this.measure().title),
      consequences: [
        { icon: 'visibility_off', text: ask.withdrawNote },
        { icon: 'lock', text: ask.withdrawFinal },
      ],
      act: withdraw,
      cancel: this.t().common.cancel,
    });
  }
}
