import { Component, computed, input } from '@angular/core';
import type { ApprovalView } from '@jaarring/contracts';
import { texts } from '../texts/texts.ts';
import type { IconName } from '../ui/icon.ts';
import { Status, type Tone } from '../ui/status.ts';

type Verdict = NonNullable<ApprovalView['advices'][number]['verdict']>;

const looks: Record<Verdict | 'none', { tone: Tone; icon: IconName }> = {
  positive: { tone: 'ok', icon: 'thumb_up' },
  positiveIf: { tone: 'info', icon: 'thumbs_up_down' },
  negative: { tone: 'warn', icon: 'warning' },
  none: { tone: 'plain', icon: 'hourglass_top' },
};

/** How one advice stands, short: who, and what they said. A plain yes is said by its icon, and in words to who cannot see it. */
@Component({
  selector: 'jr-advice-status',
  imports: [Status],
  template: `
    <jr-status [tone]="look().tone" [icon]="look().icon">
      <span
        >{{ t().approval.roles[advice().role]
        }}<span [class.jr-hidden-text]="advice().verdict === 'positive'">: {{ said() }}</span></span
      >
    </jr-status>
  `,
})
export class AdviceStatus {
  readonly advice = input.required<ApprovalView['advices'][number]>();
  protected readonly t = texts();
  protected readonly look = computed(() => looks[this.advice().verdict ?? 'none']);
  protected readonly said = computed(() => {
    const { verdict } = this.advice();
    const words = this.t().approval;
    return verdict === null ? words.adviceRuns : words.verdicts[verdict].toLowerCase();
  });
}
