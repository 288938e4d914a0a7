import { Component, computed, inject, input } from '@angular/core';
import { change } from '../texts/notation.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { Chart, type ChartTable, type Draw } from '../ui/chart/chart.ts';
import { type EventPoint, eventOptions } from './event-options.ts';
import { decimalsFor } from './figures.ts';

/** The difference with comparable complexes for each year before and after the start, with its margin. The table says the same. */
@Component({
  selector: 'jr-event-chart',
  imports: [Chart],
  template: `
    <jr-chart
      [heading]="words().heading"
      [subtitle]="subtitle()"
      [describe]="describe()"
      [draw]="draw()"
      [table]="table()"
      [source]="source()"
    />
    <p class="jr-tiny jr-muted">{{ words().how }}</p>
  `,
})
export class EventChart {
  readonly points = input.required<readonly EventPoint[]>();
  /** The unit of a difference: percentage points, not percent. */
  readonly unit = input.required<string>();
  readonly source = input.required<string>();

  private readonly choice = inject(LanguageChoice);
  protected readonly words = computed(() => this.choice.texts().evaluation.event);
  protected readonly subtitle = computed(() => this.words().subtitle(this.unit()));
  private readonly sorted = computed(() => [...this.points()].sort((one, other) => one.e - other.e));
  private readonly decimals = computed(() => decimalsFor(this.points().map(({ att }) => att)));

  protected readonly draw = computed<Draw>(() => {
    const drawing = {
      points: this.sorted(),
      startWord: this.words().start,
      show: (value: number) => this.show(value),
      tell: (point: EventPoint) => this.tell(point),
    };
    return (look) => eventOptions(drawing, look);
  });

  protected readonly table = computed<ChartTable>(() => {
    const { year, difference, margin, when, before, after } = this.words();
    return {
      head: [year, difference, margin, when],
      rows: this.sorted().map((point) => ({
        label: this.yearOf(point),
        cells: [
          point.att === null ? '–' : this.show(point.att),
          this.marginOf(point),
          point.pre ? before : after,
        ],
      })),
    };
  });

  protected readonly describe = computed(
    () =>
      `${this.words().heading}. ${this.subtitle()} ${this.sorted()
        .map((point) => this.tell(point))
        .join('. ')}.`,
  );

  private tell(point: EventPoint): string {
    const value = point.att === null ? '–' : this.show(point.att);
    return `${this.yearOf(point)}: ${value} (${this.marginOf(point)})`;
  }

  private yearOf({ e }: EventPoint): string {
    const { startYear, yearsBefore, yearsAfter } = this.words();
    if (e === 0) return startYear;
    return e < 0 ? yearsBefore(-e) : yearsAfter(e);
  }

  private marginOf({ lo, hi }: EventPoint): string {
    if (lo === null || hi === null) return this.words().none;
    return this.choice.texts().ui.chart.margin(this.show(lo), this.show(hi));
  }

  private show(value: number): string {
    return change(value, this.decimals(), this.choice.language());
  }
}
