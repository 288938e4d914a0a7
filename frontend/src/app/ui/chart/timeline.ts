import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { day } from '../../texts/notation.ts';
import { LanguageChoice } from '../../texts/texts.ts';
import { Chart, type ChartTable, type Draw } from './chart.ts';
import { BARS, timelineOptions, totalHeight, type Track } from './timeline-options.ts';

/** What was done and what changed, on one axis of time. Coinciding is not causing: only an evaluation says that. */
@Component({
  selector: 'jr-timeline',
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
      (picked)="open($event)"
    />
  `,
})
export class Timeline {
  readonly heading = input.required<string>();
  readonly subtitle = input('');
  readonly tracks = input.required<readonly Track[]>();
  /** First and last day of the axis. */
  readonly from = input.required<string>();
  readonly to = input.required<string>();
  readonly today = input.required<string>();
  readonly source = input.required<string>();

  private readonly router = inject(Router);
  private readonly choice = inject(LanguageChoice);
  protected readonly height = computed(() => totalHeight(this.tracks()));

  protected readonly draw = computed<Draw>(() => {
    const drawing = {
      tracks: this.tracks(),
      from: this.from(),
      to: this.to(),
      today: this.today(),
      todayWord: this.choice.texts().ui.chart.today,
    };
    return (look) => timelineOptions(drawing, look);
  });

  /** What was done and when, then each figure with its date. */
  protected readonly table = computed<ChartTable>(() => {
    const { timeline } = this.choice.texts().ui;
    return {
      head: [timeline.what, timeline.from, timeline.to, timeline.value],
      rows: this.tracks().flatMap((track) => this.rowsOf(track)),
    };
  });

  protected readonly describe = computed(() => {
    const rows = this.table().rows.map(
      ({ label, cells }) => `${label} ${cells.filter((cell) => cell).join(' ')}`,
    );
    return `${this.heading()}. ${rows.slice(0, 12).join('. ')}.`;
  });

  /** A bar leads to what it stands for; the table has the same as links. */
  protected open({ series, index }: { series: string; index: number }): void {
    const bars = this.tracks().flatMap((track) => (track.kind === 'bars' ? track.bars : []));
    const page = series === BARS ? bars[index]?.page : undefined;
    if (page) void this.router.navigateByUrl(page);
  }

  private rowsOf(track: Track): ChartTable['rows'] {
    const { timeline } = this.choice.texts().ui;
    if (track.kind === 'bars') {
      return track.bars.map(({ name, from, to, state, page }) => ({
        label: name,
        page,
        cells: [this.date(from), to ? this.date(to) : timeline.open, timeline[state]],
      }));
    }
    if (track.kind === 'columns') {
      return track.points.map(({ on, value }) => ({
        label: track.title,
        cells: [this.date(on), '', String(value)],
      }));
    }
    return track.series.flatMap(({ name, points }) =>
      points.map(({ on, value, hidden }) => ({
        label: `${track.title}, ${name}`,
        cells: [
          this.date(on),
          '',
          hidden ? this.choice.texts().common.hidden : value === null ? '–' : track.show(value),
        ],
      })),
    );
  }

  private date(on: string): string {
    return day(on, this.choice.language());
  }
}
