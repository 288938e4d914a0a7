import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import type { Areas, Complexes, Figures, Indicators } from '@jaarring/contracts';
import { Session } from '../shell/session.ts';
import { NumberPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { HiddenFigure } from '../ui/state/hidden-figure.ts';

/** One indicator in one period, for every place; what is shown stands in the address. */
@Component({
  selector: 'jr-monitor',
  imports: [
    FourStates,
    HiddenFigure,
    MatButtonModule,
    MatFormFieldModule,
    MatSelectModule,
    NumberPipe,
    RouterLink,
  ],
  templateUrl: './monitor.html',
})
export class MonitorPage {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly t = texts();

  /** The code of the indicator: `?indicator=overlast`. */
  readonly indicator = input<string>();
  /** `?periode=2026-Q3`; without it the newest. */
  readonly periode = input<string>();

  protected readonly catalogue = httpResource<Indicators>(() => '/api/indicators');
  protected readonly indicators = computed(() =>
    this.catalogue.hasValue() ? this.catalogue.value().indicators : [],
  );
  protected readonly chosen = computed(() => {
    const all = this.indicators();
    return (
      all.find(({ code }) => code === this.indicator()) ??
      all.find(({ periods }) => periods.length > 0) ??
      all[0]
    );
  });
  /** Newest first; the periods of one indicator are of one kind or sort well enough by their text. */
  protected readonly periods = computed(() => [...(this.chosen()?.periods ?? [])].sort().reverse());
  protected readonly period = computed(() => {
    const asked = this.periode();
    return asked && this.periods().includes(asked) ? asked : this.periods()[0];
  });

  protected readonly figures = httpResource<Figures>(() => {
    const [indicator, period] = [this.chosen()?.id, this.period()];
    return indicator && period ? { url: '/api/figures', params: { indicator, period } } : undefined;
  });
  private readonly complexes = httpResource<Complexes>(() =>
    this.chosen()?.placeKind === 'complex' ? '/api/complexes' : undefined,
  );
  private readonly areas = httpResource<Areas>(() =>
    this.chosen()?.placeKind === 'area' ? '/api/areas' : undefined,
  );
  private readonly names = computed(() => {
    const complexes = this.complexes.hasValue() ? this.complexes.value().complexes : [];
    const areas = this.areas.hasValue() ? this.areas.value().areas : [];
    return new Map<string, { name: string; path: string | null }>([
      ...complexes.map(({ number, name, id }) => [number, { name, path: `/complexen/${id}` }] as const),
      ...areas.map(({ code, name }) => [code, { name, path: null }] as const),
    ]);
  });

  protected readonly rows = computed(() => {
    if (!this.figures.hasValue()) return [];
    const { places, values, hidden, missing } = this.figures.value();
    const notShown = new Set(hidden);
    return places.map((code, at) => ({
      code,
      name: this.names().get(code)?.name ?? code,
      value: values[at] ?? null,
      isHidden: notShown.has(code),
      reason: missing[code],
      path: this.names().get(code)?.path ?? null,
    }));
  });
  protected readonly together = computed(() =>
    this.figures.hasValue()
      ? this.figures.value().together.map((group) => ({
          ...group,
          names: group.places.map((code) => this.names().get(code)?.name ?? code).join(', '),
        }))
      : [],
  );

  protected choose(queryParams: { indicator: string; periode: string | null }): void {
    void this.router.navigate([], { queryParams });
  }

  /** As many decimals as the figure has, and never more than one. */
  protected decimalsOf(value: number): number {
    return Number.isInteger(value) ? 0 : 1;
  }
}
