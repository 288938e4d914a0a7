import { Component, computed, input } from '@angular/core';
import type { EffectView } from '@jaarring/contracts';
import { ChangePipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { Icon, type IconName } from '../ui/icon.ts';
import { decimalsFor, wordOf } from './figures.ts';

type Verdict = EffectView['effect']['verdict'];
type Tone = 'ok' | 'error' | 'info';

/** Where there is nothing to say the band has no tone, so that it does not look like good or bad news. */
const tones: Readonly<Record<Verdict, Tone | null>> = {
  LIKELY_IMPROVEMENT: 'ok',
  LIKELY_DETERIORATION: 'error',
  INDICATION: 'info',
  NO_RELEVANT_EFFECT: 'info',
  NO_DEMONSTRABLE_EFFECT: null,
  NOT_ASSESSABLE: null,
};
const icons = { ok: 'check_circle', error: 'error', info: 'info' } as const satisfies Record<Tone, IconName>;

/** The verdict in words first, then the estimate with its margin beside what was expected. */
@Component({
  selector: 'jr-verdict',
  imports: [ChangePipe, Icon],
  templateUrl: './verdict.html',
  styleUrl: './verdict.scss',
})
export class VerdictBand {
  readonly effect = input.required<EffectView['effect']>();
  readonly unit = input.required<string>();
  /** Unit: the indicator's own. */
  readonly expectedChange = input.required<number>();

  protected readonly t = texts();
  protected readonly tone = computed(() => tones[this.effect().verdict]);
  protected readonly icon = computed<IconName>(() => {
    const tone = this.tone();
    return tone ? icons[tone] : 'help';
  });
  protected readonly decimals = computed(() =>
    decimalsFor([this.effect().estimate, ...(this.effect().ci95 ?? []), this.expectedChange()]),
  );
  protected readonly reasons = computed(() =>
    this.effect().verdict === 'NOT_ASSESSABLE'
      ? this.effect().codes.map((code) => wordOf(this.t().evaluation.codes, code))
      : [],
  );
}
