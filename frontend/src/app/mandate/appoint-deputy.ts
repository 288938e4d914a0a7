import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import type { AppointDeputy, Deputies, People, WorkAreas } from '@jaarring/contracts';
import { addDays, addMonths, deputisedRoles, LONGEST_MONTHS, neverDeputy } from '@jaarring/domain';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { texts } from '../texts/texts.ts';
import { MoneyField } from '../ui/money-field.ts';
import { RefusalNotice } from '../ui/refusal.ts';
import { FourStates } from '../ui/state/four-states.ts';

/** How long a leave usually is, as the first proposal. Unit: days. Source: own choice, 2026. */
const USUAL_DAYS = 14;

type DeputisedRole = AppointDeputy['role'];

/** Appoints a deputy: everything but the name is filled in already, so that it takes four clicks. */
@Component({
  selector: 'jr-appoint-deputy',
  imports: [
    FourStates,
    MatButtonModule,
    MatDialogModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    MoneyField,
    RefusalNotice,
  ],
  providers: [Sending],
  templateUrl: './appoint-deputy.html',
  styles: `
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
      gap: var(--jr-s3);
      padding-block-start: var(--jr-s2);
    }

    .wide {
      grid-column: 1 / -1;
    }
  `,
})
export class AppointDeputyDialog {
  private readonly dialog = inject<MatDialogRef<AppointDeputyDialog, Deputies>>(MatDialogRef);
  private readonly session = inject(Session);
  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  protected readonly people = httpResource<People>(() => '/api/people');
  private readonly areaList = httpResource<WorkAreas>(() => '/api/work-areas');
  private readonly everyone = computed(() => (this.people.hasValue() ? this.people.value().people : []));

  /** The administrator appoints for others; everybody else for themselves. */
  protected readonly forOthers = computed(() => this.session.has('administrator'));
  protected readonly principals = computed(() =>
    this.everyone().filter((one) => one.roles.some(({ role }) => isDeputised(role))),
  );
  protected readonly principalId = linkedSignal<string | null>(() => {
    const me = this.session.me()?.account.id ?? null;
    return this.forOthers() ? null : me;
  });
  protected readonly candidates = computed(() =>
    this.everyone().filter(
      ({ id, endsOn, roles }) =>
        id !== this.principalId() && endsOn === null && !roles.some(({ role }) => neverDeputy.includes(role)),
    ),
  );
  protected readonly deputyId = signal<string | null>(null);
  private readonly held = computed(
    () =>
      this.everyone()
        .find(({ id }) => id === this.principalId())
        ?.roles.filter(({ role }) => isDeputised(role)) ?? [],
  );
  protected readonly roles = computed(() =>
    deputisedRoles.filter((role) => this.held().some((one) => one.role === role)),
  );
  protected readonly role = linkedSignal<DeputisedRole | null>(() => this.roles().at(-1) ?? null);
  /** The areas where the principal has the function; with one for all, every area. */
  protected readonly areas = computed(() => {
    const all = this.areaList.hasValue() ? this.areaList.value().workAreas : [];
    const held = this.held().filter(({ role }) => role === this.role());
    if (held.some(({ workAreaId }) => workAreaId === null)) return all;
    return all.filter(({ id }) => held.some(({ workAreaId }) => workAreaId === id));
  });
  protected readonly workAreaId = linkedSignal<string | null, string | null>({
    source: this.principalId,
    computation: () => null,
  });
  /** The choice of every area; a select shows nothing for null. */
  protected readonly everywhere = 'everywhere';
  protected readonly today = this.session.today;
  protected readonly startsOn = signal(this.session.today());
  protected readonly endsOn = linkedSignal(() => addDays(this.startsOn(), USUAL_DAYS));
  protected readonly latest = computed(() => addMonths(this.startsOn(), LONGEST_MONTHS));
  protected readonly limitCents = signal<number | null>(null);
  protected readonly why = signal('');
  protected readonly canSend = computed(
    () =>
      this.principalId() !== null &&
      this.deputyId() !== null &&
      this.role() !== null &&
      !Number.isNaN(this.limitCents() ?? 0),
  );

  protected chooseArea(id: string): void {
    this.workAreaId.set(id === this.everywhere ? null : id);
  }

  /** A field of a day that was emptied keeps the day before: a period always has both. */
  protected setDay(which: 'startsOn' | 'endsOn', text: string): void {
    if (text !== '') this[which].set(text);
  }

  protected async confirm(): Promise<void> {
    const [principalId, deputyId, role] = [this.principalId(), this.deputyId(), this.role()];
    if (!this.canSend() || this.sending.busy() || !principalId || !deputyId || !role) return;
    const body: AppointDeputy = {
      ...{ principalId, deputyId, role, workAreaId: this.workAreaId() },
      ...{ startsOn: this.startsOn(), endsOn: this.endsOn(), limitCents: this.limitCents(), why: this.why() },
    };
    const answer = await this.sending.send<Deputies>('POST', '/api/deputies', body);
    if (answer) this.dialog.close(answer);
  }
}

function isDeputised(role: string): role is DeputisedRole {
  return (deputisedRoles as readonly string[]).includes(role);
}
