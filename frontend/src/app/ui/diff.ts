import { Component, input } from '@angular/core';
import { texts } from '../texts/texts.ts';
import { Icon } from './icon.ts';

/** What one field was and what it became, as the reader sees it; null when it was empty. */
export interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What changed between two versions: struck through, then filled in. It reads the same without colour. */
@Component({
  selector: 'jr-diff',
  imports: [Icon],
  template: `
    <dl>
      @for (change of changes(); track change.field) {
        <div>
          <dt>{{ change.field }}</dt>
          <dd class="jr-row">
            <span class="jr-hidden-text">{{ t().ui.diff.from }}</span>
            <del>{{ change.before ?? t().ui.diff.nothing }}</del>
            <jr-icon name="arrow_forward" size="small" />
            <span class="jr-hidden-text">{{ t().ui.diff.to }}</span>
            <ins>{{ change.after ?? t().ui.diff.nothing }}</ins>
          </dd>
        </div>
      }
    </dl>
  `,
  styleUrl: './diff.scss',
})
export class Diff {
  readonly changes = input.required<readonly Change[]>();
  protected readonly t = texts();
}
