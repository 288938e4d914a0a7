import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import type { MeasureView, PlaceSeries } from '@jaarring/contracts';
import { firstDayOf, ofOneKind, periodOf } from '@jaarring/domain';
import { Session } from '../shell/session.ts';
import { texts } from '../texts/texts.ts';
import { LineChart } from '../ui/chart/line-chart.ts';
import type { Point, Series } from '../ui/chart/series.ts';

/** The figure a measure aims at, from its history to the goal at its end. The goal is somebody's estimate and says so. */
@Component({
  selector: 'jr-measure-outlook',
  imports: [LineChart],
  template: `
    @if (lines(); as lines) {
      <jr-line-chart
        [heading]="measure().indicator"
        [subtitle]="measure().indicatorUnit"
        [series]="lines"
        [shades]="shades()"
        [today]="session.today()"
        [source]="t().measure.outlookSource"
      />
    }
  `,
})
export class MeasureOutlook {
  readonly measure = input.required<MeasureView>();
  protected readonly t = texts();
  protected readonly session = inject(Session);
  private readonly place = httpResource<PlaceSeries>(() => {
    if (!this.session.can('figures.read')) return undefined;
    const { complexNumber, indicatorId } = this.measure();
    return { url: `/api/figures/places/${complexNumber}`, params: { indicator: indicatorId } };
  });

  protected readonly shades = computed(() => {
    const { startsOn, endsOn, number } = this.measure();
    return [{ from: startsOn, to: endsOn, label: number }];
  });
  /** Nothing is drawn without a figure: a goal without a start says nothing. */
  protected readonly lines = computed<Series[] | null>(() => {
    const found = this.place.hasValue() ? this.place.value().series[0] : undefined;
    if (!found) return null;
    const told = found.periods.map((period, index) => ({ period, index }));
    const points: Point[] = ofOneKind(told).flatMap(({ period: text, index }) => {
      const period = periodOf(text);
      if (!period) return [];
      return [
        { on: firstDayOf(period), value: found.values[index] ?? null, hidden: found.hidden.includes(text) },
      ];
    });
    const last = points.findLast(({ value }) => value !== null);
    if (!last || last.value === null) return null;
    const self: Series = { name: this.measure().complex, role: 'self', points };
    const { expectedChange, endsOn } = this.measure();
    if (expectedChange === 0 || endsOn <= last.on) return [self];
    const goal = { on: endsOn, value: last.value + expectedChange };
    return [self, { name: this.t().measure.goal, role: 'target', points: [last, goal] }];
  });
}
