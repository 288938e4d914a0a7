import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { texts } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import type { Indicator } from './figure-rows.ts';

/** As many indicators as fit above the list; the others open under them. */
const FIRST = 6;

/** The choice of what the figures are about: a list beside the map, one field where there is little room. */
@Component({
  selector: 'jr-figure-indicators',
  imports: [Icon, MatButtonModule, MatFormFieldModule, MatSelectModule],
  template: `
    @if (short()) {
      <mat-form-field subscriptSizing="dynamic">
        <mat-label>{{ t().monitor.indicator }}</mat-label>
        <mat-select [value]="chosen()" (valueChange)="choose.emit($event)">
          @for (one of indicators(); track one.id) {
            <mat-option [value]="one.code">{{ one.name }}</mat-option>
          }
        </mat-select>
      </mat-form-field>
    } @else {
      <div role="radiogroup" [attr.aria-label]="t().monitor.indicator">
        @for (one of shown(); track one.id) {
          <label [class.jr-selected]="one.code === chosen()">
            <input
              type="radio"
              name="indicator"
              [value]="one.code"
              [checked]="one.code === chosen()"
              (change)="choose.emit(one.code)"
            />
            <span class="name" [class.jr-strong]="one.code === chosen()">{{ one.name }}</span>
            <span class="unit jr-tiny">{{ one.unit }}</span>
          </label>
        }
      </div>
      @if (rest() > 0) {
        <button matButton type="button" [attr.aria-expanded]="open()" (click)="open.set(!open())">
          <jr-icon [name]="open() ? 'remove' : 'add'" />{{
            open() ? t().figures.fewer : t().figures.more(rest())
          }}
        </button>
      }
    }
  `,
  styles: `
    mat-form-field {
      inline-size: 100%;
    }

    label {
      display: flex;
      align-items: center;
      gap: var(--jr-s3);
      min-block-size: 30px;
      padding-inline: var(--jr-s2);
      border-radius: var(--mat-sys-corner-extra-small);
      cursor: pointer;
    }

    label:hover {
      background: var(--mat-sys-surface-container);
    }

    label.jr-selected {
      background: var(--mat-sys-primary-container);
    }

    input {
      flex: none;
      inline-size: 16px;
      block-size: 16px;
      margin: 0;
      accent-color: var(--mat-sys-primary);
    }

    .name {
      flex: 1;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    .unit {
      text-align: end;
    }

    @media (pointer: coarse) {
      label {
        min-block-size: var(--jr-target-touch);
      }
    }
  `,
})
export class FigureIndicators {
  readonly indicators = input.required<readonly Indicator[]>();
  /** The code of the indicator that is shown. */
  readonly chosen = input.required<string>();
  readonly short = input(false);
  readonly choose = output<string>();

  protected readonly t = texts();
  protected readonly rest = computed(() => Math.max(0, this.indicators().length - FIRST));
  /** Open from the start when the indicator that is shown would stand among the rest. */
  protected readonly open = linkedSignal(
    () => this.indicators().findIndex(({ code }) => code === this.chosen()) >= FIRST,
  );
  protected readonly shown = computed(() =>
    this.open() ? this.indicators() : this.indicators().slice(0, FIRST),
  );
}
