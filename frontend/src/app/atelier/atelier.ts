import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import type { AtelierView, CloseAtelier, Complexes, OpenAtelier, Saved } from '@jaarring/contracts';
import { CycleChoice } from '../shell/cycle-choice.ts';
import { headed } from '../shell/page-heading.ts';
import { PageStatus } from '../shell/page-status.ts';
import { Session } from '../shell/session.ts';
import { DayPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { confirming } from '../ui/confirm/confirm.ts';
import type { PlaceChoice } from '../ui/place-picker.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { Status } from '../ui/status.ts';
import { FindingCard } from './finding.ts';
import { iconOfStatus, toneOfStatus } from './look-of-status.ts';
import { PinBoard } from './pin-board.ts';
import { PlacePinForm } from './place-pin.ts';
import { Sending } from '../shell/sending.ts';
import { WriteFindingForm } from './write-finding.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/** One workshop: open it, place pins, write findings that stand on them, give each a destination, and close it. */
@Component({
  selector: 'jr-atelier',
  imports: [
    DayPipe,
    FindingCard,
    FormsModule,
    FourStates,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    PageStatus,
    PinBoard,
    PlacePinForm,
    RefusalNotice,
    Status,
    WriteFindingForm,
  ],
  templateUrl: './atelier.html',
  styleUrl: './atelier.scss',
  providers: [Sending],
})
export class AtelierPage {
  readonly id = input.required<string>();

  private readonly session = inject(Session);
  private readonly choice = inject(CycleChoice);
  private readonly ask = confirming();
  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  protected readonly tones = toneOfStatus;
  protected readonly icons = iconOfStatus;

  protected readonly one = httpResource<AtelierView>(() => `/api/ateliers/${encodeURIComponent(this.id())}`);
  protected readonly known = computed(() => (this.one.hasValue() ? this.one.value() : null));
  /** Apart from the board, so that a new pin does not ask for the complexes again while one is chosen. */
  private readonly workAreaId = computed(() => this.known()?.workAreaId);
  private readonly complexes = httpResource<Complexes>(() => {
    const workAreaId = this.workAreaId();
    return workAreaId ? { url: '/api/complexes', params: { workAreaId } } : undefined;
  });
  /** The complexes of the area: the places a pin or a finding can be about. */
  protected readonly places = computed<PlaceChoice[]>(() =>
    (this.complexes.hasValue() ? this.complexes.value().complexes : []).map(
      ({ id, name, number, workArea }) => ({ id, name, kind: 'complex', detail: `${number} · ${workArea}` }),
    ),
  );
  /** The pins on which the next finding stands; another workshop begins without. */
  protected readonly pinIds = linkedSignal<string, readonly string[]>({
    source: this.id,
    computation: () => [],
  });
  protected readonly undestined = computed(
    () => this.known()?.findings.filter(({ destination }) => destination === null).length ?? 0,
  );
  protected readonly exception = signal('');

  /** What I may do depends on the phase in which the area of this workshop is, in its own cycle. */
  protected readonly may = computed(() => {
    const known = this.known();
    const none = { run: false, pin: false, write: false, destine: false, except: false };
    if (!known) return none;
    const { workAreaId, cycleId, status, kind } = known;
    const place = this.choice.placeIn(cycleId, workAreaId);
    if (!place) return none;
    return {
      run: this.session.can('atelier.run', place),
      pin: status === 'open' && this.session.can('pin.place', place),
      write: status === 'open' && this.session.can('finding.write', place),
      destine: this.session.can('finding.destine', place),
      except: kind === 'policy' && this.session.can('cycle.open', place),
    };
  });

  constructor() {
    headed(() => this.known()?.title);
  }

  protected async open({ id, version }: AtelierView): Promise<void> {
    const body: OpenAtelier = { exception: this.exception().trim() || null, version };
    if (await this.sending.send<Saved>('POST', `/api/ateliers/${id}/open`, body)) this.one.reload();
  }

  protected async close({ id, version }: AtelierView): Promise<void> {
    const words = this.t().atelier.closeAsk;
    const left = this.undestined();
    const agreed = await this.ask({
      heading: words.heading,
      consequences: [
        { icon: 'lock', text: words.board },
        { icon: 'push_pin', text: words.pins },
        ...(left > 0 ? [{ icon: 'warning', text: words.left(left) } as const] : []),
      ],
      act: this.t().atelier.close,
      cancel: words.cancel,
    });
    if (!agreed) return;
    const body: CloseAtelier = { version };
    if (await this.sending.send<Saved>('POST', `/api/ateliers/${id}/close`, body)) this.one.reload();
  }

  /** A finding was written: the next one begins without pins. */
  protected written(): void {
    this.pinIds.set([]);
    this.one.reload();
  }
}
