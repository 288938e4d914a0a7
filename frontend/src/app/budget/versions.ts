import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, numberAttribute, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import type { BudgetVersions, BudgetView, FixVersion, VersionDifferences } from '@jaarring/contracts';
import { type BudgetVersionKind, budgetVersionKinds } from '@jaarring/domain';
import { headed } from '../shell/page-heading.ts';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { money } from '../texts/notation.ts';
import { DayPipe, MoneyPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { confirming } from '../ui/confirm/confirm.ts';
import { RefusalNotice } from '../ui/refusal.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { BudgetTabs } from './budget-tabs.ts';

type Version = BudgetVersions['versions'][number];

/** The budget of a year as it was fixed each time, and what changed from one time to the next. */
@Component({
  selector: 'jr-budget-versions',
  imports: [
    BudgetTabs,
    DayPipe,
    FormsModule,
    FourStates,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    MoneyPipe,
    RefusalNotice,
  ],
  templateUrl: './versions.html',
  providers: [Sending],
  styles: `
    .scroll {
      overflow-x: auto;
    }
  `,
})
export class VersionsPage {
  readonly year = input.required({ transform: numberAttribute });

  private readonly session = inject(Session);
  private readonly choice = inject(LanguageChoice);
  private readonly ask = confirming();
  protected readonly sending = inject(Sending);
  protected readonly t = this.choice.texts;
  protected readonly said = signal('');
  protected readonly list = httpResource<BudgetVersions>(() => `/api/budgets/${this.year()}/versions`);
  protected readonly budget = httpResource<BudgetView>(() =>
    this.mayFix() ? `/api/budgets/${this.year()}` : undefined,
  );
  /** The version of which the differences are shown. */
  protected readonly shown = signal<string | null>(null);
  protected readonly one = httpResource<VersionDifferences>(() =>
    this.shown() === null ? undefined : `/api/budget-versions/${this.shown()}`,
  );

  protected readonly mayFix = computed(() => this.session.can('budget.fixVersion'));
  protected readonly versions = computed(() => (this.list.hasValue() ? this.list.value().versions : []));
  /** The original comes first and once; after it come the others. */
  protected readonly kinds = computed(() => {
    const hasOriginal = this.versions().some(({ kind }) => kind === 'OOB');
    return budgetVersionKinds.filter((kind) => (kind === 'OOB') !== hasOriginal);
  });
  protected readonly kind = linkedSignal<readonly BudgetVersionKind[], BudgetVersionKind>({
    source: this.kinds,
    computation: (kinds) => kinds[0]!,
  });
  protected readonly note = signal('');

  constructor() {
    headed(() => this.t().scenario.versions.title(this.year()));
  }

  protected nameOf({ kind, ordinal }: Version): string {
    const { kinds, ordinal: counted } = this.t().scenario.versions;
    return counted(kinds[kind], ordinal);
  }

  protected async fix(): Promise<void> {
    const { versions } = this.t().scenario;
    const budget = this.budget.hasValue() ? this.budget.value() : null;
    if (!budget || this.sending.busy()) return;
    const { ceilingCents, requestedCents, approvedCents, releasedCents } = budget.total;
    const said = (cents: number) => money(cents, this.choice.language());
    const name = versions.kinds[this.kind()];
    const isSure = await this.ask({
      heading: versions.confirm.heading(name),
      consequences: [
        {
          icon: 'balance',
          text: versions.confirm.amounts(
            said(ceilingCents),
            said(requestedCents + approvedCents + releasedCents),
          ),
        },
        { icon: 'lock', text: versions.confirm.frozen },
      ],
      act: versions.confirm.act,
      cancel: versions.confirm.cancel,
    });
    if (!isSure) return;
    const body: FixVersion = { kind: this.kind(), note: this.note() };
    const path = `/api/budgets/${this.year()}/versions`;
    if (!(await this.sending.send<VersionDifferences>('POST', path, body))) return;
    this.note.set('');
    this.said.set(versions.fixed(name));
    this.list.reload();
  }
}
