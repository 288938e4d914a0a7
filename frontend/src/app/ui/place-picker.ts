import { Component, computed, input, linkedSignal, model } from '@angular/core';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { texts } from '../texts/texts.ts';
import { Icon, type IconName } from './icon.ts';

/** A place someone can choose: a complex, a neighbourhood or a larger area. */
export interface PlaceChoice {
  readonly id: string;
  readonly name: string;
  readonly kind: 'complex' | 'neighbourhood' | 'area';
  /** Number, dwellings, and where it lies: "1042 · 192 woningen, Vliethorst". */
  readonly detail: string;
}

const icons: Record<PlaceChoice['kind'], IconName> = {
  complex: 'apartment',
  neighbourhood: 'map',
  area: 'layers',
};
/** More lines than this nobody reads; typing on narrows them. */
const MOST_SHOWN = 12;

/** Finds one place by name or number. What was typed without choosing is put back when the field is left. */
@Component({
  selector: 'jr-place-picker',
  imports: [Icon, MatAutocompleteModule, MatFormFieldModule, MatInputModule],
  templateUrl: './place-picker.html',
  styles: 'mat-form-field { inline-size: 100%; } .option { display: grid; }',
})
export class PlacePicker {
  readonly places = input.required<readonly PlaceChoice[]>();
  readonly label = input('');
  /** The id of the chosen place. */
  readonly chosen = model<string | null>(null);
  protected readonly t = texts();
  protected readonly icons = icons;

  private readonly name = computed(() => this.places().find(({ id }) => id === this.chosen())?.name ?? '');
  protected readonly text = linkedSignal(() => this.name());
  protected readonly found = computed(() => {
    const wanted = this.text().trim().toLowerCase();
    if (wanted === this.name().toLowerCase()) return this.places().slice(0, MOST_SHOWN);
    return this.places()
      .filter(({ name, detail }) => `${name} ${detail}`.toLowerCase().includes(wanted))
      .slice(0, MOST_SHOWN);
  });

  protected nameOf(place: PlaceChoice | string | null): string {
    return typeof place === 'string' ? place : (place?.name ?? '');
  }

  protected choose(id: string): void {
    this.chosen.set(id);
    this.putBack();
  }

  protected putBack(): void {
    this.text.set(this.name());
  }
}
