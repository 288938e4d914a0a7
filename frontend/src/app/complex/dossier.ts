import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import type { Dossier } from '@jaarring/contracts';
import { periodOf } from '@jaarring/domain';
import { headed } from '../shell/page-heading.ts';
import { Session } from '../shell/session.ts';
import { money } from '../texts/notation.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { Timeline } from '../ui/chart/timeline.ts';
import { Icon } from '../ui/icon.ts';
import { Strategy } from '../strategy/strategy.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { DossierSide } from './dossier-side.ts';
import { figureText, type IndicatorOfDossier, timelineOf } from './timeline-of-dossier.ts';

/** A number above the dossier with its word. */
interface Fact {
  readonly value: string;
  readonly label: string;
}

/** Everything of one complex on one axis of time: a figure, what was done there, and what was said and decided. */
@Component({
  selector: 'jr-dossier',
  imports: [
    DossierSide,
    FourStates,
    Icon,
    MatButtonModule,
    MatFormFieldModule,
    MatSelectModule,
    RouterLink,
    Strategy,
    Timeline,
  ],
  templateUrl: './dossier.html',
  styleUrl: './dossier.scss',
})
export class DossierPage {
  readonly id = input.required<string>();
  /** Code of the figure to draw, from the address; without one the first that has figures. */
  readonly indicator = input<string>();

  private readonly router = inject(Router);
  private readonly choice = inject(LanguageChoice);
  protected readonly session = inject(Session);
  protected readonly t = this.choice.texts;
  protected readonly dossier = httpResource<Dossier>(
    () => `/api/complexes/${encodeURIComponent(this.id())}/dossier`,
  );
  private readonly found = computed(() => (this.dossier.hasValue() ? this.dossier.value() : null));
  protected readonly indicators = computed(() =>
    (this.found()?.indicators ?? []).filter(({ series }) => series.length > 0),
  );
  protected readonly chosen = computed(() => {
    const all = this.indicators();
    return all.find(({ code }) => code === this.indicator()) ?? all[0];
  });
  protected readonly timeline = computed(() => {
    const found = this.found();
    const words = { texts: this.t(), language: this.choice.language() };
    return found && timelineOf(found, this.chosen(), this.session.today(), words);
  });
  protected readonly subtitle = computed(() => {
    const chosen = this.chosen();
    return chosen ? this.t().complex.measured(chosen.name, chosen.unit, chosen.direction) : '';
  });
  protected readonly source = computed(() => {
    const { source, ownSource } = this.t().complex;
    const chosen = this.chosen();
    return chosen ? source(chosen.source) : ownSource;
  });
  protected readonly facts = computed<readonly Fact[]>(() => {
    const chosen = this.chosen();
    return [...(chosen ? this.factsOf(chosen) : []), ...this.asked()];
  });

  constructor() {
    headed(() => this.found()?.complex.name);
  }

  /** Writes the choice in the address, so that the same line can be sent to a colleague. */
  protected choose(code: string): Promise<boolean> {
    return this.router.navigate([], {
      queryParams: { indicator: code },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  /** The newest figure, and the newest of the comparable complexes. */
  private factsOf({ name, unit, series, reference }: IndicatorOfDossier): Fact[] {
    const { complex, common } = this.t();
    const show = (value: number) => figureText(value, unit, this.choice.language());
    const own = series.at(-1);
    const beside = reference.at(-1);
    const label = own?.hidden ? common.hidden : this.period(own?.period ?? '');
    const value = own && !own.hidden && own.value !== null ? show(own.value) : '–';
    return [
      { value, label: `${name}, ${label}` },
      ...(beside
        ? [{ value: show(beside.value), label: `${complex.comparable}, ${this.period(beside.period)}` }]
        : []),
    ];
  }

  /** What waits for a decision, in euros. */
  private asked(): Fact[] {
    const waiting = (this.found()?.measures ?? []).filter(({ status }) => status === 'submitted');
    if (waiting.length === 0) return [];
    const cents = waiting.reduce((sum, { amountCents }) => sum + amountCents, 0);
    return [{ value: money(cents, this.choice.language()), label: this.t().measure.statuses.submitted }];
  }

  private period(text: string): string {
    const period = periodOf(text);
    if (!period) return text;
    const { complex, ui } = this.t();
    if (period.kind === 'year') return String(period.year);
    if (period.kind === 'quarter') return complex.quarter(period.part, period.year);
    return `${ui.months[period.part - 1]} ${period.year}`;
  }
}
