import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import type { Complexes } from '@jaarring/contracts';
import { number } from '../texts/notation.ts';
import { NumberPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { State } from '../ui/state/state.ts';

type Row = Complexes['complexes'][number];
const columns = ['number', 'name', 'workArea', 'kind', 'builtYear', 'dwellings'] as const;
type Column = (typeof columns)[number];

/** Every complex of the corporation, found by its name, number or management area, in the order of any column. */
@Component({
  selector: 'jr-complexes',
  imports: [FourStates, Icon, MatFormFieldModule, MatInputModule, NumberPipe, RouterLink, State],
  templateUrl: './complexes.html',
  styleUrl: './complexes.scss',
})
export class ComplexesPage {
  private readonly choice = inject(LanguageChoice);
  protected readonly t = this.choice.texts;
  protected readonly columns = columns;
  protected readonly complexes = httpResource<Complexes>(() => '/api/complexes');
  protected readonly sought = signal('');
  protected readonly order = signal<{ by: Column; isUp: boolean }>({ by: 'number', isUp: true });
  protected readonly all = computed(() =>
    this.complexes.hasValue() ? this.complexes.value().complexes : [],
  );
  private readonly found = computed(() => {
    const words = this.sought().trim().toLowerCase();
    return this.all().filter((row) =>
      `${row.number} ${row.name} ${row.workArea}`.toLowerCase().includes(words),
    );
  });
  protected readonly rows = computed(() => {
    const { by, isUp } = this.order();
    const collator = new Intl.Collator(this.choice.language(), { numeric: true });
    const compare = (one: Row, other: Row) => collator.compare(this.read(one, by), this.read(other, by));
    return [...this.found()].sort((one, other) => (isUp ? compare(one, other) : compare(other, one)));
  });
  protected readonly conclusion = computed(() => {
    const dwellings = this.found().reduce((sum, row) => sum + row.dwellings, 0);
    const { count, countDwellings } = this.t().complex;
    const homes = countDwellings(dwellings, number(dwellings, 0, this.choice.language()));
    return `${count(this.found().length, this.all().length)}, ${homes}`;
  });

  protected seek(event: Event): void {
    this.sought.set((event.target as HTMLInputElement).value);
  }

  /** A column begins at its lowest; choosing it again turns it round. */
  protected sortBy(column: Column): void {
    this.order.update(({ by, isUp }) => ({ by: column, isUp: by === column ? !isUp : true }));
  }

  protected directionOf(column: Column): 'ascending' | 'descending' | null {
    const { by, isUp } = this.order();
    if (by !== column) return null;
    return isUp ? 'ascending' : 'descending';
  }

  protected isNumber(column: Column): boolean {
    return column === 'builtYear' || column === 'dwellings';
  }

  /** What a row is ordered by: a kind by its word, as it is read. */
  private read(row: Row, column: Column): string {
    return column === 'kind' ? this.t().complex.kinds[row.kind] : String(row[column]);
  }
}
