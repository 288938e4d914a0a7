import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Dossier } from '@jaarring/contracts';
import { firstDayOf, periodOf } from '@jaarring/domain';
import { Session } from '../shell/session.ts';
import { DayPipe, MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { LineChart } from '../ui/chart/line-chart.ts';
import type { Grain, Point, Series } from '../ui/chart/series.ts';
import { FourStates } from '../ui/state/four-states.ts';

type Indicator = Dossier['indicators'][number];

/** Everything of one complex: its figures over time, what was done there, what was said and decided. */
@Component({
  selector: 'jr-dossier',
  imports: [DayPipe, FourStates, LineChart, MoneyPipe, RouterLink],
  templateUrl: './dossier.html',
})
export class DossierPage {
  readonly id = input.required<string>();

  protected readonly t = texts();
  protected readonly session = inject(Session);
  protected readonly dossier = httpResource<Dossier>(
    () => `/api/complexes/${encodeURIComponent(this.id())}/dossier`,
  );
  protected readonly charts = computed(() => {
    if (!this.dossier.hasValue()) return [];
    const { complex, indicators } = this.dossier.value();
    return indicators
      .filter(({ series }) => series.length > 0)
      .map((one) => ({ ...one, grain: grainOf(one), lines: this.linesOf(one, complex.name) }));
  });

  /** The word for a code; a code without a word is shown as it is. */
  protected wordOf(words: Readonly<Record<string, string>>, code: string): string {
    return words[code] ?? code;
  }

  private linesOf({ series, reference }: Indicator, name: string): Series[] {
    const own: Point[] = series.map(({ period, value, hidden }) => ({ on: dayOf(period), value, hidden }));
    const others: Point[] = reference.map(({ period, value }) => ({ on: dayOf(period), value }));
    const self: Series = { name, role: 'self', points: own };
    if (others.length === 0) return [self];
    return [self, { name: this.t().complex.comparable, role: 'reference', points: others }];
  }
}

function dayOf(text: string): string {
  const period = periodOf(text);
  if (!period) throw new Error(`${text} is not a period.`);
  return firstDayOf(period);
}

/** The finest kind of period in the series, so that no two points get the same name. */
function grainOf({ series }: Indicator): Grain {
  const kinds = series.map(({ period }) => periodOf(period)?.kind);
  return (['month', 'quarter'] as const).find((kind) => kinds.includes(kind)) ?? 'year';
}
