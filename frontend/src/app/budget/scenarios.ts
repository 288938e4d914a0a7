import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, numberAttribute, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { RouterLink } from '@angular/router';
import type { Saved, Scenarios } from '@jaarring/contracts';
import { MOST_SCENARIOS, type Phase } from '@jaarring/domain';
import { CycleChoice } from '../shell/cycle-choice.ts';
import { headed } from '../shell/page-heading.ts';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { money } from '../texts/notation.ts';
import { MoneyPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { confirming } from '../ui/confirm/confirm.ts';
import { Icon } from '../ui/icon.ts';
import { RefusalNotice } from '../ui/refusal.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { State } from '../ui/state/state.ts';
import { BudgetTabs } from './budget-tabs.ts';
import { NewScenario } from './new-scenario.ts';
import { ScenarioHead } from './scenario-head.ts';
import { ScenarioReasons } from './scenario-reasons.ts';
import { figuresIn, programmesOfChoice } from './scenario-table.ts';

type Scenario = Scenarios['scenarios'][number];

/** Up to three choices of measures beside each other, changed in place, and the one that is laid before the director. */
@Component({
  selector: 'jr-scenarios',
  imports: [
    BudgetTabs,
    FourStates,
    Icon,
    MatButtonModule,
    MatCheckboxModule,
    MoneyPipe,
    NewScenario,
    RefusalNotice,
    RouterLink,
    ScenarioHead,
    ScenarioReasons,
    State,
  ],
  templateUrl: './scenarios.html',
  styleUrl: './scenarios.scss',
  providers: [Sending],
})
export class ScenariosPage {
  readonly year = input.required({ transform: numberAttribute });

  private readonly session = inject(Session);
  private readonly cycles = inject(CycleChoice);
  private readonly choice = inject(LanguageChoice);
  private readonly ask = confirming();
  protected readonly sending = inject(Sending);
  protected readonly t = this.choice.texts;
  protected readonly said = signal('');
  protected readonly letters = ['A', 'B', 'C'] as const;
  protected readonly list = httpResource<Scenarios>(() => `/api/budgets/${this.year()}/scenarios`);

  protected readonly known = computed(() => (this.list.hasValue() ? this.list.value() : null));
  /** What is chosen per scenario; what was ticked and not saved stays until the list is another one. */
  protected readonly chosen = linkedSignal<Scenarios | null, ReadonlyMap<string, ReadonlySet<string>>>({
    source: this.known,
    computation: (known) => new Map(known?.scenarios.map(({ id, measureIds }) => [id, new Set(measureIds)])),
  });
  protected readonly programmes = computed(() => (this.known() ? programmesOfChoice(this.known()!) : []));
  protected readonly isFull = computed(() => (this.known()?.scenarios.length ?? 0) >= MOST_SCENARIOS);
  /** Areas go at their own pace: a scenario may be drawn as soon as one of them is in a phase for it. */
  protected readonly mayDraw = computed(() => {
    const areas = this.cycles.cycles().find(({ planYear }) => planYear === this.year())?.areas ?? [];
    const phases = [...new Set(areas.map(({ phase }) => phase))] as Phase[];
    return phases.some((phase) => this.session.can('budget.drawScenario', { workAreaId: null, phase }));
  });

  constructor() {
    headed(() => this.t().scenario.titleOf(this.year()));
  }

  protected chosenIn({ id }: Scenario): ReadonlySet<string> {
    return this.chosen().get(id) ?? new Set();
  }

  protected isOpen({ status }: Scenario): boolean {
    return this.mayDraw() && (status === 'draft' || status === 'rejected');
  }

  protected isChanged(scenario: Scenario): boolean {
    const now = this.chosenIn(scenario);
    return now.size !== scenario.measureIds.length || scenario.measureIds.some((id) => !now.has(id));
  }

  protected fits(scenario: Scenario): boolean {
    return figuresIn(this.chosenIn(scenario), this.known()!).overCents === 0;
  }

  protected toggle(scenario: Scenario, measureId: string): void {
    this.chosen.update((all) => {
      const own = new Set(all.get(scenario.id));
      if (!own.delete(measureId)) own.add(measureId);
      return new Map(all).set(scenario.id, own);
    });
  }

  protected async save(scenario: Scenario): Promise<void> {
    const body = { measureIds: [...this.chosenIn(scenario)], version: scenario.version };
    await this.act('PUT', `/api/scenarios/${scenario.id}`, body, this.t().scenario.saved(scenario.name));
  }

  protected async drop({ id, version, name }: Scenario): Promise<void> {
    await this.act('PUT', `/api/scenarios/${id}/drop`, { version }, this.t().scenario.dropped(name));
  }

  protected async submit(scenario: Scenario): Promise<void> {
    const { confirm, count, submitted } = this.t().scenario;
    const { id, version, name, figures } = scenario;
    const isSure = await this.ask({
      heading: confirm.heading(name),
      consequences: [
        {
          icon: 'balance',
          text: confirm.what(count(figures.count), money(figures.newCents, this.choice.language())),
        },
        { icon: 'gavel', text: confirm.who },
        { icon: 'lock', text: confirm.fixed },
      ],
      act: confirm.act,
      cancel: confirm.cancel,
    });
    if (isSure) await this.act('POST', `/api/scenarios/${id}/submit`, { version }, submitted(name));
  }

  protected told(sentence: string): void {
    this.said.set(sentence);
    this.list.reload();
  }

  private async act(method: 'POST' | 'PUT', path: string, body: object, said: string): Promise<void> {
    if (await this.sending.send<Saved>(method, path, body)) this.told(said);
  }
}
