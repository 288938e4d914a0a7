import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { RouterLink } from '@angular/router';
import type { Saved } from '@jaarring/contracts';
import { gateOf } from '@jaarring/domain';
import { firstValueFrom } from 'rxjs';
import { CycleChoice } from '../shell/cycle-choice.ts';
import { keys } from '../shell/keys/keyboard.ts';
import { Session } from '../shell/session.ts';
import { Undo } from '../shell/undo/undo-bar.ts';
import { DayPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { PhaseArc } from '../ui/phase-arc.ts';
import { areaOf, groupOf, pageOf, phaseOfKind, type Task } from './task-pages.ts';

/** Tasks in the order in which they are due, with the keys to walk, open, tick off and take back. */
@Component({
  selector: 'jr-task-list',
  imports: [DayPipe, MatCheckboxModule, PhaseArc, RouterLink],
  templateUrl: './task-list.html',
  styleUrl: './task-list.scss',
})
export class TaskList {
  readonly tasks = input.required<readonly Task[]>();
  /** Shows whose move each task is: the list is not mine alone. */
  readonly shared = input(false);
  /** Something was ticked off or taken back: the list is no longer as it was asked. */
  readonly changed = output<void>();

  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly choice = inject(CycleChoice);
  private readonly undo = inject(Undo);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly t = texts();
  protected readonly pageOf = pageOf;
  protected readonly areaOf = areaOf;

  protected readonly groups = computed(() =>
    (['late', 'week', 'later'] as const)
      .map((name) => ({
        name,
        tasks: this.tasks().filter((task) => groupOf(task, this.session.today()) === name),
      }))
      .filter(({ tasks }) => tasks.length > 0),
  );
  private readonly inOrder = computed(() => this.groups().flatMap(({ tasks }) => tasks));

  constructor() {
    const { list } = this.t().work;
    keys([
      { key: 'j', text: () => list.next, run: () => this.walk(1) },
      { key: 'k', text: () => list.previous, run: () => this.walk(-1) },
      { key: 'x', text: () => list.tick, run: () => this.tickFocused() },
      { key: 'z', text: () => list.undo, run: () => this.undo.last() },
    ]);
  }

  protected phaseNumber(task: Task): 1 | 2 | 3 | 4 | 5 {
    if (task.kind !== 'close-gate') return gateOf(phaseOfKind[task.kind])!;
    const place = this.choice.placeIn(task.cycleId ?? '', task.workAreaId ?? '');
    return gateOf(place?.phase ?? 'monitor') ?? 5;
  }

  protected reasonOf(task: Task): string {
    return this.t().work.because[task.because as keyof ReturnType<typeof this.t>['work']['because']];
  }

  /** Who has to move: a colleague by name, or a function. */
  protected moverOf({ assignee, role }: Task): string {
    return assignee ?? (role ? this.t().approval.roles[role] : '');
  }

  protected async finish(task: Task): Promise<void> {
    const saved = await this.write(`/api/tasks/${task.id}/done`, 'PUT', task.version);
    if (!saved) return;
    this.undo.offer(this.t().work.finished(task.title), () => {
      void this.write(`/api/tasks/${task.id}/reopen`, 'POST', saved.version);
    });
  }

  /** Null when it was refused: the refusal is told at the foot of the screen, and the list then shows how it is now. */
  private async write(url: string, method: 'PUT' | 'POST', version: number): Promise<Saved | null> {
    try {
      return await firstValueFrom(this.http.request<Saved>(method, url, { body: { version } }));
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      return null;
    } finally {
      this.changed.emit();
    }
  }

  private links(): HTMLAnchorElement[] {
    return [...this.host.nativeElement.querySelectorAll<HTMLAnchorElement>('.task a')];
  }

  private walk(step: 1 | -1): void {
    const links = this.links();
    const at = links.findIndex((link) => link === document.activeElement);
    const next = at === -1 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1);
    links[next]?.focus();
  }

  private tickFocused(): void {
    const task = this.inOrder()[this.links().findIndex((link) => link === document.activeElement)];
    if (task?.endsBy === 'hand' && task.isMine) void this.finish(task);
  }
}
