import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import type { MandateEffectView } from '@jaarring/contracts';
import type { DecidingRole } from '@jaarring/domain';
import { DayPipe, MoneyPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { FourStates } from '../ui/state/four-states.ts';

type Part = { role: DecidingRole; count: number };

/** What a draft would have done to the decisions of the last year: who takes how many, and which ones move. */
@Component({
  selector: 'jr-mandate-effect',
  imports: [DayPipe, FourStates, MoneyPipe],
  templateUrl: './mandate-effect.html',
  styleUrl: './mandate-effect.scss',
})
export class MandateEffect {
  readonly draftId = input.required<string>();
  /** Rises when the draft was saved. */
  readonly version = input.required<number>();
  readonly current = input.required<number>();
  readonly next = input.required<number>();

  protected readonly t = inject(LanguageChoice).texts;
  protected readonly effect = httpResource<MandateEffectView>(() => {
    this.version();
    return `/api/mandate-drafts/${this.draftId()}/effect`;
  });
  protected readonly bars = computed(() => {
    if (!this.effect.hasValue()) return [];
    const { perRole } = this.effect.value();
    const bar = (number: number, count: (one: (typeof perRole)[number]) => number) => {
      const parts = perRole.map((one): Part => ({ role: one.role, count: count(one) }));
      return { number, parts: parts.filter((part) => part.count > 0) };
    };
    return [bar(this.current(), ({ before }) => before), bar(this.next(), ({ after }) => after)];
  });

  protected said({ number, parts }: { number: number; parts: readonly Part[] }): string {
    const { effect, columns, version } = this.t().mandate;
    return effect.bar(
      version(number),
      parts.map((part) => effect.part(columns[part.role], part.count)).join(', '),
    );
  }

  protected nameOf(role: DecidingRole | null): string {
    return role === null ? this.t().mandate.effect.nobody : this.t().mandate.columns[role].toLowerCase();
  }
}
