import { Component, computed, inject, input } from '@angular/core';
import { number } from '../../texts/notation.ts';
import { LanguageChoice } from '../../texts/texts.ts';
import { Chart, type ChartTable, type Draw } from './chart.ts';
import { lineOptions } from './line-options.ts';
import { daysOf, type Grain, periodOf, type Point, type Series, type Shade } from './series.ts';

/** Lines over time: what the page is about, the comparable ones, a goal, an estimate. The table says the same. */
@Component({
  selector: 'jr-line-chart',
  imports: [Chart],
  template: `
    <jr-chart
      [heading]="heading()"
      [subtitle]="subtitle()"
      [describe]="describe()"
      [draw]="draw()"
      [table]="table()"
      [source]="source()"
      [height]="height()"
    />
  `,
})
export class LineChart {
  readonly heading = input.required<string>();
  readonly subtitle = input.required<string>();
  readonly series = input.required<readonly Series[]>();
  readonly source = input.required<string>();
  readonly shades = input<readonly Shade[]>([]);
  readonly today = input<string | null>(null);
  readonly grain = input<Grain>('year');
  readonly decimals = input(1);
  /** Written behind each value: `%` or nothing; the unit itself stands in the subtitle. */
  readonly unit = input('');
  /** Unit: pixels. */
  readonly height = input(220);

  private readonly choice = inject(LanguageChoice);

  protected readonly draw = computed<Draw>(() => {
    const drawing = {
      series: this.series(),
      shades: this.shades(),
      today: this.today(),
      todayWord: this.choice.texts().ui.chart.today,
      show: (value: number) => this.show(value),
    };
    return (look) => lineOptions(drawing, look);
  });

  protected readonly describe = computed(() => {
    const told = this.series().map(({ name, points }) => {
      const known = points.filter(({ value }) => value !== null);
      const [first, last] = [known[0], known.at(-1)];
      if (!first || !last) return `${name}: ${this.choice.texts().ui.scores.none}`;
      return `${name}: ${this.period(first)} ${this.cell(first)}, ${this.period(last)} ${this.cell(last)}`;
    });
    return `${this.heading()}. ${this.subtitle()}. ${told.join('. ')}.`;
  });

  protected readonly table = computed<ChartTable>(() => {
    const { chart } = this.choice.texts().ui;
    const columns = this.series().flatMap((line) => {
      const hasMargin = line.points.some(({ low }) => low !== undefined);
      const value = { title: line.name, cell: (point: Point | undefined) => this.cell(point) };
      const margin = { title: chart.columnMargin, cell: (point: Point | undefined) => this.margin(point) };
      return (hasMargin ? [value, margin] : [value]).map((column) => ({ ...column, line }));
    });
    return {
      head: [chart.period, ...columns.map(({ title }) => title)],
      rows: daysOf(this.series()).map((on) => ({
        label: periodOf(on, this.grain(), this.choice.texts().ui.months),
        cells: columns.map(({ line, cell }) => cell(line.points.find((point) => point.on === on))),
      })),
    };
  });

  private period({ on }: Point): string {
    return periodOf(on, this.grain(), this.choice.texts().ui.months);
  }

  private cell(point: Point | undefined): string {
    if (point?.hidden) return this.choice.texts().common.hidden;
    return point?.value === undefined || point.value === null ? '–' : this.show(point.value);
  }

  private margin(point: Point | undefined): string {
    if (point?.low === undefined || point.high === undefined || point.hidden) return '–';
    return this.choice.texts().ui.chart.margin(this.show(point.low), this.show(point.high));
  }

  private show(value: number): string {
    return number(value, this.decimals(), this.choice.language()) + this.unit();
  }
}
