import { Component, computed, input } from '@angular/core';
import type { ImportView } from '@jaarring/contracts';
import { texts } from '../texts/texts.ts';
import { CountBand } from '../ui/count-band.ts';

/** What a load does to the monitor, in five numbers. */
@Component({
  selector: 'jr-import-counts',
  imports: [CountBand],
  template: '<jr-count-band [counts]="counts()" />',
})
export class ImportCounts {
  readonly load = input.required<ImportView>();
  private readonly t = texts();
  protected readonly counts = computed(() => {
    const load = this.load();
    const words = this.t().monitor.counts;
    const found = { ...load, elsewhere: load.check?.elsewhere ?? 0 };
    return (['added', 'changed', 'unchanged', 'rejected', 'elsewhere'] as const).map((key) => ({
      key,
      label: words[key],
      value: String(found[key]),
    }));
  });
}
