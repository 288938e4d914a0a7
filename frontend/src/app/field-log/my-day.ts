import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, linkedSignal, untracked } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { FieldLogs } from '@jaarring/contracts';
import type { RefusalCode } from '@jaarring/domain';
import { SaveState } from '../shell/save-state.ts';
import { Session } from '../shell/session.ts';
import { Undo } from '../shell/undo/undo-bar.ts';
import { texts } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { FourStates, type Loadable } from '../ui/state/four-states.ts';
import { Status } from '../ui/status.ts';
import { isOn, rowOfLog, rowOfWaiting, sumOf } from './day-rows.ts';
import { LogRow } from './log-row.ts';
import type { Waiting } from './outbox-store.ts';
import { Outbox } from './outbox.ts';
import { nameOfKind } from './tiles.ts';

type Told = { accountId: string | undefined; logs: FieldLogs['fieldLogs'] | null };

/** What a person did today: what the server has and what is still on this device, in one list. */
@Component({
  selector: 'jr-my-day',
  imports: [FourStates, Icon, LogRow, MatButtonModule, RouterLink, Status],
  templateUrl: './my-day.html',
  styleUrl: './my-day.scss',
})
export class MyDay {
  private readonly session = inject(Session);
  private readonly undo = inject(Undo);
  protected readonly outbox = inject(Outbox);
  protected readonly online = inject(SaveState).online;
  protected readonly t = texts();
  protected readonly nameOf = nameOfKind;
  protected readonly mayLog = computed(() => this.session.can('fieldLog.write'));

  private readonly accountId = computed(() => this.session.me()?.account.id);
  protected readonly today = httpResource<FieldLogs>(() => {
    if (!this.accountId()) return undefined;
    const today = this.session.today();
    return { url: '/api/field-logs', params: { mine: true, from: today, until: today, size: 100 } };
  });
  /** What the server told this person last; without network it stays on the screen. */
  private readonly told = linkedSignal<Told, Told>({
    source: () => ({
      accountId: this.accountId(),
      logs: this.today.hasValue() ? this.today.value().fieldLogs : null,
    }),
    computation: (now, before) =>
      before && now.logs === null && before.value.accountId === now.accountId ? before.value : now,
  });

  /** What goes by itself when there is a network. */
  protected readonly waiting = computed(() => this.outbox.waiting().filter(({ refused }) => !refused));
  protected readonly rows = computed(() => {
    const told = this.told().logs ?? [];
    const known = new Set(told.map(({ id }) => id));
    const arrived = this.outbox
      .arrived()
      .filter(({ id, entry }) => !known.has(id) && isOn(this.session.today(), entry.happenedAt))
      .map((one) => rowOfWaiting(one, true));
    const here = this.waiting().filter(({ id }) => !known.has(id));
    return [...told.map(rowOfLog), ...arrived, ...here.map((one) => rowOfWaiting(one))].sort((one, other) =>
      one.happenedAt.localeCompare(other.happenedAt),
    );
  });
  protected readonly sum = computed(() => {
    const all = [...this.rows(), ...this.outbox.refused().map((one) => rowOfWaiting(one))];
    return sumOf(all.filter(({ happenedAt }) => isOn(this.session.today(), happenedAt)));
  });

  /** Whether the list of the server is missing while there are lines to show. */
  protected readonly isPartial = computed(
    () => this.told().logs === null && this.rows().length > 0 && this.today.error() !== undefined,
  );
  protected readonly shown: Loadable = {
    hasValue: () => this.told().logs !== null || this.rows().length > 0,
    isLoading: () => this.today.isLoading(),
    error: () => (this.shown.hasValue() ? undefined : this.today.error()),
    reload: () => this.today.reload(),
  };

  constructor() {
    effect(() => {
      if (this.outbox.changes() > 0) untracked(() => this.today.reload());
    });
  }

  protected whyNot(refused: string): string {
    return this.t().sentences[refused as RefusalCode] ?? this.t().common.failed;
  }

  protected async discard(one: Waiting): Promise<void> {
    await this.outbox.discard(one.id);
    this.undo.offer(this.t().fieldLog.discarded, () => this.outbox.restore(one));
  }
}
