import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import type { Measures } from '@jaarring/contracts';
import { measureStatuses, type MeasureStatus } from '@jaarring/domain';
import { CycleChoice } from '../shell/cycle-choice.ts';
import { keys } from '../shell/keys/keyboard.ts';
import { Session } from '../shell/session.ts';
import { money } from '../texts/notation.ts';
import { DayPipe, MoneyPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { Lever } from '../ui/lever.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { State } from '../ui/state/state.ts';
import { looksOfMeasure } from '../ui/looks.ts';
import { Status } from '../ui/status.ts';

/** As many as one request may bring; typing on narrows them. */
const PAGE = 50;
const MOST = 200;

/** The measures of the chosen cycle, found by a word or a status, each one click from its page. */
@Component({
  selector: 'jr-measures',
  imports: [
    DayPipe,
    FourStates,
    Icon,
    Lever,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    MoneyPipe,
    RouterLink,
    State,
    Status,
  ],
  templateUrl: './measures.html',
  styleUrl: './measures.scss',
})
export class MeasuresPage {
  private readonly router = inject(Router);
  private readonly choice = inject(CycleChoice);
  private readonly language = inject(LanguageChoice);
  private readonly session = inject(Session);
  protected readonly t = this.language.texts;
  protected readonly looks = looksOfMeasure;
  protected readonly statuses = measureStatuses;

  protected readonly sought = signal('');
  protected readonly status = signal<MeasureStatus | ''>('');
  /** How many rows are asked for; a new search starts small again. */
  protected readonly size = linkedSignal({
    source: () => `${this.sought()} ${this.status()}`,
    computation: () => PAGE,
  });
  protected readonly list = httpResource<Measures>(() => {
    const cycle = this.choice.cycle();
    if (!cycle) return undefined;
    const wanted = { cycleId: cycle.id, q: this.sought().trim(), status: this.status() };
    const filled = Object.entries(wanted).filter(([, value]) => value !== '');
    return { url: '/api/measures', params: { ...Object.fromEntries(filled), size: this.size() } };
  });
  /** The last answer stays on the screen while the next one is on its way. */
  protected readonly shown = linkedSignal<Measures | undefined, Measures | null>({
    source: () => (this.list.hasValue() ? this.list.value() : undefined),
    computation: (answer, before) => answer ?? before?.value ?? null,
  });
  protected readonly rows = computed(() => this.shown()?.measures ?? []);
  protected readonly isFiltered = computed(() => this.sought().trim() !== '' || this.status() !== '');
  protected readonly isEmpty = computed(
    () => this.list.hasValue() && this.list.value().total === 0 && !this.isFiltered(),
  );
  protected readonly conclusion = computed(() => {
    const { total = 0, totalCents = 0 } = this.shown() ?? {};
    return this.t().measure.count(this.rows().length, total, money(totalCents, this.language.language()));
  });
  protected readonly mayPropose = computed(
    () => this.session.can('measure.propose') && !this.choice.readOnly(),
  );
  protected readonly more = computed(
    () => this.size() < MOST && (this.shown()?.total ?? 0) > this.rows().length,
  );

  constructor() {
    keys([{ key: 'm', text: () => this.t().measure.addLong, run: () => void this.add() }]);
  }

  protected seek(event: Event): void {
    this.sought.set((event.target as HTMLInputElement).value);
  }

  protected showMore(): void {
    this.size.set(MOST);
  }

  private async add(): Promise<void> {
    if (this.mayPropose()) await this.router.navigate(['/maatregelen/nieuw']);
  }
}
