import { HttpClient, HttpContext } from '@angular/common/http';
import { Component, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import type { DrawScenario, ProposalView, Saved, Scenarios } from '@jaarring/contracts';
import { firstValueFrom } from 'rxjs';
import { SHOWN_INLINE } from '../shell/interceptors.ts';
import { Sending } from '../shell/sending.ts';
import { sentenceFor } from '../texts/refusal.ts';
import { texts } from '../texts/texts.ts';
import { RefusalNotice } from '../ui/refusal.ts';

const starts = ['proposal', 'everything', 'nothing'] as const;
type Start = (typeof starts)[number];

const SHORTEST = 3;

/** Draws a scenario: from what the product proposes, from everything that is asked, or from nothing. */
@Component({
  selector: 'jr-new-scenario',
  imports: [FormsModule, MatButtonModule, MatFormFieldModule, MatInputModule, MatSelectModule, RefusalNotice],
  template: `
    <h2>{{ t().scenario.add }}</h2>
    <form
      class="jr-row"
      [attr.aria-label]="t().scenario.add"
      (submit)="$event.preventDefault(); draw()"
      novalidate
    >
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t().scenario.name }}</mat-label>
        <input matInput name="name" maxlength="60" [ngModel]="name()" (ngModelChange)="name.set($event)" />
      </mat-form-field>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t().scenario.start }}</mat-label>
        <mat-select name="start" [ngModel]="start()" (ngModelChange)="start.set($event)">
          @for (one of starts; track one) {
            <mat-option [value]="one">{{ t().scenario.starts[one] }}</mat-option>
          }
        </mat-select>
      </mat-form-field>
      <button
        matButton="outlined"
        type="submit"
        [disabled]="name().trim().length < shortest || sending.busy()"
      >
        {{ t().scenario.draw }}
      </button>
    </form>
    <jr-refusal [why]="sending.problem()" />
  `,
  providers: [Sending],
})
export class NewScenario {
  readonly all = input.required<Scenarios>();
  /** Tells what was drawn, in a sentence. */
  readonly changed = output<string>();

  private readonly http = inject(HttpClient);
  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  protected readonly starts = starts;
  protected readonly shortest = SHORTEST;
  protected readonly name = signal('');
  protected readonly start = signal<Start>('proposal');

  protected async draw(): Promise<void> {
    const name = this.name().trim();
    // Enter in a field submits too, past a button that is disabled
    if (name.length < SHORTEST || this.sending.busy()) return;
    const measureIds = await this.startingWith();
    if (measureIds === null) return;
    const body: DrawScenario = { year: this.all().year, name, measureIds };
    if (!(await this.sending.send<Saved>('POST', '/api/scenarios', body))) return;
    this.name.set('');
    this.changed.emit(this.t().scenario.drawn(name));
  }

  /** The measures to begin with; null when the proposal could not be had, which is then told. */
  private async startingWith(): Promise<string[] | null> {
    const { year, candidates } = this.all();
    if (this.start() === 'nothing') return [];
    if (this.start() === 'everything')
      return candidates.filter(({ ceilingId }) => ceilingId !== null).map(({ measureId }) => measureId);
    try {
      const context = new HttpContext().set(SHOWN_INLINE, true);
      const sent = this.http.get<ProposalView>(`/api/budgets/${year}/proposal`, { context });
      return (await firstValueFrom(sent)).measureIds;
    } catch (error) {
      // a refusal stands beside the button, with what was typed still there
      this.sending.problem.set(sentenceFor(error, this.t()));
      return null;
    }
  }
}
