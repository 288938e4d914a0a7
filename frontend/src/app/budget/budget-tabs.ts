import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../shell/session.ts';
import { texts } from '../texts/texts.ts';

/** The parts of a budget. */
export type BudgetPart = 'lines' | 'scenarios' | 'actuals' | 'ledger' | 'changes' | 'versions';

const parts: readonly { part: BudgetPart; path: string | null }[] = [
  { part: 'lines', path: null },
  { part: 'scenarios', path: 'scenario' },
  { part: 'actuals', path: 'uitgaven' },
  { part: 'ledger', path: 'boekingen' },
  { part: 'changes', path: 'wijzigingen' },
  { part: 'versions', path: 'versies' },
];

/** The years beside each other, and the parts of the chosen year; each is a link, so that it has an address. */
@Component({
  selector: 'jr-budget-tabs',
  imports: [RouterLink],
  template: `
    <nav class="jr-row" [attr.aria-label]="t().budget.years">
      @for (other of years(); track other) {
        <a
          class="jr-year"
          [routerLink]="addressOf(other, path())"
          [class.jr-selected]="other === year()"
          [attr.aria-current]="other === year() ? 'page' : null"
          >{{ other }}</a
        >
      }
    </nav>
    <nav class="jr-row" [attr.aria-label]="t().scenario.tabs">
      @for (one of parts(); track one.part) {
        <a
          class="tab"
          [routerLink]="addressOf(year(), one.path)"
          [attr.aria-current]="one.part === part() ? 'page' : null"
          >{{ t().scenario.tab[one.part] }}</a
        >
      }
    </nav>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--jr-s3);
    }

    .tab {
      display: inline-flex;
      align-items: center;
      min-block-size: 40px;
      padding-inline: var(--jr-s1);
      color: var(--mat-sys-on-surface-variant);
      border-block-end: 3px solid transparent;
      text-decoration: none;
    }

    .tab[aria-current] {
      color: var(--mat-sys-on-surface);
      border-block-end-color: var(--mat-sys-primary);
      font-weight: 600;
    }
  `,
})
export class BudgetTabs {
  readonly year = input.required<number>();
  readonly part = input.required<BudgetPart>();

  private readonly session = inject(Session);
  protected readonly t = texts();
  protected readonly years = computed(() => [this.year() - 1, this.year(), this.year() + 1]);
  protected readonly path = computed(() => parts.find(({ part }) => part === this.part())!.path);
  /** Bookings are loaded and matched by the controller; everybody else reads them with the spending. */
  protected readonly parts = computed(() =>
    parts.filter(({ part }) => part !== 'ledger' || this.session.can('ledger.load')),
  );

  protected addressOf(year: number, path: string | null): (string | number)[] {
    return ['/begroting', year, ...(path === null ? [] : [path])];
  }
}
