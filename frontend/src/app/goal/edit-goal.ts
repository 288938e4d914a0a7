import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import type { GoalView, Indicators, SetGoal } from '@jaarring/contracts';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { texts } from '../texts/texts.ts';
import { RefusalNotice } from '../ui/refusal.ts';

type Sign = { readonly indicatorId: string; readonly target: number | null; readonly targetYear: number };
type Form = Omit<SetGoal, 'indicators'> & { readonly indicators: readonly Sign[] };

/** Sets a goal with its indicators, or changes one. */
@Component({
  selector: 'jr-edit-goal',
  imports: [FormsModule, MatButtonModule, MatFormFieldModule, MatInputModule, MatSelectModule, RefusalNotice],
  templateUrl: './edit-goal.html',
  styles: '.narrow { inline-size: 8em; }',
  providers: [Sending],
})
export class EditGoal {
  /** The goal that is changed; null for a new one. */
  readonly goal = input<GoalView | null>(null);
  readonly saved = output<GoalView>();
  readonly left = output<void>();

  protected readonly sending = inject(Sending);
  private readonly session = inject(Session);
  protected readonly t = texts();
  private readonly answer = httpResource<Indicators>(() => '/api/indicators');
  protected readonly indicators = computed(() =>
    this.answer.hasValue()
      ? this.answer.value().indicators.filter(({ placeKind }) => placeKind === 'complex')
      : [],
  );
  protected readonly form = linkedSignal<string, Form>({
    source: () => `${this.goal()?.id} ${this.goal()?.version}`,
    computation: () => this.begin(),
  });
  protected readonly canSave = computed(() => {
    const { number, title, firstYear, lastYear, indicators } = this.form();
    const areSigns = indicators.every(
      ({ indicatorId, target }) => indicatorId !== '' && Number.isFinite(target),
    );
    return number >= 1 && title.trim().length >= 3 && firstYear >= 2000 && lastYear >= firstYear && areSigns;
  });

  private begin(): Form {
    const known = this.goal();
    const year = Number(this.session.today().slice(0, 4));
    if (!known) return { number: 1, title: '', why: '', firstYear: year, lastYear: year + 4, indicators: [] };
    const { number, title, why, firstYear, lastYear } = known;
    const indicators = known.indicators.map(({ indicatorId, target, targetYear }) => ({
      ...{ indicatorId, target, targetYear },
    }));
    return { number, title, why, firstYear, lastYear, indicators };
  }

  protected nameOf(indicatorId: string): string {
    return this.indicators().find(({ id }) => id === indicatorId)?.name ?? '';
  }

  protected set<K extends keyof Form>(field: K, value: Form[K]): void {
    this.form.update((form) => ({ ...form, [field]: value }));
  }

  protected setSign(index: number, change: Partial<Sign>): void {
    this.set(
      'indicators',
      this.form().indicators.map((one, at) => (at === index ? { ...one, ...change } : one)),
    );
  }

  protected addSign(): void {
    const { indicators, lastYear } = this.form();
    this.set('indicators', [...indicators, { indicatorId: '', target: null, targetYear: lastYear }]);
  }

  protected removeSign(index: number): void {
    this.set('indicators', this.form().indicators.toSpliced(index, 1));
  }

  protected async save(): Promise<void> {
    if (!this.canSave() || this.sending.busy()) return;
    const known = this.goal();
    const body = this.form();
    const view = known
      ? await this.sending.send<GoalView>('PUT', `/api/goals/${known.id}`, {
          ...body,
          version: known.version,
        })
      : await this.sending.send<GoalView>('POST', '/api/goals', body);
    if (view) this.saved.emit(view);
  }
}
