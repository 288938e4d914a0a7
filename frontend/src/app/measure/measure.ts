import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { MeasureView } from '@jaarring/contracts';
import { isPossible } from '@jaarring/domain';
import { CycleChoice } from '../shell/cycle-choice.ts';
import { keys } from '../shell/keys/keyboard.ts';
import { headed } from '../shell/page-heading.ts';
import { PageStatus } from '../shell/page-status.ts';
import { Session } from '../shell/session.ts';
import { change } from '../texts/notation.ts';
import { DayPipe, MoneyPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { Lever } from '../ui/lever.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { looksOfMeasure } from '../ui/looks.ts';
import { Status } from '../ui/status.ts';
import { Basis } from '../agreement/basis.ts';
import { EditMeasure } from './edit-measure.ts';
import { MeasureActs } from './measure-acts.ts';
import { MeasureConditions } from './measure-conditions.ts';
import { MeasureOutlook } from './measure-outlook.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/** One measure: what was agreed, what it costs, where it comes from, and what its reader may do with it now. */
@Component({
  selector: 'jr-measure-page',
  imports: [
    Basis,
    DayPipe,
    EditMeasure,
    FourStates,
    Lever,
    MatButtonModule,
    MeasureActs,
    MeasureConditions,
    MeasureOutlook,
    MoneyPipe,
    PageStatus,
    RefusalNotice,
    RouterLink,
    Status,
  ],
  templateUrl: './measure.html',
  styleUrl: './measure.scss',
})
export class MeasurePage {
  readonly id = input.required<string>();

  private readonly session = inject(Session);
  private readonly cycles = inject(CycleChoice);
  private readonly choice = inject(LanguageChoice);
  protected readonly t = this.choice.texts;
  protected readonly looks = looksOfMeasure;
  protected readonly one = httpResource<MeasureView>(() => `/api/measures/${encodeURIComponent(this.id())}`);
  protected readonly editing = signal(false);
  protected readonly said = signal('');
  /** Why submitting was refused right after the draft was made; the page says it once, not again after a reload. */
  protected readonly refused = signal(
    String(inject(Router).currentNavigation()?.extras.state?.['refused'] ?? ''),
  );

  /** The acts that are possible now, in the phase of the measure's own area, and that this person may do. */
  protected readonly acts = computed(() => {
    if (!this.one.hasValue()) return [];
    const { status, cycleId, workAreaId } = this.one.value();
    const place = this.cycles.placeIn(cycleId, workAreaId);
    if (!place) return [];
    const verbs = ['change', 'submit', 'withdraw', 'start', 'finish', 'stop'] as const;
    return verbs.filter((verb) => isPossible(status, verb) && this.session.can(`measure.${verb}`, place));
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
    // a gate may have closed since the frame asked; what may be done follows the phase of now
    this.cycles.refresh();
    keys([{ key: 'e', text: () => this.t().measure.edit, run: () => this.editing.set(this.mayEdit()) }]);
    headed(() => (this.one.hasValue() ? this.one.value().number : null));
  }

  protected changed(view: MeasureView, said: string): void {
    this.one.set(view);
    this.editing.set(false);
    this.refused.set('');
    this.said.set(said);
  }
}
