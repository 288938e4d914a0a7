import {
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { FeatureCollection } from 'geojson';
import type { Map as MapLibre, Marker } from 'maplibre-gl';
import { ThemeChoice } from '../theme-choice.ts';
import { texts } from '../../texts/texts.ts';
import { Icon } from '../icon.ts';
import { State } from '../state/state.ts';
import { hatch, mapStyle, rgb } from './map-style.ts';
import {
  type Backdrop,
  coloured,
  cornersOf,
  type Fill,
  idOf,
  labelPoint,
  type MapPlace,
  type MapPoint,
} from './places.ts';

type Engine = typeof import('./engine.ts');

/** Areas in colour, with a list that shows and does the same. When the map cannot be drawn the list is there at once. */
@Component({
  selector: 'jr-map',
  imports: [Icon, MatButtonModule, State],
  templateUrl: './map.html',
  styleUrl: './map.scss',
})
export class AreaMap {
  /** Shapes in longitude and latitude, each with `properties.id`. */
  readonly areas = input.required<FeatureCollection>();
  readonly places = input.required<readonly MapPlace[]>();
  readonly points = input<readonly MapPoint[]>([]);
  readonly backdrop = input<Backdrop>({});
  /** The id of the area that is chosen, on the map and in the list. */
  readonly chosen = model<string | null>(null);
  /** What the map shows: "Veerkrachtscore 2026 per buurt". */
  readonly label = input.required<string>();

  private readonly theme = inject(ThemeChoice);
  private readonly canvas = viewChild<ElementRef<HTMLElement>>('canvas');
  protected readonly t = texts();
  protected readonly failed = signal(false);
  private readonly listAsked = signal(false);
  protected readonly asList = computed(() => this.listAsked() || this.failed());
  private readonly engine = signal<Engine | null>(null);
  private map: MapLibre | null = null;
  private markers: Marker[] = [];

  constructor() {
    void this.load();
    afterRenderEffect(() => this.draw());
    afterRenderEffect(() => this.outline(this.chosen()));
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  protected choose(id: string): void {
    this.chosen.update((now) => (now === id ? null : id));
  }

  protected toggleList(): void {
    this.listAsked.update((asked) => !asked);
  }

  protected tryAgain(): void {
    this.failed.set(false);
    void this.load();
  }

  protected zoom(by: 1 | -1): void {
    this.map?.zoomTo(this.map.getZoom() + by);
  }

  private async load(): Promise<void> {
    try {
      const engine = await import('./engine.ts');
      await engine.styled();
      this.engine.set(engine);
    } catch {
      // Without a connection the map's own code may not arrive; the list does not need it.
      this.failed.set(true);
    }
  }

  private draw(): void {
    const container = this.canvas()?.nativeElement;
    const engine = this.engine();
    this.theme.isDark();
    const areas = coloured(this.areas(), this.places(), (fill) => this.colourOf(fill));
    const style = mapStyle(areas, this.backdrop(), (name) => token(name));
    if (!container || !engine) return this.stop();
    try {
      if (this.map?.getContainer() !== container) this.start(container, engine);
      this.map?.setStyle(style);
      this.writeNames(engine);
    } catch {
      // A browser without WebGL cannot draw a map. The list says the same.
      this.failed.set(true);
    }
  }

  private start(container: HTMLElement, engine: Engine): void {
    this.stop();
    const bounds = new engine.LngLatBounds();
    for (const feature of this.areas().features) {
      for (const [x = 0, y = 0] of cornersOf(feature)) bounds.extend([x, y]);
    }
    const map = new engine.MapLibre({
      container,
      bounds: bounds.isEmpty() ? undefined : bounds,
      fitBoundsOptions: { padding: 24 },
      attributionControl: false,
      locale: { 'Map.Title': this.label() },
    });
    map.getCanvas().setAttribute('aria-label', `${this.label()}. ${this.t().ui.map.label}`);
    map.on('style.load', () => {
      if (!map.hasImage('hatch')) map.addImage('hatch', hatch(rgb(token('axis'))));
      this.outline(this.chosen());
    });
    map.on('click', 'areas', ({ features }) => features?.[0] && this.choose(idOf(features[0])));
    this.map = map;
  }

  /** Names are elements above the map: letters stay sharp and no server for letters is needed. */
  private writeNames({ Marker: MarkerOf }: Engine): void {
    this.markers.forEach((marker) => marker.remove());
    const names = new Map(this.places().map(({ id, name }) => [id, name]));
    const spots = this.areas().features.map((feature) => ({
      at: labelPoint(feature),
      name: names.get(idOf(feature)) ?? '',
      isPoint: false,
    }));
    const points = this.points().map(({ name, at }) => ({
      at: [at[0], at[1]] as [number, number],
      name,
      isPoint: true,
    }));
    // what comes later lies on top: a name is read over the complexes in its area
    this.markers = [...points, ...spots].flatMap(({ at, name, isPoint }) => {
      if (!at || !name || !this.map) return [];
      const element = document.createElement('span');
      element.className = isPoint ? 'jr-map-point' : 'jr-map-name';
      element.ariaHidden = 'true';
      if (isPoint) element.title = name;
      else element.textContent = name;
      return [new MarkerOf({ element }).setLngLat(at).addTo(this.map)];
    });
  }

  private outline(id: string | null): void {
    for (const layer of ['chosen', 'chosen-halo']) {
      if (this.map?.getLayer(layer)) this.map.setFilter(layer, ['==', ['get', 'id'], id ?? '']);
    }
  }

  protected colourOf(fill: Fill): string {
    return fill === null || fill === 'hidden' ? token('map-land') : token(fill);
  }

  private stop(): void {
    this.markers = [];
    this.map?.remove();
    this.map = null;
  }
}

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--jr-${name}`).trim() || '#000000';
}
