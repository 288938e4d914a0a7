import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import type { Strategies, StrategyView } from '@jaarring/contracts';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { number } from '../texts/notation.ts';
import { DayPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { RefusalNotice } from '../ui/refusal.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { DraftStrategyForm } from './draft-strategy.ts';

/** What is meant with a complex: the course that counts, a draft to decide about, and every earlier version. */
@Component({
  selector: 'jr-strategy',
  imports: [
    DayPipe,
    DraftStrategyForm,
    FormsModule,
    FourStates,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    RefusalNotice,
  ],
  templateUrl: './strategy.html',
  styles: ':host { display: block; } .table { overflow-x: auto; }',
  providers: [Sending],
})
export class Strategy {
  readonly complexId = input.required<string>();
  readonly workAreaId = input.required<string>();

  private readonly language = inject(LanguageChoice);
  private readonly session = inject(Session);
  protected readonly sending = inject(Sending);
  protected readonly t = this.language.texts;
  protected readonly all = httpResource<Strategies>(() =>
    this.session.can('strategy.read') ? `/api/complexes/${this.complexId()}/strategies` : undefined,
  );
  protected readonly drafting = signal(false);
  protected readonly reason = signal('');
  private readonly place = computed(() => ({ workAreaId: this.workAreaId() }));
  protected readonly mayDraft = computed(
    () => this.session.can('strategy.draft', this.place()) && this.all.hasValue() && !this.all.value().draft,
  );
  protected readonly mayDecide = computed(() => this.session.can('strategy.adopt', this.place()));
  protected readonly canDecide = computed(() => this.reason().trim().length >= 3 && !this.sending.busy());

  protected figure(value: number): string {
    return number(value, Number.isInteger(value) ? 0 : 1, this.language.language());
  }

  protected scoreOf({ indicator, score, scorePeriod, unit }: StrategyView): string {
    const words = this.t().strategy;
    if (score === null) return words.noScore;
    return words.score(indicator, this.figure(score), unit, scorePeriod ?? '');
  }

  protected took(strategies: Strategies): void {
    this.all.set(strategies);
    this.drafting.set(false);
    this.reason.set('');
  }

  protected async decide({ id, version }: StrategyView, adopt: boolean): Promise<void> {
    if (!this.canDecide()) return;
    const body = { adopt, reason: this.reason(), version };
    const after = await this.sending.send<Strategies>('PUT', `/api/strategies/${id}/decision`, body);
    if (after) this.took(after);
  }
}
