import { httpResource } from '@angular/common/http';
import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { MatButtonModule } from '@angular/material/button';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { Router, RouterLink } from '@angular/router';
import type { Areas, Complexes, Figures, Indicators } from '@jaarring/contracts';
import { areaKindOf, periodOf } from '@jaarring/domain';
import { Session } from '../shell/session.ts';
import { texts } from '../texts/texts.ts';
import { FourStates, type Loadable } from '../ui/state/four-states.ts';
import { FigureIndicators } from './figure-indicators.ts';
import { FigureLegend } from './figure-legend.ts';
import { FigureList } from './figure-list.ts';
import { FigureMap } from './figure-map.ts';
import { type MeansAsked, meansPerPeriod } from './figure-means.ts';
import { narrow } from '../ui/screen.ts';
import { FigurePeriod } from './figure-period.ts';
import { type Order, pictureOf, placesOf, usualOrder, valuesOf, type View } from './figure-rows.ts';
import { decimalsOf } from './figure-scale.ts';
import { PlacePanel } from './place-panel.ts';

/** What the page keeps in its address; null takes it out. */
type Address = Partial<
  Record<'indicator' | 'periode' | 'plek' | 'buurt' | 'beeld' | 'volgorde', string | null>
>;

/** One indicator in one period, for every place, as a list and a map; what is shown stands in the address. */
@Component({
  selector: 'jr-monitor',
  imports: [
    FigureIndicators,
    FigureLegend,
    FigureList,
    FigureMap,
    FigurePeriod,
    FourStates,
    MatButtonModule,
    MatButtonToggleModule,
    NgTemplateOutlet,
    PlacePanel,
    RouterLink,
  ],
  templateUrl: './monitor.html',
  styleUrl: './monitor.scss',
})
export class MonitorPage {
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly session = inject(Session);
  protected readonly t = texts();
  protected readonly isNarrow = narrow();
  /** On a narrow screen the map takes the place of the list, when asked. */
  protected readonly mapAsked = signal(false);

  /** The code of the indicator: `?indicator=overlast`. */
  readonly indicator = input<string>();
  /** `?periode=2026-Q3`; without it the newest. */
  readonly periode = input<string>();
  /** The place that is chosen: the code of an area or the number of a complex. */
  readonly plek = input<string>();
  /** The same, as the search writes it for a neighbourhood. */
  readonly buurt = input<string>();
  /** `?beeld=ontwikkeling`; otherwise the figures as they are. */
  readonly beeld = input<string>();
  /** `?volgorde=hoog` or `laag`; without it the unfavourable ones first. */
  readonly volgorde = input<string>();

  protected readonly catalogue = httpResource<Indicators>(() => '/api/indicators');
  protected readonly indicators = computed(() =>
    this.catalogue.hasValue() ? this.catalogue.value().indicators : [],
  );
  protected readonly indicatorNames = computed(
    () => new Map(this.indicators().map(({ id, name }) => [id, name])),
  );
  protected readonly placeCode = computed(() => this.plek() || this.buurt() || null);
  protected readonly placeKind = computed(() => kindOf(this.placeCode() ?? ''));
  protected readonly chosen = computed(() => {
    const all = this.indicators();
    const filled = all.filter(({ periods }) => periods.length > 0);
    const asked = all.find(({ code }) => code === this.indicator());
    const fitting = this.placeCode() && filled.find((one) => one.placeKind === this.placeKind());
    return asked ?? (fitting || filled[0]) ?? all[0];
  });
  /** From old to new; the periods of one indicator are of one kind or sort well enough by their text. */
  protected readonly periods = computed(() => [...(this.chosen()?.periods ?? [])].sort());
  protected readonly period = computed(() => {
    const asked = this.periode();
    return asked && this.periods().includes(asked) ? asked : this.periods().at(-1);
  });
  protected readonly view = computed<View>(() =>
    this.beeld() === 'ontwikkeling' ? 'ontwikkeling' : 'stand',
  );
  protected readonly order = computed<Order>(() => {
    const asked = this.volgorde();
    return asked === 'laag' || asked === 'hoog' ? asked : usualOrder(this.chosen()?.direction ?? 'none');
  });
  /** A year is compared with a year and a month with a month. */
  private readonly earlier = computed(() => {
    const kind = periodOf(this.period() ?? '')?.kind;
    return this.periods().filter((one) => one < (this.period() ?? '') && periodOf(one)?.kind === kind);
  });
  protected readonly since = computed(
    () => (this.view() === 'stand' ? this.earlier().at(-1) : this.earlier()[0]) ?? null,
  );
  protected readonly firstPeriod = computed(() => this.earlier()[0] ?? this.period() ?? '');

  protected readonly figures = httpResource<Figures>(() => this.questionFor(this.period()));
  protected readonly compared = httpResource<Figures>(() => this.questionFor(this.since()));
  protected readonly complexes = httpResource<Complexes>(() => '/api/complexes');
  protected readonly areas = httpResource<Areas>(() => '/api/areas');
  protected readonly complexRows = computed(() =>
    this.complexes.hasValue() ? this.complexes.value().complexes : [],
  );
  protected readonly places = computed(() =>
    placesOf(this.areas.hasValue() ? this.areas.value().areas : [], this.complexRows()),
  );
  protected readonly place = computed(() => this.places().get(this.placeCode() ?? '') ?? null);
  protected readonly namesFailed = computed(() =>
    Boolean(this.chosen()?.placeKind === 'area' ? this.areas.error() : this.complexes.error()),
  );

  /** The figures on the screen: those of the period before stay until the new ones are there. */
  protected readonly shown = linkedSignal<
    { indicator: string | undefined; failed: boolean; figures: Figures | undefined },
    Figures | undefined
  >({
    source: () => ({
      indicator: this.chosen()?.id,
      failed: this.figures.error() !== undefined,
      figures: this.figures.hasValue() ? this.figures.value() : undefined,
    }),
    computation: ({ indicator, failed, figures }, before) => {
      if (figures || failed) return figures;
      return before?.value?.indicatorId === indicator ? before?.value : undefined;
    },
  });
  protected readonly loadable: Loadable = {
    hasValue: () => this.shown() !== undefined,
    isLoading: this.figures.isLoading,
    error: this.figures.error,
    reload: () => this.figures.reload(),
  };
  protected readonly picture = computed(() => {
    const [figures, indicator] = [this.shown(), this.chosen()];
    if (!figures || !indicator) return null;
    const compared =
      figures.period === this.period() && this.compared.hasValue() ? this.compared.value() : null;
    return pictureOf(figures, compared, {
      direction: indicator.direction,
      view: this.view(),
      order: this.order(),
      nameOf: (code) => this.places().get(code)?.name ?? code,
    });
  });
  protected readonly values = computed(() => {
    const figures = this.shown();
    return figures ? [...valuesOf(figures).values()] : [];
  });
  protected readonly decimals = computed(() => decimalsOf(this.values()));
  protected readonly together = computed(() =>
    (this.shown()?.together ?? []).map((group) => ({
      ...group,
      names: group.places.map((code) => this.places().get(code)?.name ?? code).join(', '),
    })),
  );
  private readonly asksMeans = computed(() => this.placeKind() === this.chosen()?.placeKind);
  protected readonly means = meansPerPeriod(
    computed<MeansAsked | undefined>(() => {
      const indicator = this.chosen()?.id;
      return indicator && this.asksMeans() ? { indicator, periods: this.periods() } : undefined;
    }),
  );
  protected readonly noMeans: ReadonlyMap<string, number> = new Map();

  /** Writes in the address what to show. `quietly`: without a step back for each. */
  protected show(queryParams: Address, quietly = false): Promise<boolean> {
    return this.router.navigate([], {
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: quietly,
    });
  }

  protected chooseIndicator(code: string): void {
    const next = this.indicators().find((one) => one.code === code);
    const keeps = next?.placeKind === this.placeKind();
    void this.show({
      indicator: code,
      periode: null,
      volgorde: null,
      plek: keeps ? this.placeCode() : null,
      buurt: null,
    });
  }

  protected choosePlace(code: string | null): void {
    void this.show({ plek: code, buurt: null });
  }

  /** Back to the place in the list. */
  protected async closePlace(): Promise<void> {
    const code = this.placeCode();
    await this.show({ plek: null, buurt: null });
    const backTo = () => this.host.querySelector<HTMLElement>(`[data-code="${code}"]`)?.focus();
    afterNextRender(backTo, { injector: this.injector });
  }

  protected turn(): void {
    void this.show({ volgorde: this.order() === 'laag' ? 'hoog' : 'laag' });
  }

  private questionFor(period: string | null | undefined) {
    const indicator = this.chosen()?.id;
    return indicator && period ? { url: '/api/figures', params: { indicator, period } } : undefined;
  }
}

function kindOf(code: string): 'area' | 'complex' | null {
  if (code === '') return null;
  return areaKindOf(code) === null ? 'complex' : 'area';
}
