import { Component, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { levers } from '@jaarring/domain';
import { PageStatus } from '../shell/page-status.ts';
import { Undo } from '../shell/undo/undo-bar.ts';
import { texts } from '../texts/texts.ts';
import { BlockerList } from '../ui/blocker-list.ts';
import { Chain } from '../ui/chain.ts';
import { ComplexRing } from '../ui/complex-ring.ts';
import { confirming } from '../ui/confirm/confirm.ts';
import { CountBand } from '../ui/count-band.ts';
import { Diff } from '../ui/diff.ts';
import { Gate } from '../ui/gate.ts';
import { Lever } from '../ui/lever.ts';
import { MoneyField } from '../ui/money-field.ts';
import { PhaseArc } from '../ui/phase-arc.ts';
import { PlacePicker } from '../ui/place-picker.ts';
import { Sparkline } from '../ui/sparkline.ts';
import { HiddenFigure } from '../ui/state/hidden-figure.ts';
import { Skeleton } from '../ui/state/skeleton.ts';
import { State } from '../ui/state/state.ts';
import { TwoVersions } from '../ui/state/two-versions.ts';
import { Status } from '../ui/status.ts';
import { Steps } from '../ui/steps.ts';
import { YearRing } from '../ui/year-ring/year-ring.ts';
import { ChartBlocks } from './chart-blocks.ts';
import * as examples from './examples.ts';

/** For developers: each building block in each of its states, in the theme and language of the moment. */
@Component({
  selector: 'jr-building-blocks',
  imports: [
    BlockerList,
    Chain,
    ChartBlocks,
    ComplexRing,
    CountBand,
    Diff,
    Gate,
    HiddenFigure,
    Lever,
    MatButtonModule,
    MoneyField,
    PageStatus,
    PhaseArc,
    PlacePicker,
    Skeleton,
    Sparkline,
    State,
    Status,
    Steps,
    TwoVersions,
    YearRing,
  ],
  templateUrl: './building-blocks.html',
  styleUrl: './building-blocks.scss',
})
export class BuildingBlocks {
  private readonly undo = inject(Undo);
  private readonly ask = confirming();
  protected readonly t = texts();
  protected readonly of = examples;
  protected readonly words = examples.words;
  protected readonly levers = levers;
  protected readonly cents = signal<number | null>(127_600_00);
  protected readonly filter = signal<string | null>(null);
  protected readonly place = signal<string | null>('1042');
  protected readonly gateStates = ['done', 'open', 'later'] as const;

  protected closeGate(): void {
    void this.ask(examples.closing);
  }

  protected takeOff(): void {
    this.undo.offer(this.words.undone, () => undefined);
  }
}
