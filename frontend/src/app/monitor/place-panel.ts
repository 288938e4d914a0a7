import { httpResource } from '@angular/common/http';
import { afterNextRender, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { PlaceSeries } from '@jaarring/contracts';
import { Session } from '../shell/session.ts';
import { number } from '../texts/notation.ts';
import { DayPipe, NumberPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { LineChart } from '../ui/chart/line-chart.ts';
import { Icon } from '../ui/icon.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { HiddenFigure } from '../ui/state/hidden-figure.ts';
import { MEANS_SHOWN } from './figure-means.ts';
import { narrow } from '../ui/screen.ts';
import type { Indicator, Place } from './figure-rows.ts';
import { rankOf } from './figure-scale.ts';
import { grainOf, linesOf } from './place-lines.ts';
import { PlaceRemarks } from './place-remarks.ts';

/** What is known of one place: its figure and rank, how it went, where the figure comes from and what people say. */
@Component({
  selector: 'jr-place-panel',
  imports: [
    DayPipe,
    FourStates,
    HiddenFigure,
    Icon,
    LineChart,
    MatButtonModule,
    NumberPipe,
    PlaceRemarks,
    RouterLink,
  ],
  templateUrl: './place-panel.html',
  styleUrl: './place-panel.scss',
})
export class PlacePanel {
  readonly code = input.required<string>();
  /** What kind of place the code is of. */
  readonly kind = input.required<Place['kind']>();
  /** Null while the places are on their way, or when the code is of none of them. */
  readonly place = input<Place | null>(null);
  readonly indicator = input.required<Indicator>();
  readonly period = input<string | undefined>();
  /** The figures of all places in this period, to find the rank among them. */
  readonly values = input<readonly number[]>([]);
  readonly decimals = input(1);
  readonly means = input<ReadonlyMap<string, number>>(new Map());
  readonly meansFailed = input(false);
  /** The names of the indicators, by their id. */
  readonly names = input<ReadonlyMap<string, string>>(new Map());
  readonly closed = output();

  private readonly choice = inject(LanguageChoice);
  protected readonly t = this.choice.texts;
  protected readonly session = inject(Session);
  protected readonly meansShown = MEANS_SHOWN;
  protected readonly isOtherKind = computed(() => this.kind() !== this.indicator().placeKind);

  protected readonly known = httpResource<PlaceSeries>(() =>
    this.isOtherKind()
      ? undefined
      : {
          url: `/api/figures/places/${encodeURIComponent(this.code())}`,
          params: { indicator: this.indicator().id },
        },
  );
  protected readonly series = computed(() => {
    if (!this.known.hasValue()) return null;
    return this.known.value().series.find(({ indicatorId }) => indicatorId === this.indicator().id) ?? null;
  });
  /** The figure of the period that is shown, with the load it came in by. */
  protected readonly now = computed(() => {
    const series = this.series();
    const period = this.period();
    const at = series && period ? series.periods.indexOf(period) : -1;
    if (!series || !period || at < 0 || !this.known.hasValue()) return null;
    return {
      value: series.values[at] ?? null,
      count: series.counts[at] ?? null,
      isHidden: series.hidden.includes(period),
      reason: series.missing[period],
      load: this.known.value().batches[series.batches[at] ?? -1],
    };
  });
  protected readonly rank = computed(() => {
    const rank = rankOf(this.values(), this.now()?.value ?? null);
    const words = this.t().figures.place;
    // The values of the other places may still be of another period.
    if (!rank || !this.values().includes(this.now()!.value!)) return [];
    const { fromLow, fromHigh, of, shared } = rank;
    if (of === 1) return [words.only];
    const side =
      fromLow <= fromHigh
        ? fromLow === 1
          ? words.lowest(of)
          : words.fromLow(fromLow, of)
        : fromHigh === 1
          ? words.highest(of)
          : words.fromHigh(fromHigh, of);
    return shared ? [side, words.shared] : [side];
  });
  /** How the figure moved since the first one of this place. */
  protected readonly moved = computed(() => {
    const [series, now, period] = [this.series(), this.now(), this.period()];
    const first = series?.values.findIndex((value) => value !== null) ?? -1;
    const [since, from] = [series?.periods[first], series?.values[first]];
    if (!now || now.value === null || !since || since === period || from === null || from === undefined)
      return '';
    const words = this.t().figures.place;
    const difference = Number((now.value - from).toFixed(this.decimals()));
    if (since > (period ?? '')) return '';
    if (difference === 0) return words.asBefore(since);
    const size = number(Math.abs(difference), this.decimals(), this.choice.language());
    return difference > 0 ? words.higher(size, since) : words.lower(size, since);
  });
  protected readonly lines = computed(() => {
    const series = this.series();
    const names = { self: this.place()?.name ?? this.code(), mean: this.t().figures.place.mean };
    return series ? linesOf(series, this.means(), names) : [];
  });
  protected readonly grain = computed(() => grainOf(this.series()?.periods ?? []));
  protected readonly about = computed(() => {
    const period = this.period();
    return this.isOtherKind() || !period ? null : { indicatorId: this.indicator().id, period };
  });

  constructor() {
    const isNarrow = narrow();
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // Where it comes in the place of the list, the one who chose it goes along.
    afterNextRender(() => isNarrow() && host.querySelector<HTMLElement>('h2')?.focus());
  }
}
