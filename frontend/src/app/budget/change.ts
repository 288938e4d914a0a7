import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { BudgetChangeView } from '@jaarring/contracts';
import { CycleChoice } from '../shell/cycle-choice.ts';
import { headed } from '../shell/page-heading.ts';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { money } from '../texts/notation.ts';
import { MoneyPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { confirming } from '../ui/confirm/confirm.ts';
import { RefusalNotice } from '../ui/refusal.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { Status } from '../ui/status.ts';
import { changeTones } from './change-status.ts';
import { ChangeTable } from './change-table.ts';

type ChangeStatus = BudgetChangeView['status'];
const maySubmit: readonly ChangeStatus[] = ['draft', 'returned', 'deferred'];
const mayWithdraw: readonly ChangeStatus[] = ['draft', 'submitted', 'returned', 'deferred'];

/** One change of the budget: what moves, who decides and why, and the acts that its state allows. */
@Component({
  selector: 'jr-budget-change',
  imports: [ChangeTable, FourStates, MatButtonModule, MoneyPipe, RefusalNotice, RouterLink, Status],
  templateUrl: './change.html',
  providers: [Sending],
})
export class BudgetChangePage {
  readonly id = input.required<string>();

  private readonly session = inject(Session);
  private readonly cycles = inject(CycleChoice);
  private readonly choice = inject(LanguageChoice);
  private readonly ask = confirming();
  protected readonly sending = inject(Sending);
  protected readonly t = this.choice.texts;
  protected readonly tones = changeTones;
  protected readonly said = signal('');
  protected readonly one = httpResource<BudgetChangeView>(() => `/api/budget-changes/${this.id()}`);

  private readonly known = computed(() => (this.one.hasValue() ? this.one.value() : null));
  private readonly mayAct = computed(() => {
    const change = this.known();
    const place = change && this.cycles.placeIn(change.cycleId, change.workAreaId);
    return place ? this.session.can('budget.proposeChange', place) : false;
  });
  protected readonly canSubmit = computed(() => this.mayAct() && maySubmit.includes(this.known()!.status));
  protected readonly canWithdraw = computed(
    () => this.mayAct() && mayWithdraw.includes(this.known()!.status),
  );
  protected readonly decider = computed(() => {
    const roles: Readonly<Record<string, string>> = this.t().approval.roles;
    return roles[this.known()?.decides ?? ''] ?? '';
  });

  constructor() {
    headed(() => {
      const change = this.known();
      return change && `${change.number} ${change.title}`;
    });
  }

  protected async submit(): Promise<void> {
    const change = this.known()!;
    const { confirmSubmit, done } = this.t().budgetChange;
    const isSure = await this.ask({
      heading: confirmSubmit.heading(change.number),
      consequences: [
        { icon: 'swap_horiz', text: confirmSubmit.moved(money(change.movedCents, this.choice.language())) },
        { icon: 'gavel', text: confirmSubmit.decides(this.decider()) },
        { icon: 'schedule', text: confirmSubmit.stays },
      ],
      act: confirmSubmit.act(change.number),
      cancel: confirmSubmit.cancel,
    });
    if (isSure) await this.act('POST', 'submit', done.submit(change.number));
  }

  protected async withdraw(): Promise<void> {
    await this.act('PUT', 'withdraw', this.t().budgetChange.done.withdraw(this.known()!.number));
  }

  private async act(method: 'POST' | 'PUT', verb: string, said: string): Promise<void> {
    const { id, version } = this.known()!;
    const view = await this.sending.send<BudgetChangeView>(method, `/api/budget-changes/${id}/${verb}`, {
      version,
    });
    if (!view) return;
    this.one.set(view);
    this.said.set(said);
  }
}
