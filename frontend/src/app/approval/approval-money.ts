import { Component, computed, inject, input } from '@angular/core';
import type { ApprovalView } from '@jaarring/contracts';
import { decidingRoles } from '@jaarring/domain';
import { Session } from '../shell/session.ts';
import { money } from '../texts/notation.ts';
import { MoneyPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { Status } from '../ui/status.ts';

/** What a proposal costs, per year beside what the ceilings leave, and up to which amount the decider may decide. */
@Component({
  selector: 'jr-approval-money',
  imports: [MoneyPipe, Status],
  templateUrl: './approval-money.html',
  styleUrl: './approval-money.scss',
})
export class ApprovalMoney {
  readonly approval = input.required<ApprovalView>();

  private readonly choice = inject(LanguageChoice);
  private readonly session = inject(Session);
  protected readonly t = this.choice.texts;

  /** Each year with what is asked too much and how much of the room it takes; null without a ceiling. */
  protected readonly years = computed(() =>
    this.approval().budget.map(({ year, costCents, roomCents }) => ({
      year,
      costCents,
      roomCents,
      overCents: roomCents === null ? null : Math.max(0, costCents - Math.max(0, roomCents)),
      taken: roomCents === null ? null : shareOf(costCents, roomCents),
    })),
  );
  protected readonly period = computed(() => {
    const years = this.approval().budget.map(({ year }) => year);
    const [first, last] = [years[0], years.at(-1)];
    return first === undefined || last === undefined ? '' : this.t().approval.inYears(first, last);
  });

  /** Who may decide this and up to where, and who decides above that. */
  protected readonly mandate = computed(() => {
    const { limitCents, decides } = this.approval().mandate;
    const { mandate, roles } = this.t().approval;
    const who = this.session.has(decides) ? null : roles[decides].toLowerCase();
    if (limitCents === null) return [mandate.any(who)];
    const above = decidingRoles[decidingRoles.findIndex((role) => role === decides) + 1];
    const upTo = mandate.upTo(who, money(limitCents, this.choice.language()));
    return above ? [upTo, mandate.above(roles[above].toLowerCase())] : [upTo];
  });
}

/** How much of the room is taken, between 0 and 100; all of it when there is none. */
function shareOf(costCents: number, roomCents: number): number {
  if (costCents === 0) return 0;
  return roomCents <= 0 ? 100 : Math.min(100, Math.round((100 * costCents) / roomCents));
}
