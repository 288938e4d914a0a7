import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Cycles, MeasureView } from '@jaarring/contracts';
import { isPossible, type Phase } from '@jaarring/domain';
import { keys } from '../shell/keys/keyboard.ts';
import { PageHeading } from '../shell/page-heading.ts';
import { PageStatus } from '../shell/page-status.ts';
import { Session } from '../shell/session.ts';
import { change } from '../texts/notation.ts';
import { DayPipe, MoneyPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { Lever } from '../ui/lever.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { Status } from '../ui/status.ts';
import { EditMeasure } from './edit-measure.ts';
import { looksOfMeasure } from './look-of-measure.ts';
import { MeasureActs } from './measure-acts.ts';
import { MeasureOutlook } from './measure-outlook.ts';

/** One measure: what was agreed, what it costs, where it comes from, and what its reader may do with it now. */
@Component({
  selector: 'jr-measure-page',
  imports: [
    DayPipe,
    EditMeasure,
    FourStates,
    Lever,
    MatButtonModule,
    MeasureActs,
    MeasureOutlook,
    MoneyPipe,
    PageStatus,
    RouterLink,
    Status,
  ],
  templateUrl: './measure.html',
  styleUrl: './measure.scss',
})
export class MeasurePage {
  readonly id = input.required<string>();

  private readonly session = inject(Session);
  private readonly heading = inject(PageHeading);
  private readonly choice = inject(LanguageChoice);
  protected readonly t = this.choice.texts;
  protected readonly looks = looksOfMeasure;
  protected readonly one = httpResource<MeasureView>(() => `/api/measures/${encodeURIComponent(this.id())}`);
  private readonly cycles = httpResource<Cycles>(() => '/api/cycles');
  protected readonly editing = signal(false);
  protected readonly said = signal('');
  /** Why submitting was refused right after the draft was made. */
  protected readonly refused = signal((history.state as { refused?: string | null } | null)?.refused ?? '');

  /** The phase of the measure's own area in its own cycle: what may be done follows it. */
  private readonly phase = computed<Phase | null>(() => {
    if (!this.one.hasValue() || !this.cycles.hasValue()) return null;
    const { cycleId, workAreaId } = this.one.value();
    const cycle = this.cycles.value().cycles.find(({ id }) => id === cycleId);
    return cycle?.areas.find((area) => area.workAreaId === workAreaId)?.phase ?? null;
  });
  /** The acts that are possible now and that this person may do. */
  protected readonly acts = computed(() => {
    const phase = this.phase();
    if (!phase || !this.one.hasValue()) return [];
    const { status, workAreaId } = this.one.value();
    const verbs = ['change', 'submit', 'withdraw', 'start', 'finish', 'stop'] as const;
    return verbs.filter(
      (verb) => isPossible(status, verb) && this.session.can(`measure.${verb}`, { workAreaId, phase }),
    );
  });
  protected readonly mayEdit = computed(() => this.acts().includes('change'));
  protected readonly goal = computed(() => {
    if (!this.one.hasValue()) return '';
    const { expectedChange, indicator, indicatorUnit } = this.one.value();
    const { noGoal, goalOf } = this.t().measure;
    if (expectedChange === 0) return `${indicator}: ${noGoal}`;
    const decimals = Number.isInteger(expectedChange) ? 0 : 1;
    return goalOf(change(expectedChange, decimals, this.choice.language()), indicatorUnit, indicator);
  });

  constructor() {
    keys([{ key: 'e', text: () => this.t().measure.edit, run: () => this.editing.set(this.mayEdit()) }]);
    effect(() => {
      if (this.one.hasValue()) this.heading.say(this.one.value().number);
    });
  }

  protected changed(view: MeasureView, said: string): void {
    this.one.set(view);
    this.editing.set(false);
    this.refused.set('');
    this.said.set(said);
  }
}
