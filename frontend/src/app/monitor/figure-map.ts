import { httpResource } from '@angular/common/http';
import { Component, computed, DestroyRef, ElementRef, inject, input, output } from '@angular/core';
import type { AreaGeometry, Complexes } from '@jaarring/contracts';
import type { FeatureCollection, Geometry } from 'geojson';
import { change, number } from '../texts/notation.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { AreaMap } from '../ui/map/map.ts';
import type { MapPlace, MapPoint } from '../ui/map/places.ts';
import { FourStates } from '../ui/state/four-states.ts';
import type { FigureRow, View } from './figure-rows.ts';

/** The figures on the map. It fetches the shapes of the areas itself, so only when there is a map to draw. */
@Component({
  selector: 'jr-figure-map',
  imports: [AreaMap, FourStates],
  template: `
    <jr-four-states
      [of]="geometry"
      [empty]="areas().features.length === 0"
      [emptyHeading]="t().figures.noMap"
      [emptyDetail]="t().figures.noMapDetail"
      [loading]="t().figures.mapLoading"
      [failedHeading]="t().figures.mapFailed"
    >
      <ng-template>
        <jr-map
          [areas]="areas()"
          [places]="places()"
          [points]="points()"
          [label]="label()"
          [chosen]="chosen()"
          (chosenChange)="choose.emit($event)"
        />
      </ng-template>
    </jr-four-states>
  `,
  styles: `
    :host,
    jr-four-states {
      display: grid;
      min-inline-size: 0;
      min-block-size: 0;
    }

    /* The list inside the map may be longer than the room for it. */
    jr-map {
      overflow: auto;
    }
  `,
})
export class FigureMap {
  readonly rows = input.required<readonly FigureRow[]>();
  readonly complexes = input<Complexes['complexes']>([]);
  /** Whether a complex on the map can be chosen: when the figures are about complexes. */
  readonly choosesPoints = input(false);
  readonly view = input.required<View>();
  readonly decimals = input(1);
  readonly label = input.required<string>();
  readonly chosen = input<string | null>(null);
  readonly choose = output<string | null>();

  private readonly choice = inject(LanguageChoice);
  protected readonly t = this.choice.texts;
  protected readonly geometry = httpResource<AreaGeometry>(() => '/api/areas/geometry');
  protected readonly areas = computed<FeatureCollection>(() => ({
    type: 'FeatureCollection',
    features: (this.geometry.hasValue() ? this.geometry.value().features : []).map(({ id, geometry }) => ({
      type: 'Feature',
      properties: { id },
      geometry: geometry as unknown as Geometry,
    })),
  }));
  protected readonly places = computed<MapPlace[]>(() =>
    this.rows().map((row) => ({
      id: row.code,
      name: row.name,
      fill: row.fill,
      value: this.wordsFor(row),
    })),
  );
  protected readonly points = computed<MapPoint[]>(() =>
    this.complexes().flatMap(({ number: id, name, longitude, latitude }) =>
      longitude === null || latitude === null
        ? []
        : [{ id, name: `${id} ${name}`, at: [longitude, latitude] }],
    ),
  );

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const listen = (event: MouseEvent) => this.choosePoint(event);
    // Before the map hears it, or the area under the complex would be chosen too.
    host.addEventListener('click', listen, { capture: true });
    inject(DestroyRef).onDestroy(() => host.removeEventListener('click', listen, { capture: true }));
  }

  private choosePoint(event: MouseEvent): void {
    const target = event.target;
    if (!this.choosesPoints() || !(target instanceof HTMLElement)) return;
    if (!target.classList.contains('jr-map-point')) return;
    const point = this.points().find(({ name }) => name === target.title);
    if (!point) return;
    event.stopPropagation();
    this.choose.emit(point.id === this.chosen() ? null : point.id);
  }

  private wordsFor({ value, isHidden, reason, change: difference }: FigureRow): string {
    const { common, monitor, figures } = this.t();
    const language = this.choice.language();
    if (isHidden) return common.hidden;
    if (value === null) return reason ? monitor.missing[reason] : monitor.unknown;
    if (this.view() === 'stand') return number(value, this.decimals(), language);
    return difference === null ? figures.notCompared : change(difference, this.decimals(), language);
  }
}
