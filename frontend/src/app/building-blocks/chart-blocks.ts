import { Component, signal } from '@angular/core';
import { LineChart } from '../ui/chart/line-chart.ts';
import { Timeline } from '../ui/chart/timeline.ts';
import { AreaMap } from '../ui/map/map.ts';
import * as examples from './chart-examples.ts';

/** For developers: the charts and the map, each with its table or list. */
@Component({
  selector: 'jr-chart-blocks',
  imports: [AreaMap, LineChart, Timeline],
  template: `
    <h2>{{ words.title }}</h2>
    <jr-line-chart
      [heading]="words.line"
      [subtitle]="words.lineMeasure"
      [series]="of.nuisance"
      [shades]="of.shades"
      [source]="words.source"
      today="2026-09-22"
    />
    <jr-line-chart
      [heading]="words.safety"
      [subtitle]="words.safetyMeasure"
      [series]="of.safety"
      [source]="words.source"
      [decimals]="0"
      unit="%"
    />
    <jr-timeline
      [heading]="words.timeline"
      [tracks]="of.tracks"
      [source]="words.source"
      from="2019-01-01"
      to="2028-01-01"
      today="2026-09-22"
    />
    <jr-map
      [areas]="of.areas"
      [places]="of.mapPlaces"
      [points]="of.mapPoints"
      [label]="words.map"
      [(chosen)]="chosen"
    />
  `,
  styles: ':host { display: grid; gap: var(--jr-s6); min-inline-size: 0; }',
})
export class ChartBlocks {
  protected readonly of = examples;
  protected readonly words = examples.chartWords;
  protected readonly chosen = signal<string | null>('noord');
}
