import { Component, computed, input } from '@angular/core';
import type { Scenarios } from '@jaarring/contracts';
import { MoneyPipe, NumberPipe, ThousandsPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { Status, type Tone } from '../ui/status.ts';
import { MoneyBar } from './money-bar.ts';
import { barsOf, figuresIn, roomLeftOf } from './scenario-table.ts';

type Scenario = Scenarios['scenarios'][number];

const tones: Record<Scenario['status'], Tone> = {
  draft: 'plain',
  submitted: 'now',
  approved: 'info',
  adopted: 'ok',
  rejected: 'warn',
  dropped: 'plain',
};

/** One scenario as it is compared: what it costs, whether it fits, per programme, and whom it reaches. */
@Component({
  selector: 'jr-scenario-head',
  imports: [Icon, MoneyBar, MoneyPipe, NumberPipe, Status, ThousandsPipe],
  templateUrl: './scenario-head.html',
  styleUrl: './scenario-head.scss',
})
export class ScenarioHead {
  readonly letter = input.required<string>();
  readonly scenario = input.required<Scenario>();
  /** What is chosen on the screen, which may not have been saved yet. */
  readonly chosen = input.required<ReadonlySet<string>>();
  readonly all = input.required<Scenarios>();

  protected readonly t = texts();
  protected readonly tone = computed(() => tones[this.scenario().status]);
  protected readonly figures = computed(() => figuresIn(this.chosen(), this.all()));
  protected readonly bars = computed(() => barsOf(this.chosen(), this.all()));
  protected readonly fixedCents = computed(() =>
    this.all().rooms.reduce((sum, { fixedCents }) => sum + fixedCents, 0),
  );
  /** The ceilings that do not hold the choice: a programme may have room and one of its areas none. */
  protected readonly exceeded = computed(() =>
    this.all().rooms.flatMap(({ ceilingId, programme, workArea }) => {
      const { leftCents } = this.figures().left.find((one) => one.ceilingId === ceilingId)!;
      return leftCents < 0 ? [{ ceilingId, programme, workArea, overCents: -leftCents }] : [];
    }),
  );
  protected readonly roomCents = computed(() => roomLeftOf(this.figures()));
}
