import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import type { AtelierView, DestineFinding, Saved } from '@jaarring/contracts';
import { type Destination, destinations } from '@jaarring/domain';
import { CycleChoice } from '../shell/cycle-choice.ts';
import { Session } from '../shell/session.ts';
import { texts } from '../texts/texts.ts';
import { PlacePicker, type PlaceChoice } from '../ui/place-picker.ts';
import { Status } from '../ui/status.ts';
import { Sending } from '../shell/sending.ts';
import { RefusalNotice } from '../ui/refusal.ts';

type Finding = AtelierView['findings'][number];

/** A finding with its pins, what still misses, and where it goes: a complex, the area, or no action with the reason. */
@Component({
  selector: 'jr-finding',
  imports: [
    FormsModule,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    PlacePicker,
    RefusalNotice,
    RouterLink,
    Status,
  ],
  templateUrl: './finding.html',
  styles: '.finding { padding-block: var(--jr-s4); }',
  providers: [Sending],
})
export class FindingCard {
  readonly finding = input.required<Finding>();
  readonly places = input.required<readonly PlaceChoice[]>();
  readonly mayDestine = input.required<boolean>();
  readonly changed = output<void>();

  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  protected readonly destinations = destinations;
  private readonly session = inject(Session);
  private readonly choice = inject(CycleChoice);
  protected readonly planYear = computed(
    () => this.choice.cycles().find(({ id }) => id === this.finding().cycleId)?.planYear ?? null,
  );
  /** A finding that goes to a complex asks for a measure there. */
  protected readonly mayPropose = computed(() => {
    const { destination, cycleId, workAreaId } = this.finding();
    const place = this.choice.placeIn(cycleId, workAreaId);
    return destination === 'complex' && place !== null && this.session.can('measure.propose', place);
  });
  /** Open while there is no destination; a destination that is there can be changed. */
  protected readonly choosing = linkedSignal(() => this.finding().destination === null);
  protected readonly destination = linkedSignal<Destination | null>(() => this.finding().destination);
  protected readonly complexId = linkedSignal(() => this.finding().complexId);
  protected readonly because = linkedSignal(() => this.finding().because ?? '');

  protected readonly goesTo = computed(() => {
    const { destination, complex, workArea, because } = this.finding();
    const { destined } = this.t().atelier;
    if (destination === null) return null;
    if (destination === 'complex') return destined.complex(complex ?? '');
    return destination === 'area' ? destined.area(workArea) : destined.noAction(because ?? '');
  });

  protected async destine(): Promise<void> {
    const destination = this.destination()!;
    const body: DestineFinding = {
      destination,
      complexId: destination === 'complex' ? this.complexId() : null,
      because: destination === 'noAction' ? this.because() || null : null,
      version: this.finding().version,
    };
    const path = `/api/findings/${this.finding().id}/destination`;
    if (await this.sending.send<Saved>('PUT', path, body)) this.changed.emit();
  }
}
