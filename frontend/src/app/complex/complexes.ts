import { httpResource } from '@angular/common/http';
import { Component, computed, signal } from '@angular/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import type { Complexes } from '@jaarring/contracts';
import { texts } from '../texts/texts.ts';
import { FourStates } from '../ui/state/four-states.ts';

/** Every complex of the corporation, found by its name, number or management area. */
@Component({
  selector: 'jr-complexes',
  imports: [FourStates, MatFormFieldModule, MatInputModule, RouterLink],
  templateUrl: './complexes.html',
})
export class ComplexesPage {
  protected readonly t = texts();
  protected readonly complexes = httpResource<Complexes>(() => '/api/complexes');
  protected readonly sought = signal('');
  protected readonly all = computed(() =>
    this.complexes.hasValue() ? this.complexes.value().complexes : [],
  );
  protected readonly found = computed(() => {
    const words = this.sought().trim().toLowerCase();
    return this.all().filter(({ number, name, workArea }) =>
      `${number} ${name} ${workArea}`.toLowerCase().includes(words),
    );
  });

  protected seek(event: Event): void {
    this.sought.set((event.target as HTMLInputElement).value);
  }
}
