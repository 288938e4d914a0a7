import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Tasks } from '@jaarring/contracts';
import { addDays } from '@jaarring/domain';
import { firstValueFrom } from 'rxjs';
import { Session } from '../shell/session.ts';
import { DayPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { FourStates } from '../ui/state/four-states.ts';

type Task = Tasks['tasks'][number];
type Group = 'late' | 'week' | 'later';

/** Where the subject of a task is worked on. */
const pages: Record<string, (task: Task) => string> = {
  approval: ({ subjectId }) => `/besluiten/${subjectId}`,
  measure: ({ subjectId }) => `/maatregelen/${subjectId}`,
  atelier: ({ subjectId }) => `/atelier/${subjectId}`,
  finding: () => '/atelier',
  cycle: ({ planYear }) => `/cyclus/${planYear ?? ''}`,
  'budget-line': ({ planYear }) => `/begroting/${planYear ?? ''}`,
};

/** What waits for me, with the reason, in the order in which it is due. */
@Component({
  selector: 'jr-work',
  imports: [DayPipe, FourStates, MatButtonModule, RouterLink],
  templateUrl: './work.html',
  styleUrl: './work.scss',
})
export class Work {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  protected readonly t = texts();
  protected readonly tasks = httpResource<Tasks>(() => ({ url: '/api/tasks', params: { size: 200 } }));
  protected readonly all = computed(() => (this.tasks.hasValue() ? this.tasks.value().tasks : []));
  protected readonly groups = computed(() =>
    (['late', 'week', 'later'] as const)
      .map((name) => ({ name, tasks: this.all().filter((task) => this.groupOf(task) === name) }))
      .filter(({ tasks }) => tasks.length > 0),
  );

  protected pageOf(task: Task): string {
    return pages[task.subjectKind]?.(task) ?? '/werk';
  }

  protected reasonOf(task: Task): string {
    return this.t().work.because[task.because as keyof ReturnType<typeof this.t>['work']['because']];
  }

  protected async finish(task: Task): Promise<void> {
    await firstValueFrom(this.http.put(`/api/tasks/${task.id}/done`, { version: task.version }));
    this.tasks.reload();
  }

  private groupOf({ isLate, dueOn }: Task): Group {
    if (isLate) return 'late';
    return dueOn <= addDays(this.session.today(), 7) ? 'week' : 'later';
  }
}
