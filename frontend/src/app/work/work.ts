import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { ActivatedRoute, Router } from '@angular/router';
import type { Tasks } from '@jaarring/contracts';
import { CycleChoice } from '../shell/cycle-choice.ts';
import { Session } from '../shell/session.ts';
import { texts } from '../texts/texts.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { NewsOfColleagues } from './news.ts';
import { nextGate } from './ring-of-year.ts';
import { TaskList } from './task-list.ts';
import { groupOf } from './task-pages.ts';
import { YearSoFar } from './year-so-far.ts';

type Whose = 'mine' | 'others' | 'everyone';

/** The lists in the address: `?lijst=anderen`. */
const addresses: Record<Whose, string | null> = { mine: null, others: 'anderen', everyone: 'team' };
const lists = Object.keys(addresses) as Whose[];

/** What waits for me, with the reason, in the order in which it is due, between where the year is and what colleagues did. */
@Component({
  selector: 'jr-work',
  imports: [FourStates, MatButtonToggleModule, NewsOfColleagues, TaskList, YearSoFar],
  templateUrl: './work.html',
  styleUrl: './work.scss',
})
export class Work {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly choice = inject(CycleChoice);
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap);
  protected readonly t = texts();
  protected readonly seesTeam = computed(() => this.session.can('people.read'));
  protected readonly seesNews = computed(() => this.session.can('news.read'));
  protected readonly whose = computed(
    () => lists.find((list) => addresses[list] === this.query()?.get('lijst')) ?? 'mine',
  );
  protected readonly lists = computed(() => (this.seesTeam() ? lists : lists.slice(0, 2)));

  protected readonly tasks = httpResource<Tasks>(() => ({
    url: '/api/tasks',
    params: { whose: this.whose(), size: 200 },
  }));
  protected readonly all = computed(() => (this.tasks.hasValue() ? this.tasks.value().tasks : []));
  protected readonly total = computed(() => (this.tasks.hasValue() ? this.tasks.value().total : null));

  /** One sentence that says how it stands: what is late, and what this week decides about the next gate. */
  protected readonly conclusion = computed(() => {
    const today = this.session.today();
    const cycle = this.choice.cycle();
    const gate = cycle && nextGate(cycle, today);
    const week = this.all().filter((task) => groupOf(task, today) === 'week').length;
    return this.t().work.conclusion(
      this.tasks.value()!.late,
      week,
      gate && gate.days >= 0 ? gate.number : null,
    );
  });
  protected readonly greeting = computed(() =>
    this.t().work.greeting(this.session.me()?.account.name.split(' ')[0] ?? ''),
  );

  protected show(whose: Whose): void {
    void this.router.navigate([], {
      queryParams: { lijst: addresses[whose] },
      queryParamsHandling: 'merge',
    });
  }
}
