import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import type { Cycles, People, PrepareAtelier, Saved } from '@jaarring/contracts';
import { type AtelierKind, atelierKinds, permissions, type Role } from '@jaarring/domain';
import { Session } from '../shell/session.ts';
import { texts } from '../texts/texts.ts';
import { Sending } from '../shell/sending.ts';
import { RefusalNotice } from '../ui/refusal.ts';

const leads: readonly Role[] = permissions['atelier.run'].roles;

/** A workshop to prepare, in an area where that is allowed now; only who may run one can be its facilitator. */
@Component({
  selector: 'jr-prepare-atelier',
  imports: [FormsModule, MatButtonModule, MatFormFieldModule, MatInputModule, MatSelectModule, RefusalNotice],
  templateUrl: './prepare.html',
  providers: [Sending],
})
export class PrepareAtelierForm {
  readonly cycleId = input.required<string>();
  readonly areas = input.required<Cycles['cycles'][number]['areas']>();
  /** The id of the workshop that now stands ready. */
  readonly prepared = output<string>();
  readonly cancelled = output<void>();

  private readonly session = inject(Session);
  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  protected readonly kinds = atelierKinds;
  protected readonly people = httpResource<People>(() => '/api/people');
  protected readonly facilitators = computed(() =>
    (this.people.hasValue() ? this.people.value().people : []).filter(({ roles }) =>
      roles.some(({ role }) => leads.includes(role)),
    ),
  );

  protected readonly workAreaId = linkedSignal(() => this.areas()[0]?.workAreaId ?? '');
  protected readonly kind = signal<AtelierKind>('area');
  protected readonly title = linkedSignal(() => {
    const area = this.areas().find(({ workAreaId }) => workAreaId === this.workAreaId());
    return area ? `${this.t().atelier.kinds[this.kind()]} ${area.workArea}` : '';
  });
  protected readonly heldOn = linkedSignal(() => this.session.today());
  protected readonly facilitatorId = linkedSignal(() => {
    const me = this.session.me()?.account.id;
    return (this.facilitators().find(({ id }) => id === me) ?? this.facilitators()[0])?.id ?? '';
  });

  protected async prepare(): Promise<void> {
    const body: PrepareAtelier = {
      cycleId: this.cycleId(),
      workAreaId: this.workAreaId(),
      kind: this.kind(),
      title: this.title(),
      heldOn: this.heldOn(),
      facilitatorId: this.facilitatorId(),
      snapshotId: null,
    };
    const saved = await this.sending.send<Saved>('POST', '/api/ateliers', body);
    if (saved) this.prepared.emit(saved.id);
  }
}
