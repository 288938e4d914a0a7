import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import type { BudgetView } from '@jaarring/contracts';
import type { PermissionName } from '@jaarring/domain';
import { CycleChoice } from '../shell/cycle-choice.ts';
import { headed } from '../shell/page-heading.ts';
import { Session } from '../shell/session.ts';
import { MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { State } from '../ui/state/state.ts';
import { areasOf, programmesOf } from './budget-groups.ts';
import { BudgetLine } from './budget-line.ts';
import { BudgetTabs } from './budget-tabs.ts';
import { CeilingBar } from './ceiling-bar.ts';
import { RequestLineForm } from './request-line.ts';
import { RoomLeft } from './room-left.ts';
import { SetCeilingForm } from './set-ceiling.ts';

/** Where a measure lies, and in which cycle. */
type Place = { cycleId: string; workAreaId: string };

/** The budget of one year: what each programme pays, what still has no money, and the ceilings they must fit under. */
@Component({
  selector: 'jr-budget',
  imports: [
    BudgetLine,
    BudgetTabs,
    CeilingBar,
    FourStates,
    MoneyPipe,
    RequestLineForm,
    RoomLeft,
    SetCeilingForm,
    State,
  ],
  templateUrl: './budget.html',
  styleUrl: './budget.scss',
})
export class BudgetPage {
  /** The budget year in the address; without one the year of the cycle that the top bar shows. */
  readonly year = input<string>();

  private readonly choice = inject(CycleChoice);
  private readonly session = inject(Session);
  protected readonly t = texts();
  /** What was done last, for who does not see the list change. */
  protected readonly said = signal('');

  protected readonly budgetYear = computed(() => {
    const inAddress = this.year();
    return inAddress === undefined ? this.choice.year() : Number(inAddress);
  });
  protected readonly one = httpResource<BudgetView>(() => {
    const year = this.budgetYear();
    return year === null ? undefined : `/api/budgets/${year}`;
  });
  private readonly budget = computed(() => (this.one.hasValue() ? this.one.value() : null));

  protected readonly isEmpty = computed(() => {
    const budget = this.budget();
    return budget !== null && budget.ceilings.length === 0 && budget.lines.length === 0;
  });
  protected readonly areas = computed(() => {
    const budget = this.budget();
    return budget ? areasOf(budget) : [];
  });
  protected readonly programmes = computed(() => {
    const budget = this.budget();
    if (!budget) return [];
    return programmesOf(budget).map((programme) => ({
      ...programme,
      lines: programme.lines.map((line) => ({ line, may: this.mayOn(line) })),
    }));
  });
  protected readonly unfunded = computed(() => {
    const { unfunded = [], ceilings = [] } = this.budget() ?? {};
    return unfunded.map((measure) => ({
      measure,
      ceilings: ceilings.filter(({ workAreaId }) => workAreaId === measure.workAreaId),
      mayRequest: this.may('budget.requestLine', measure),
    }));
  });
  protected readonly maySet = computed(() => this.session.can('budget.setCeiling'));

  constructor() {
    headed(() => {
      const year = this.budget()?.year;
      return year === undefined ? null : this.t().budget.titleOf(year);
    });
    // what was said is about the year that was on the screen
    effect(() => {
      this.budgetYear();
      this.said.set('');
    });
  }

  protected told(sentence: string): void {
    this.said.set(sentence);
    this.one.reload();
  }

  private mayOn(line: Place) {
    return {
      approve: this.may('budget.approveLine', line),
      release: this.may('budget.releaseLine', line),
      withdraw: this.may('budget.requestLine', line),
    };
  }

  /** In the phase of the cycle that the measure belongs to, which may be another one than that of this year. */
  private may(permission: PermissionName, { cycleId, workAreaId }: Place): boolean {
    const place = this.choice.placeIn(cycleId, workAreaId);
    return place !== null && this.session.can(permission, place);
  }
}
