import { Component, computed, DestroyRef, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatSliderModule } from '@angular/material/slider';
import { texts } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { still } from '../ui/screen.ts';

/** How long a period stands still while the periods play. Unit: milliseconds. */
export const STEP_TAKES = 1_200;
/** As many characters of all periods together as fit under the slider; of more only the ends are written. */
const FITS = 40;

/** The periods from left to right. They can play; with less movement asked for, the button goes one period on. */
@Component({
  selector: 'jr-figure-period',
  imports: [Icon, MatButtonModule, MatSliderModule],
  template: `
    <button
      matIconButton
      type="button"
      [disabled]="periods().length < 2"
      [attr.aria-label]="playing() ? t().figures.pause : isStill() ? t().figures.next : t().figures.play"
      (click)="press()"
    >
      <jr-icon [name]="playing() ? 'pause' : isStill() ? 'skip_next' : 'play_arrow'" />
    </button>
    <div class="line">
      <mat-slider
        [min]="0"
        [max]="periods().length - 1"
        [step]="1"
        [showTickMarks]="true"
        [disabled]="periods().length < 2"
        [displayWith]="nameAt"
      >
        <input
          matSliderThumb
          [attr.aria-label]="t().figures.period"
          [value]="at()"
          (valueChange)="slide($event)"
        />
      </mat-slider>
      <div class="names jr-tiny" aria-hidden="true">
        @for (one of names(); track one) {
          <span
            ><span [class.jr-now]="one === period()">{{ one }}</span></span
          >
        }
      </div>
    </div>
    @if (!allNamed()) {
      <span class="jr-now">{{ period() }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: flex-start;
      gap: var(--jr-s3);
      min-inline-size: 0;
    }

    .line {
      container-type: inline-size;
      flex: 1;
      min-inline-size: 0;
      padding-inline: var(--jr-s4);
    }

    mat-slider {
      inline-size: calc(100% - 16px);
      min-inline-size: 0;
    }

    /* Each name stands in the middle under its tick. */
    .names {
      display: flex;
      justify-content: space-between;
      margin-inline: var(--jr-s2);
    }

    .names > span {
      display: flex;
      justify-content: center;
      inline-size: 0;
      white-space: nowrap;
    }

    /* Where the names would touch, the ends and the period itself are enough. */
    @container (width < 270px) {
      .names > span:not(:first-child, :last-child, :has(.jr-now)) {
        visibility: hidden;
      }
    }
  `,
})
export class FigurePeriod {
  /** From old to new. */
  readonly periods = input.required<readonly string[]>();
  readonly period = input.required<string>();
  /** While figures are on their way the play waits. */
  readonly busy = input(false);
  readonly choose = output<string>();

  protected readonly t = texts();
  protected readonly isStill = still();
  protected readonly playing = signal(false);
  protected readonly at = computed(() => Math.max(0, this.periods().indexOf(this.period())));
  protected readonly allNamed = computed(() => this.periods().join(' ').length <= FITS);
  protected readonly names = computed(() => {
    const all = this.periods();
    return this.allNamed() ? all : [all[0]!, all.at(-1)!];
  });
  protected readonly nameAt = (at: number): string => this.periods()[at] ?? '';
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearInterval(this.timer));
  }

  protected slide(at: number): void {
    this.stop();
    this.go(at);
  }

  protected press(): void {
    if (this.playing()) return this.stop();
    const isLast = this.at() === this.periods().length - 1;
    this.go(isLast ? 0 : this.at() + 1);
    if (this.isStill()) return;
    this.playing.set(true);
    this.timer = setInterval(() => this.step(), STEP_TAKES);
  }

  private step(): void {
    if (this.busy()) return;
    if (this.at() === this.periods().length - 1) return this.stop();
    this.go(this.at() + 1);
  }

  private go(at: number): void {
    const period = this.periods()[at];
    if (period !== undefined && period !== this.period()) this.choose.emit(period);
  }

  private stop(): void {
    clearInterval(this.timer);
    this.playing.set(false);
  }
}
