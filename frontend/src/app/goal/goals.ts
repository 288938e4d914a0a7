import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Goals, GoalView } from '@jaarring/contracts';
import { Session } from '../shell/session.ts';
import { number } from '../texts/notation.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { looksOfMeasure } from '../ui/looks.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { Status } from '../ui/status.ts';
import { EditGoal } from './edit-goal.ts';

/** As many measures as a goal shows before the rest is only counted. */
const SHOWN = 12;

/** The goals of the corporate plan: how far each should be, which measures serve it, and which have none. */
@Component({
  selector: 'jr-goals',
  imports: [EditGoal, FourStates, Icon, MatButtonModule, RouterLink, Status],
  templateUrl: './goals.html',
  styleUrl: './goals.scss',
})
export class GoalsPage {
  /** The goal that the address points at. */
  readonly id = input<string>();

  private readonly language = inject(LanguageChoice);
  private readonly session = inject(Session);
  protected readonly t = this.language.texts;
  protected readonly looks = looksOfMeasure;
  protected readonly list = httpResource<Goals>(() => '/api/goals');
  protected readonly said = signal('');
  /** The goal in the form: its id, `new`, or nothing. */
  protected readonly editing = signal<string | null>(null);
  protected readonly mayWrite = computed(() => this.session.can('goal.write'));
  protected readonly isEmpty = computed(
    () => this.list.hasValue() && this.list.value().goals.length === 0 && this.editing() === null,
  );
  protected readonly rows = computed(() =>
    (this.list.hasValue() ? this.list.value().goals : []).map((goal) => ({
      ...goal,
      shown: goal.measures.slice(0, SHOWN),
      rest: Math.max(0, goal.measures.length - SHOWN),
    })),
  );
  protected readonly without = computed(() => this.rows().filter(({ measures }) => measures.length === 0));

  protected figure(value: number): string {
    return number(value, Number.isInteger(value) ? 0 : 1, this.language.language());
  }

  protected saved({ number: which }: GoalView): void {
    this.editing.set(null);
    this.said.set(this.t().goal.saved(which));
    this.list.reload();
  }
}
