import { Component, computed, inject, input } from '@angular/core';
import { number } from '../texts/notation.ts';
import { LanguageChoice } from '../texts/texts.ts';

const size = { width: 88, height: 28, inset: 4 };

/** A series in the space of a word: its shape, its last value, and the comparable ones as a dashed line. */
@Component({
  selector: 'jr-sparkline',
  template: `
    <svg [attr.viewBox]="box" [attr.width]="size.width" [attr.height]="size.height" aria-hidden="true">
      <polyline class="reference" [attr.points]="referenceLine()" />
      <polyline class="self" [attr.points]="line()" />
      @if (end(); as at) {
        <circle [attr.cx]="at.x" [attr.cy]="at.y" r="3" />
      }
    </svg>
    @if (last() !== undefined) {
      <span class="jr-number jr-strong" aria-hidden="true">{{ show(last()!) }}{{ unit() }}</span>
    }
  `,
  styleUrl: './sparkline.scss',
  host: { role: 'img', '[attr.aria-label]': 'label()' },
})
export class Sparkline {
  /** The values in order of time. */
  readonly points = input.required<readonly number[]>();
  /** The same for comparable complexes, as long as the values. */
  readonly reference = input<readonly number[]>([]);
  readonly decimals = input(1);
  readonly unit = input('');
  /** What the line is about, for a screen reader: "Overlast Schepenflat". */
  readonly about = input.required<string>();

  private readonly choice = inject(LanguageChoice);
  protected readonly size = size;
  protected readonly box = `0 0 ${size.width} ${size.height}`;
  private readonly range = computed(() => {
    const all = [...this.points(), ...this.reference()];
    return { low: Math.min(...all), high: Math.max(...all) };
  });
  protected readonly line = computed(() => this.draw(this.points()));
  protected readonly referenceLine = computed(() => this.draw(this.reference()));
  protected readonly last = computed(() => this.points().at(-1));
  protected readonly end = computed(() => this.places(this.points()).at(-1));
  protected readonly label = computed(() => {
    const { ui } = this.choice.texts();
    const points = this.points();
    if (points.length === 0) return `${this.about()}. ${ui.scores.none}`;
    const course = ui.sparkline(
      this.show(points[0]!),
      this.show(points.at(-1)!) + this.unit(),
      points.length,
    );
    const beside = this.reference().at(-1);
    const compared = beside === undefined ? '' : ` ${ui.sparklineReference(this.show(beside))}`;
    return `${this.about()}. ${course}${compared}`;
  });

  protected show(value: number): string {
    return number(value, this.decimals(), this.choice.language());
  }

  private draw(points: readonly number[]): string {
    return this.places(points)
      .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
      .join(' ');
  }

  private places(points: readonly number[]): { x: number; y: number }[] {
    const { low, high } = this.range();
    const step = (size.width - 2 * size.inset) / Math.max(1, points.length - 1);
    const scale = (size.height - 2 * size.inset) / (high - low || 1);
    return points.map((value, index) => ({
      x: size.inset + index * step,
      y: high === low ? size.height / 2 : size.height - size.inset - (value - low) * scale,
    }));
  }
}
