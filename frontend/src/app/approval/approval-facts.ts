import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApprovalView } from '@jaarring/contracts';
import { DayPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { Diff } from '../ui/diff.ts';
import { Basis } from '../agreement/basis.ts';
import { askedIn } from './approval-rows.ts';
import { changesInWords } from './changes-in-words.ts';

/** Why this is asked, when it has succeeded, on which agreement it rests, and what changed since it was asked before. */
@Component({
  selector: 'jr-approval-facts',
  imports: [Basis, DayPipe, Diff, RouterLink],
  templateUrl: './approval-facts.html',
  styles: `
    :host,
    section {
      display: flex;
      flex-direction: column;
      gap: var(--jr-s2);
    }

    :host {
      gap: var(--jr-s4);
    }

    p {
      overflow-wrap: anywhere;
    }
  `,
})
export class ApprovalFacts {
  readonly approval = input.required<ApprovalView>();

  private readonly choice = inject(LanguageChoice);
  protected readonly t = this.choice.texts;
  protected readonly asked = computed(() => askedIn(this.approval()));
  protected readonly changes = computed(() =>
    changesInWords(this.approval().changes, this.t(), this.choice.language()),
  );
}
