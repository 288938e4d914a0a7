import { afterRenderEffect, Component, ElementRef, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { Figures } from '@jaarring/contracts';
import { ChangePipe, NumberPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { HiddenFigure } from '../ui/state/hidden-figure.ts';
import type { Indicator, Order, Picture } from './figure-rows.ts';

/** Small complexes that share one figure, with their names. */
export type Together = Figures['together'][number] & { readonly names: string };

/** The places in order of their figure: what the map says in colour, in words and numbers. */
@Component({
  selector: 'jr-figure-list',
  imports: [ChangePipe, HiddenFigure, Icon, MatButtonModule, NumberPipe],
  templateUrl: './figure-list.html',
  styleUrl: './figure-list.scss',
})
export class FigureList {
  readonly picture = input.required<Picture>();
  readonly together = input<readonly Together[]>([]);
  readonly indicator = input.required<Indicator>();
  readonly period = input.required<string>();
  /** The period that the change is against; null when there is none before. */
  readonly since = input<string | null>(null);
  readonly decimals = input(1);
  readonly order = input.required<Order>();
  readonly chosen = input<string | null>(null);
  readonly choose = output<string>();
  /** Asks for the other order. */
  readonly turn = output();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly t = texts();

  constructor() {
    let before: string | null | undefined;
    // What is chosen on the map comes into sight here; the page itself opens at its top.
    afterRenderEffect(() => {
      const code = this.chosen();
      const button = this.places().find((one) => one.dataset['code'] === code);
      if (before !== undefined && before !== code) button?.scrollIntoView?.({ block: 'nearest' });
      before = code;
    });
  }

  /** A change too small for the decimals on the screen is none. */
  protected isSame(change: number): boolean {
    return Number(change.toFixed(this.decimals())) === 0;
  }

  protected move(event: Event, by: 1 | -1): void {
    const all = this.places();
    const next = all[all.indexOf(event.currentTarget as HTMLElement) + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  private places(): HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>('.place')];
  }
}
