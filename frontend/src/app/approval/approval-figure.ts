import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import type { MeasureView, PlaceSeries } from '@jaarring/contracts';
import { ofOneKind } from '@jaarring/domain';
import { day, number } from '../texts/notation.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { Sparkline } from '../ui/sparkline.ts';
import { FourStates } from '../ui/state/four-states.ts';
import type { Asked } from './approval-rows.ts';

/** The figure a proposal wants to move: how it went, and where it should be at the end. The goal is somebody's estimate. */
@Component({
  selector: 'jr-approval-figure',
  imports: [FourStates, Sparkline],
  template: `
    <h3>{{ measure().indicator }}</h3>
    <p class="jr-small jr-muted">{{ measure().indicatorUnit }}</p>
    <jr-four-states
      [of]="place"
      [empty]="points().length === 0"
      [emptyHeading]="t().approval.figure.none"
      [emptyDetail]="t().approval.figure.noneDetail"
      [failedHeading]="t().approval.figure.failed"
    >
      <ng-template>
        <jr-sparkline [points]="points()" [about]="about()" />
        <p class="jr-small jr-muted">{{ t().approval.figure.measured(lastPeriod()) }}</p>
      </ng-template>
    </jr-four-states>
    @for (sentence of goal(); track sentence) {
      <p>{{ sentence }}</p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--jr-s1);
    }
  `,
})
export class ApprovalFigure {
  readonly measure = input.required<MeasureView>();
  /** The change that is asked, as it stands in what is decided: the measure itself may have moved on. */
  readonly asked = input.required<Asked>();

  private readonly choice = inject(LanguageChoice);
  protected readonly t = this.choice.texts;
  protected readonly place = httpResource<PlaceSeries>(() => ({
    url: `/api/figures/places/${this.measure().complexNumber}`,
    params: { indicator: this.asked().indicatorId ?? this.measure().indicatorId },
  }));

  /** The periods that have a figure; what is too small to show has none. */
  private readonly measured = computed(() => {
    const found = this.place.hasValue() ? this.place.value().series[0] : undefined;
    const known = (found?.periods ?? []).flatMap((period, index) => {
      const value = found?.values[index] ?? null;
      return value === null ? [] : [{ period, value }];
    });
    return ofOneKind(known);
  });
  protected readonly points = computed(() => this.measured().map(({ value }) => value));
  protected readonly lastPeriod = computed(() => this.measured().at(-1)?.period ?? '');
  protected readonly about = computed(() => `${this.measure().indicator}, ${this.measure().complex}`);

  protected readonly goal = computed(() => {
    const { expectedChange = 0, endsOn = this.measure().endsOn } = this.asked();
    const { figure } = this.t().approval;
    if (expectedChange === 0) return [figure.noChange];
    const show = (value: number) => number(value, 1, this.choice.language());
    const expected =
      expectedChange < 0 ? figure.less(show(-expectedChange)) : figure.more(show(expectedChange));
    const now = this.points().at(-1);
    if (now === undefined) return [expected];
    return [
      expected,
      figure.goal(show(now), show(now + expectedChange), day(endsOn, this.choice.language())),
    ];
  });
}
