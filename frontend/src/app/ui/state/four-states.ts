import { NgTemplateOutlet } from '@angular/common';
import { HttpErrorResponse } from '@angular/common/http';
import { Component, computed, contentChild, inject, input, TemplateRef } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { refusalCode, sentenceFor } from '../../texts/refusal.ts';
import { time } from '../../texts/notation.ts';
import { LanguageChoice } from '../../texts/texts.ts';
import { Skeleton } from './skeleton.ts';
import { State } from './state.ts';

/** As much of a resource as this block reads; any `httpResource` fits. */
export interface Loadable {
  readonly hasValue: () => boolean;
  readonly isLoading: () => boolean;
  readonly error: () => Error | undefined;
  readonly reload: () => boolean;
}

/**
 * Draws one of four states of what a page loads: on its way, failed, empty, or the filled template.
 * `<jr-four-states [of]="measures" [empty]="rows().length === 0" emptyHeading="…"><ng-template>…</ng-template></jr-four-states>`;
 * the button for the empty state goes in as `<button slot="empty">`. While it reloads, the old content stays.
 */
@Component({
  selector: 'jr-four-states',
  imports: [MatButtonModule, NgTemplateOutlet, Skeleton, State],
  templateUrl: './four-states.html',
})
export class FourStates {
  readonly of = input.required<Loadable>();
  readonly empty = input(false);
  readonly emptyHeading = input('');
  readonly emptyDetail = input('');
  /** What is loading, said after two seconds. */
  readonly loading = input('');
  /** What did not load: "De kaart laadt niet". */
  readonly failedHeading = input('');

  private readonly choice = inject(LanguageChoice);
  protected readonly t = this.choice.texts;
  protected readonly filled = contentChild.required(TemplateRef);

  protected readonly state = computed(() => {
    const of = this.of();
    if (of.error() && !of.isLoading()) return 'failed';
    if (!of.hasValue()) return 'loading';
    return this.empty() ? 'empty' : 'filled';
  });
  protected readonly why = computed(() => sentenceFor(this.of().error(), this.t()));
  /** What to tell a colleague who looks into it: the code of the answer, or its HTTP status. */
  protected readonly code = computed(() => {
    const error = this.of().error();
    const status = error instanceof HttpErrorResponse ? `JR-${error.status}` : 'JR-0';
    return this.t().ui.state.code(refusalCode(error) ?? status, time(new Date(), this.choice.language()));
  });
}
