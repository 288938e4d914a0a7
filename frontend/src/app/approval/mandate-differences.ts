import { Component, computed, inject, input } from '@angular/core';
import type { ApprovalView } from '@jaarring/contracts';
import { LanguageChoice } from '../texts/texts.ts';
import { differencesInWords } from './mandate-in-words.ts';

/** What changes between two versions of the mandate, line by line: what it is now, and what it becomes. */
@Component({
  selector: 'jr-mandate-differences',
  template: `
    @if (lines().length > 0) {
      <div class="scroll">
        <table class="jr-table">
          <thead>
            <tr>
              <th scope="col">{{ t().approval.mandatePart }}</th>
              <th scope="col" class="jr-number">{{ t().approval.mandateNow }}</th>
              <th scope="col" class="jr-number">{{ t().approval.mandateNext }}</th>
            </tr>
          </thead>
          <tbody>
            @for (line of lines(); track line.field) {
              <tr>
                <th scope="row">{{ line.field }}</th>
                <td class="jr-number">
                  <del>{{ line.before }}</del>
                </td>
                <td class="jr-number">
                  <ins>{{ line.after }}</ins>
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    } @else {
      <p class="jr-muted">{{ t().approval.mandateUnchanged }}</p>
    }
  `,
  styles: `
    .scroll {
      overflow-x: auto;
    }

    th[scope='row'] {
      font: inherit;
      color: inherit;
      border-block-end-color: var(--mat-sys-outline-variant);
    }

    ins {
      font-weight: 600;
      text-decoration: none;
    }
  `,
})
export class MandateDifferences {
  readonly changes = input.required<ApprovalView['changes']>();
  private readonly choice = inject(LanguageChoice);
  protected readonly t = this.choice.texts;
  protected readonly lines = computed(() =>
    differencesInWords(this.changes(), this.t(), this.choice.language()),
  );
}
