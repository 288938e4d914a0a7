import { Component, computed, ElementRef, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../shell/session.ts';
import { daysBetween } from '../texts/notation.ts';
import { DayPipe, MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { AdviceStatus } from './advice-status.ts';
import { type ApprovalRow, dayOf, deputyFor, parts } from './approval-rows.ts';

/** From this many days on the waiting itself stands out. Unit: days. Source: the drawing of this screen. */
const LONG_WAIT = 7;

/** The proposals as a list of links, in groups by what the reader may do; J and K move the focus through it. */
@Component({
  selector: 'jr-approval-list',
  imports: [AdviceStatus, DayPipe, MoneyPipe, RouterLink],
  templateUrl: './approval-list.html',
  styleUrl: './approval-list.scss',
})
export class ApprovalList {
  readonly rows = input.required<readonly ApprovalRow[]>();
  readonly chosen = input<string>();
  /** False for what was decided: nobody has a part in that any more. */
  readonly grouped = input(true);

  protected readonly t = texts();
  private readonly session = inject(Session);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly groups = computed(() => {
    const rows = this.rows();
    if (!this.grouped()) return [{ part: null, rows }];
    return parts
      .map((part) => ({ part, rows: rows.filter(({ myPart }) => myPart === part) }))
      .filter((group) => group.rows.length > 0);
  });
  protected readonly dayOf = dayOf;
  protected readonly deputyFor = deputyFor;

  /** Puts the focus on the link after or before the one that has it, or that is open now. */
  step(by: 1 | -1): void {
    const links = [...this.host.querySelectorAll('a')];
    const focused = links.findIndex((link) => link === document.activeElement);
    const from = focused >= 0 ? focused : links.findIndex((link) => link.hasAttribute('aria-current'));
    links[Math.max(0, Math.min(links.length - 1, from + by))]?.focus();
  }

  protected daysOf(row: ApprovalRow): number {
    return Math.max(0, daysBetween(dayOf(row.requestedAt), this.session.today()));
  }

  protected isLong(row: ApprovalRow): boolean {
    return this.daysOf(row) >= LONG_WAIT;
  }
}
