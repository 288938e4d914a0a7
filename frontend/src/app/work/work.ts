import { HttpClient, HttpErrorResponse, httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Tasks } from '@jaarring/contracts';
import { addDays } from '@jaarring/domain';
import { firstValueFrom } from 'rxjs';
import { CycleChoice } from '../shell/cycle-choice.ts';
import { Session } from '../shell/session.ts';
import { DayPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { PhaseArc } from '../ui/phase-arc.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { YearRing } from '../ui/year-ring/year-ring.ts';
import { arcsOf, gatesOf, nextGate, progressOf } from './ring-of-year.ts';

type Task = Tasks['tasks'][number];
type Group = 'late' | 'week' | 'later';

const yearOf = ({ planYear }: Task) => (planYear ? `/${planYear}` : '');

/** Where a task is done, by what it asks for. */
const pagesOfKind: Partial<Record<Task['kind'], (task: Task) => string>> = {
  'prepare-atelier': () => '/atelier',
  'propose-measure': () => '/maatregelen',
  'request-budget': (task) => `/begroting${yearOf(task)}`,
  'approve-budget': (task) => `/begroting${yearOf(task)}`,
  'release-budget': (task) => `/begroting${yearOf(task)}`,
  evaluate: () => '/evaluatie',
  'match-bookings': (task) => (task.planYear ? `/begroting/${task.planYear}/boekingen` : '/begroting'),
  'revise-scenario': (task) => (task.planYear ? `/begroting/${task.planYear}/scenario` : '/begroting'),
};

/** Where the subject of every other task is worked on. */
const pagesOfSubject: Record<string, (task: Task) => string> = {
  approval: ({ subjectId }) => `/besluiten/${subjectId}`,
  measure: ({ subjectId }) => `/maatregelen/${subjectId}`,
  atelier: ({ subjectId }) => `/atelier/${subjectId}`,
  'budget-change': ({ subjectId }) => `/begroting/wijzigingen/${subjectId}`,
  finding: () => '/atelier',
  cycle: (task) => `/cyclus${yearOf(task)}`,
};

/** What waits for me, with the reason, in the order in which it is due, beside where the year is. */
@Component({
  selector: 'jr-work',
  imports: [DayPipe, FourStates, MatButtonModule, PhaseArc, RouterLink, YearRing],
  templateUrl: './work.html',
  styleUrl: './work.scss',
})
export class Work {
  private readonly http = inject(HttpClient);
  protected readonly session = inject(Session);
  protected readonly choice = inject(CycleChoice);
  protected readonly t = texts();
  protected readonly tasks = httpResource<Tasks>(() => ({ url: '/api/tasks', params: { size: 200 } }));
  protected readonly all = computed(() => (this.tasks.hasValue() ? this.tasks.value().tasks : []));
  protected readonly groups = computed(() =>
    (['late', 'week', 'later'] as const)
      .map((name) => ({ name, tasks: this.all().filter((task) => this.groupOf(task) === name) }))
      .filter(({ tasks }) => tasks.length > 0),
  );

  protected readonly arcs = computed(() => arcsOf(this.choice.cycles()));
  protected readonly gates = computed(() => gatesOf(this.choice.cycles()));
  protected readonly phases = computed(() => {
    const cycle = this.choice.cycle();
    return cycle ? progressOf(cycle) : [];
  });

  protected readonly next = computed(() => {
    const cycle = this.choice.cycle();
    return cycle && nextGate(cycle, this.session.today());
  });
  protected readonly firstName = computed(() => this.session.me()?.account.name.split(' ')[0] ?? '');

  /** The work of a task in a cycle is that of its own area. */
  protected areaOf(task: Task): { gebied: string } | null {
    return this.pageOf(task).startsWith('/cyclus') && task.workAreaId ? { gebied: task.workAreaId } : null;
  }

  protected pageOf(task: Task): string {
    return (pagesOfKind[task.kind] ?? pagesOfSubject[task.subjectKind])?.(task) ?? '/werk';
  }

  protected reasonOf(task: Task): string {
    return this.t().work.because[task.because as keyof ReturnType<typeof this.t>['work']['because']];
  }

  protected async finish(task: Task): Promise<void> {
    try {
      await firstValueFrom(this.http.put(`/api/tasks/${task.id}/done`, { version: task.version }));
    } catch (error) {
      // A refusal is told at the foot of the screen; the list then shows how it is now.
      if (!(error instanceof HttpErrorResponse)) throw error;
    }
    this.tasks.reload();
  }

  private groupOf({ isLate, dueOn }: Task): Group {
    if (isLate) return 'late';
    return dueOn <= addDays(this.session.today(), 7) ? 'week' : 'later';
  }
}
