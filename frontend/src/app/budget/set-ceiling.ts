import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import type { BudgetView, SetCeiling, WorkAreas } from '@jaarring/contracts';
import { CycleChoice } from '../shell/cycle-choice.ts';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { money } from '../texts/notation.ts';
import { MoneyPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { MoneyField } from '../ui/money-field.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/** Sets what a programme may cost in a work area; for a pair that has a ceiling it changes that one. */
@Component({
  selector: 'jr-set-ceiling',
  imports: [
    FormsModule,
    FourStates,
    MatButtonModule,
    MatFormFieldModule,
    MatSelectModule,
    MoneyField,
    MoneyPipe,
    RefusalNotice,
  ],
  templateUrl: './set-ceiling.html',
  providers: [Sending],
})
export class SetCeilingForm {
  readonly budget = input.required<BudgetView>();
  readonly waits = input(false);
  /** Tells what was set, in a sentence. */
  readonly changed = output<string>();

  private readonly cycles = inject(CycleChoice);
  private readonly session = inject(Session);
  private readonly choice = inject(LanguageChoice);
  protected readonly sending = inject(Sending);
  protected readonly t = this.choice.texts;

  protected readonly list = httpResource<WorkAreas>(() => '/api/work-areas');
  /** A ceiling belongs to the cycle of its own year, so the phase of an area there decides whether it may change. */
  protected readonly areas = computed(() => {
    const year = this.budget().year;
    const phases = this.cycles.cycles().find(({ planYear }) => planYear === year)?.areas ?? [];
    return (this.list.hasValue() ? this.list.value().workAreas : []).filter(({ id }) => {
      const phase = phases.find(({ workAreaId }) => workAreaId === id)?.phase;
      return this.session.can('budget.setCeiling', { workAreaId: id, ...(phase ? { phase } : {}) });
    });
  });

  protected readonly programmeId = signal<string | null>(null);
  protected readonly workAreaId = signal<string | null>(null);
  protected readonly isPair = computed(() => this.programmeId() !== null && this.workAreaId() !== null);
  protected readonly known = computed(() =>
    this.budget().ceilings.find(
      (one) => one.programmeId === this.programmeId() && one.workAreaId === this.workAreaId(),
    ),
  );
  /** Starts anew when the pair, or the ceiling of the pair, is another one; not when some other line changed. */
  protected readonly amountCents = linkedSignal<string, number | null>({
    source: () => `${this.programmeId()} ${this.workAreaId()} ${this.known()?.version ?? 0}`,
    computation: () => this.known()?.ceilingCents ?? null,
  });
  protected readonly canSend = computed(() => this.isPair() && Number.isSafeInteger(this.amountCents()));

  protected async save(): Promise<void> {
    const programmeId = this.programmeId();
    const workAreaId = this.workAreaId();
    const amountCents = this.amountCents();
    // Enter in a field submits too, past a button that is disabled
    if (!this.canSend() || this.sending.busy() || this.waits()) return;
    if (!programmeId || !workAreaId || amountCents === null) return;
    const { year } = this.budget();
    const body: SetCeiling = { programmeId, workAreaId, amountCents, version: this.known()?.version ?? null };
    const set = await this.sending.send<BudgetView['ceilings'][number]>(
      'PUT',
      `/api/budgets/${year}/ceilings`,
      body,
    );
    if (!set) return;
    const amount = money(set.ceilingCents, this.choice.language());
    this.changed.emit(this.t().budget.ceilingSet(set.programme, set.workArea, amount));
  }
}
