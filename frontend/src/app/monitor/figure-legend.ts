import { Component, computed, inject, input } from '@angular/core';
import { change, number } from '../texts/notation.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { fillsOf } from './figure-scale.ts';
import type { Picture, View } from './figure-rows.ts';

/** What the colours of the map mean, in words: with what they compare, and which end is the better one. */
@Component({
  selector: 'jr-figure-legend',
  template: `
    <section class="jr-row jr-small" [attr.aria-label]="t().figures.legend">
      <span class="jr-strong">{{ comparison() }}</span>
      @if (ends(); as at) {
        <span class="scale">
          <span>{{ at.left }}</span>
          <span class="colours" aria-hidden="true">
            @for (fill of fills(); track fill) {
              <span [style.background]="'var(--jr-' + fill + ')'"></span>
            }
          </span>
          <span>{{ at.right }}</span>
        </span>
      }
      <span class="key"><span class="hatched" aria-hidden="true"></span>{{ t().figures.noFigure }}</span>
      @if (hasPoints()) {
        <span class="key"><span class="point" aria-hidden="true"></span>{{ t().figures.complex }}</span>
      }
    </section>
    @if (onComplexes()) {
      <p class="jr-tiny jr-muted">{{ t().figures.listOnlyColoured }}</p>
    }
  `,
  styles: `
    section {
      gap: var(--jr-s1) var(--jr-s4);
    }

    .scale,
    .key {
      display: inline-flex;
      align-items: center;
      gap: var(--jr-s2);
    }

    .scale {
      flex-wrap: wrap;
    }

    .colours {
      display: inline-flex;
      border: 1px solid var(--mat-sys-outline-variant);
    }

    .colours > span {
      inline-size: 22px;
      block-size: 12px;
    }

    .hatched {
      inline-size: 14px;
      block-size: 12px;
      border: 1px solid var(--mat-sys-outline-variant);
      background: repeating-linear-gradient(-45deg, transparent 0 3px, var(--jr-axis) 3px 4px);
    }

    .point {
      inline-size: 9px;
      block-size: 9px;
      background: var(--jr-map-label);
    }
  `,
})
export class FigureLegend {
  readonly picture = input.required<Picture>();
  readonly view = input.required<View>();
  /** The period that a development is counted from; null when there is none. */
  readonly since = input<string | null>(null);
  readonly decimals = input(1);
  readonly hasPoints = input(false);
  readonly onComplexes = input(false);

  private readonly choice = inject(LanguageChoice);
  protected readonly t = this.choice.texts;
  protected readonly fills = computed(() => {
    const { scale } = this.picture();
    return scale ? fillsOf(scale) : [];
  });
  protected readonly comparison = computed(() => {
    const { mean, shown } = this.picture();
    const { figures, monitor } = this.t();
    const since = this.since();
    if (this.view() === 'ontwikkeling') return since ? figures.comparedWithFirst(since) : figures.atFirst;
    return mean === null ? monitor.unknown : figures.mean(this.show(mean), shown);
  });
  protected readonly ends = computed(() => {
    const { scale } = this.picture();
    const { figures } = this.t();
    if (!scale) return null;
    if (scale.kind === 'diverging') {
      const worse = -scale.up * scale.reach;
      return {
        left: figures.unfavourable(this.showChange(worse)),
        right: figures.favourable(this.showChange(-worse)),
      };
    }
    const show = (value: number) => (this.view() === 'stand' ? this.show(value) : this.showChange(value));
    return { left: figures.low(show(scale.low)), right: figures.high(show(scale.high)) };
  });

  private show(value: number): string {
    return number(value, this.decimals(), this.choice.language());
  }

  private showChange(value: number): string {
    return change(value, this.decimals(), this.choice.language());
  }
}
