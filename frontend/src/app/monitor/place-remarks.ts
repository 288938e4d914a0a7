import { httpResource } from '@angular/common/http';
import {
  Component,
  inject,
  Injector,
  input,
  type OnInit,
  runInInjectionContext,
  signal,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import type { MakeRemark, Remarks, RemarkView } from '@jaarring/contracts';
import { confidences } from '@jaarring/domain';
import { type Draft, draft } from '../shell/draft.ts';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { DayPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/** What people said of the figures of one place, and a form to say something. Made anew for another place. */
@Component({
  selector: 'jr-place-remarks',
  imports: [
    DayPipe,
    FormsModule,
    FourStates,
    MatButtonModule,
    MatButtonToggleModule,
    MatFormFieldModule,
    MatInputModule,
    RefusalNotice,
  ],
  templateUrl: './place-remarks.html',
  styles: `
    :host,
    form {
      display: flex;
      flex-direction: column;
      gap: var(--jr-s3);
    }

    mat-button-toggle-group {
      align-self: flex-start;
      flex-wrap: wrap;
    }
  `,
  providers: [Sending],
})
export class PlaceRemarks implements OnInit {
  readonly place = input.required<string>();
  /** What a new remark is about; null where there is no figure to speak of. */
  readonly about = input<{ readonly indicatorId: string; readonly period: string } | null>(null);
  /** The names of the indicators, by their id. */
  readonly names = input<ReadonlyMap<string, string>>(new Map());

  protected readonly t = texts();
  protected readonly session = inject(Session);
  protected readonly sending = inject(Sending);
  private readonly injector = inject(Injector);
  protected readonly confidences = confidences;
  protected readonly most = 500;
  protected readonly confidence = signal<MakeRemark['confidence']>('likely');
  protected readonly added = signal(false);
  protected text!: Draft<string>;

  protected readonly remarks = httpResource<Remarks>(() =>
    this.session.can('remark.read') ? { url: '/api/remarks', params: { place: this.place() } } : undefined,
  );

  ngOnInit(): void {
    const name = `remark.${this.place()}`;
    this.text = runInInjectionContext(this.injector, () => draft(name, ''));
  }

  protected type(text: string): void {
    this.text.value.set(text);
    this.added.set(false);
  }

  protected async add(): Promise<void> {
    const about = this.about();
    if (!about || this.sending.busy()) return;
    const text = this.text.value().trim();
    if (text.length < 3) return this.sending.problem.set(this.t().figures.remarks.tooShort);
    const body: MakeRemark = {
      ...about,
      placeCode: this.place(),
      text,
      confidence: this.confidence(),
      atelierId: null,
    };
    if (!(await this.sending.send<RemarkView>('POST', '/api/remarks', body))) return;
    this.text.value.set('');
    this.text.delivered();
    this.added.set(true);
    this.remarks.reload();
  }
}
