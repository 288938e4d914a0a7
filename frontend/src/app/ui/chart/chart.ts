import {
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { ThemeChoice } from '../theme-choice.ts';
import { texts } from '../../texts/texts.ts';
import { Icon } from '../icon.ts';
import { type ChartLook, readLook } from './look.ts';

/** The same figures as the chart, as a table. A hidden figure is said in words, never by its number. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly string[];
    /** The page that tells more of this row. */
    readonly page?: string;
  }[];
}

/** What is drawn, given the look of the moment. */
export type Draw = (look: ChartLook) => EChartsCoreOption;

/**
 * The frame of every chart: conclusion, measure, drawing or table, source. The drawing is loaded when it is seen;
 * the table is always there for who prefers it. `jr-line-chart` and `jr-timeline` stand on this; so may a feature's own chart.
 */
@Component({
  selector: 'jr-chart',
  imports: [Icon, MatButtonModule, RouterLink],
  templateUrl: './chart.html',
  styleUrl: './chart.scss',
})
export class Chart {
  /** The conclusion, as a sentence. */
  readonly heading = input.required<string>();
  /** Measure, unit and period. */
  readonly subtitle = input('');
  /** What the drawing shows, for who does not see it. */
  readonly describe = input.required<string>();
  readonly draw = input.required<Draw>();
  readonly table = input.required<ChartTable>();
  /** Source, date, snapshot and n. */
  readonly source = input.required<string>();
  /** Unit: pixels. */
  readonly height = input(220);
  /** Name of the series and index of the point that was chosen with the mouse; the table offers the same by link. */
  readonly picked = output<{ series: string; index: number }>();

  private readonly theme = inject(ThemeChoice);
  private readonly canvas = viewChild<ElementRef<HTMLElement>>('canvas');
  protected readonly t = texts();
  protected readonly asTable = signal(false);
  protected readonly hint = computed(() =>
    this.asTable() ? this.t().ui.chart.chart : this.t().ui.chart.table,
  );
  private readonly engine = signal<typeof import('./engine.ts') | null>(null);
  private chart: EChartsType | null = null;
  private readonly width = signal(0);
  private readonly resized = new ResizeObserver(([entry]) =>
    this.width.set(Math.round(entry?.contentRect.width ?? 0)),
  );

  constructor() {
    void import('./engine.ts').then((engine) => this.engine.set(engine));
    afterRenderEffect(() => this.render());
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  /** Draws again when the figures, the theme or the place of the drawing change. */
  private render(): void {
    const element = this.canvas()?.nativeElement;
    const engine = this.engine();
    const draw = this.draw();
    this.theme.isDark();
    this.width();
    if (!element || !engine) return this.stop();
    this.resized.observe(element);
    // Not on the screen yet, for example in a closed tab: it is drawn as soon as it gets a width.
    if (element.clientWidth === 0) return;
    if (this.chart?.getDom() !== element) this.start(element, engine);
    this.chart?.resize();
    this.chart?.setOption(draw(readLook(element)), { notMerge: true });
  }

  private start(element: HTMLElement, engine: typeof import('./engine.ts')): void {
    this.stop();
    this.chart = engine.startChart(element);
    this.chart.on('click', ({ seriesName, dataIndex }) =>
      this.picked.emit({ series: seriesName ?? '', index: dataIndex }),
    );
  }

  private stop(): void {
    this.resized.disconnect();
    this.chart?.dispose();
    this.chart = null;
  }
}
