import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EffectView, Evaluations, MeasureView } from '@jaarring/contracts';
import { Session } from '../shell/session.ts';
import { DayPipe, MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { LineChart } from '../ui/chart/line-chart.ts';
import type { Series, Shade } from '../ui/chart/series.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { Calculation } from './calculation.ts';
import { ConcludeForm } from './conclude.ts';
import { EventChart } from './event-chart.ts';
import { asSentence, decimalsFor, spanOf, wordOf } from './figures.ts';
import { VerdictBand } from './verdict.ts';

/** What one measure did: the verdict, the two lines, what to mind, and the conclusion a person draws from it. */
@Component({
  selector: 'jr-effect-of-measure',
  imports: [
    Calculation,
    ConcludeForm,
    DayPipe,
    EventChart,
    FourStates,
    LineChart,
    MoneyPipe,
    RouterLink,
    VerdictBand,
  ],
  templateUrl: './effect-of-measure.html',
  styleUrl: './effect-of-measure.scss',
})
export class EffectOfMeasurePage {
  readonly measureId = input.required<string>();

  protected readonly t = texts();
  private readonly session = inject(Session);
  protected readonly measure = httpResource<MeasureView>(
    () => `/api/measures/${encodeURIComponent(this.measureId())}`,
  );
  protected readonly effect = httpResource<EffectView>(() => {
    const about = this.about();
    return about ? `/api/measures/${about.id}/effects/${about.indicatorId}` : undefined;
  });
  protected readonly evaluations = httpResource<Evaluations>(() => '/api/evaluations');

  protected readonly about = computed(() => (this.measure.hasValue() ? this.measure.value() : null));
  protected readonly found = computed(() => (this.effect.hasValue() ? this.effect.value() : null));
  protected readonly concluded = computed(() => {
    const about = this.about();
    if (!about || !this.evaluations.hasValue()) return null;
    return (
      this.evaluations
        .value()
        .evaluations.find(
          ({ measureId, indicatorId }) => measureId === about.id && indicatorId === about.indicatorId,
        ) ?? null
    );
  });
  /** Whether this person concludes in this work area; whether its year is that far, the server says. */
  protected readonly mayConclude = computed(() => {
    const about = this.about();
    if (!about) return false;
    return this.session.can('evaluation.conclude', { workAreaId: about.workAreaId, phase: 'evaluation' });
  });

  protected readonly series = computed<Series[]>(() => {
    const lines = this.found()?.lines ?? [];
    const { treated, comparison } = this.t().evaluation.lines;
    return [
      {
        name: treated,
        role: 'self',
        points: lines.map((line) => ({ on: dayOf(line), value: line.treated })),
      },
      {
        name: comparison,
        role: 'reference',
        points: lines.map((line) => ({ on: dayOf(line), value: line.comparison })),
      },
    ];
  });
  protected readonly decimals = computed(() =>
    decimalsFor((this.found()?.lines ?? []).flatMap(({ treated, comparison }) => [treated, comparison])),
  );
  protected readonly source = computed(() => {
    const found = this.found();
    if (!found) return '';
    const counts = (of: (line: Line) => number) => spanOf(found.lines.map(of));
    return this.t().evaluation.lines.source(
      found.indicator.source,
      counts(({ treatedCount }) => treatedCount),
      counts(({ comparisonCount }) => comparisonCount),
    );
  });
  /** The years of the measure, as far as the figures reach; the figures are of whole years. */
  protected readonly shades = computed<Shade[]>(() => {
    const about = this.about();
    const last = this.found()?.lines.at(-1)?.year;
    if (!about || last === undefined) return [];
    const from = Number(about.startsOn.slice(0, 4));
    const to = Math.min(Number(about.endsOn.slice(0, 4)), last);
    const label = this.t().evaluation.lines.shade;
    return from < to ? [{ from: dayOf({ year: from }), to: dayOf({ year: to }), label }] : [];
  });
  /** What to mind: the codes in our own words, then what the engine remarks, which is Dutch. */
  protected readonly codes = computed(() =>
    (this.found()?.effect.codes ?? []).map((code) => wordOf(this.t().evaluation.codes, code)),
  );
  protected readonly remarks = computed(() => (this.found()?.effect.notes ?? []).map(asSentence));
}

type Line = EffectView['lines'][number];

function dayOf({ year }: Pick<Line, 'year'>): string {
  return `${year}-01-01`;
}
