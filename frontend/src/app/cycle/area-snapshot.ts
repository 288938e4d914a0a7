import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import type { ChooseSnapshot, CycleView, Snapshots, TakenSnapshot, TakeSnapshot } from '@jaarring/contracts';
import { Session } from '../shell/session.ts';
import { DayPipe, NumberPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { Sending } from '../shell/sending.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/** The frozen figures an area stands on: choose one until gate 1 closes, or take a new one of all figures. */
@Component({
  selector: 'jr-area-snapshot',
  imports: [
    DayPipe,
    FormsModule,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    NumberPipe,
    RefusalNotice,
  ],
  templateUrl: './area-snapshot.html',
  providers: [Sending],
})
export class AreaSnapshot {
  readonly cycleId = input.required<string>();
  readonly area = input.required<CycleView['areas'][number]>();
  readonly mayChoose = input.required<boolean>();
  readonly changed = output<void>();

  private readonly session = inject(Session);
  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  protected readonly mayTake = computed(() => this.session.can('snapshot.take'));
  protected readonly list = httpResource<Snapshots>(() => (this.mayChoose() ? '/api/snapshots' : undefined));
  protected readonly snapshots = computed(() => (this.list.hasValue() ? this.list.value().snapshots : []));
  protected readonly chosen = linkedSignal(() => this.area().snapshotId);
  protected readonly name = signal('');
  protected readonly taken = signal<TakenSnapshot | null>(null);

  protected async choose(): Promise<void> {
    const { workAreaId, version } = this.area();
    const body: ChooseSnapshot = { workAreaId, snapshotId: this.chosen()!, version };
    if (await this.sending.send('PUT', `/api/cycles/${this.cycleId()}/snapshot`, body)) this.changed.emit();
  }

  protected async take(): Promise<void> {
    const body: TakeSnapshot = { name: this.name() };
    const taken = await this.sending.send<TakenSnapshot>('POST', '/api/snapshots', body);
    if (!taken) return;
    this.taken.set(taken);
    this.name.set('');
    this.chosen.set(taken.id);
    this.list.reload();
  }
}
