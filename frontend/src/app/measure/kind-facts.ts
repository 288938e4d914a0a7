import { Component, computed, inject, input } from '@angular/core';
import type { MeasureKinds } from '@jaarring/contracts';
import { day, money } from '../texts/notation.ts';
import { LanguageChoice } from '../texts/texts.ts';

/** What the catalogue knows of a kind of measure: norm with its price date, first sign, evidence, what is needed first. */
@Component({
  selector: 'jr-kind-facts',
  template: `
    <h3>{{ t().measure.kindFacts }}</h3>
    <dl class="jr-facts jr-small">
      @for (fact of facts(); track fact.name) {
        <dt class="jr-muted">{{ fact.name }}</dt>
        <dd>{{ fact.text }}</dd>
      }
    </dl>
  `,
})
export class KindFacts {
  readonly kind = input.required<MeasureKinds['kinds'][number]>();
  private readonly choice = inject(LanguageChoice);
  protected readonly t = this.choice.texts;
  protected readonly facts = computed(() => {
    const { kind, t } = { kind: this.kind(), t: this.t().measure };
    const language = this.choice.language();
    const [low, high] = [money(kind.priceLowCents, language), money(kind.priceHighCents, language)];
    return [
      { name: t.norm, text: t.normOf(low, high, kind.unit, day(kind.priceDate, language)) },
      { name: t.lag, text: t.lagOf(kind.lagMonths) },
      { name: t.evidence, text: t.evidences[kind.evidence] },
      { name: t.needs, text: kind.needs.map((need) => t.needNames[need]).join(', ') || t.noNeeds },
    ];
  });
}
