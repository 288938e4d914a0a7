import { Component, computed, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ActOnLine, BudgetLineView } from '@jaarring/contracts';
import { budgetLineSteps, type BudgetLineVerb } from '@jaarring/domain';
import { Sending } from '../shell/sending.ts';
import { money } from '../texts/notation.ts';
import { MoneyPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { confirming } from '../ui/confirm/confirm.ts';
import { Status, type Tone } from '../ui/status.ts';
import { RefusalNotice } from '../ui/refusal.ts';

const tones: Record<BudgetLineView['status'], Tone> = {
  requested: 'now',
  approved: 'info',
  released: 'ok',
  withdrawn: 'plain',
};
const verbs: readonly BudgetLineVerb[] = ['approve', 'release', 'withdraw'];

/** The money of one measure in one year: how it stands, and what this person may do with it. */
@Component({
  selector: 'jr-budget-line',
  imports: [MatButtonModule, MoneyPipe, RefusalNotice, RouterLink, Status],
  templateUrl: './budget-line.html',
  styles: ':host { display: block; padding-block: var(--jr-s2); }',
  providers: [Sending],
})
export class BudgetLine {
  readonly line = input.required<BudgetLineView>();
  /** What this person may do in the work area of the line; the status decides what can be done. */
  readonly may = input.required<Record<BudgetLineVerb, boolean>>();
  /** The list is being read again: until then the version here may be an old one. */
  readonly waits = input(false);
  /** Tells what was done, in a sentence. */
  readonly changed = output<string>();

  protected readonly sending = inject(Sending);
  private readonly choice = inject(LanguageChoice);
  private readonly ask = confirming();
  protected readonly t = this.choice.texts;
  protected readonly name = computed(() => `${this.line().measureNumber} ${this.line().measureTitle}`);
  protected readonly tone = computed(() => tones[this.line().status]);
  protected readonly acts = computed(() => {
    const steps = budgetLineSteps[this.line().status];
    return verbs.filter((verb) => steps[verb] !== undefined && this.may()[verb]);
  });

  /** Released money stays released, so releasing is asked for: which measure, and how much. */
  protected async choose(verb: BudgetLineVerb): Promise<void> {
    const { measureNumber, amountCents, workArea, programme } = this.line();
    const { confirmRelease } = this.t().budget;
    const amount = money(amountCents, this.choice.language());
    const isSure =
      verb !== 'release' ||
      (await this.ask({
        heading: confirmRelease.heading(measureNumber, amount),
        consequences: [
          { icon: 'account_balance_wallet', text: confirmRelease.from(programme, workArea) },
          { icon: 'lock', text: confirmRelease.stays },
        ],
        act: confirmRelease.act(amount),
        cancel: confirmRelease.cancel,
      }));
    if (isSure) await this.act(verb);
  }

  private async act(verb: BudgetLineVerb): Promise<void> {
    const { id, version } = this.line();
    const body: ActOnLine = { version };
    const said = this.t().budget.done[verb](this.name());
    if (await this.sending.send('PUT', `/api/budget-lines/${id}/${verb}`, body)) this.changed.emit(said);
  }
}
