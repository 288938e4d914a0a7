import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import type { Indicators, PinReceipt, PlacePin } from '@jaarring/contracts';
import { PIN_LENGTH, personalData, type PinKind, pinKinds } from '@jaarring/domain';
import { Session } from '../shell/session.ts';
import { texts } from '../texts/texts.ts';
import { PlacePicker, type PlaceChoice } from '../ui/place-picker.ts';
import { Sending } from '../shell/sending.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/** A pin on a complex: what kind it is, what it says, for whom, and the figure it is about when there is one. */
@Component({
  selector: 'jr-place-pin',
  imports: [
    FormsModule,
    MatButtonModule,
    MatButtonToggleModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    PlacePicker,
    RefusalNotice,
  ],
  templateUrl: './place-pin.html',
  providers: [Sending],
})
export class PlacePinForm {
  readonly atelierId = input.required<string>();
  readonly places = input.required<readonly PlaceChoice[]>();
  readonly placed = output<void>();

  private readonly session = inject(Session);
  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  protected readonly kinds = pinKinds;
  protected readonly most = PIN_LENGTH.max;
  protected readonly indicators = httpResource<Indicators>(() => '/api/indicators');

  protected readonly kind = signal<PinKind>('problem');
  protected readonly text = signal('');
  protected readonly organisation = linkedSignal(() => this.session.me()?.corporation.name ?? '');
  protected readonly complexId = signal<string | null>(null);
  protected readonly indicatorId = signal<string | null>(null);
  protected readonly receipt = signal<PinReceipt | null>(null);
  /** The name under which this pin is sent; the same until it arrived, so that sending again never makes two. */
  private pinId = crypto.randomUUID();

  /** What in the text looks like personal data, in words; it is asked, never blocked. */
  protected readonly personal = computed(() => {
    const words = this.t().common.personalKinds;
    return [...new Set(personalData(this.text()).map(({ kind }) => words[kind]))].join(', ');
  });

  protected async place(): Promise<void> {
    const body: PlacePin = {
      kind: this.kind(),
      text: this.text(),
      organisation: this.organisation(),
      complexId: this.complexId(),
      areaCode: null,
      indicatorId: this.indicatorId(),
    };
    const path = `/api/ateliers/${this.atelierId()}/pins/${this.pinId}`;
    const receipt = await this.sending.send<PinReceipt>('PUT', path, body);
    if (!receipt) return;
    this.pinId = crypto.randomUUID();
    this.receipt.set(receipt);
    this.text.set('');
    this.placed.emit();
  }
}
