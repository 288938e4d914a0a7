import {
  Component,
  DestroyRef,
  inject,
  Injector,
  input,
  type OnInit,
  output,
  runInInjectionContext,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import type { ApprovalView } from '@jaarring/contracts';
import type { AdviceVerdict } from '@jaarring/domain';
import { type Draft, draft } from '../shell/draft.ts';
import { Sending } from '../shell/sending.ts';
import { texts } from '../texts/texts.ts';

/** Where an adviser says what they think of a proposal, with their reason. */
@Component({
  selector: 'jr-advice-form',
  imports: [FormsModule, MatButtonModule, MatFormFieldModule, MatInputModule],
  template: `
    <h3>{{ t().approval.giveAdvice }}</h3>
    <mat-form-field subscriptSizing="dynamic">
      <mat-label>{{ t().approval.remark }}</mat-label>
      <textarea
        matInput
        rows="2"
        maxlength="1000"
        [ngModel]="remark.value()"
        (ngModelChange)="remark.value.set($event)"
      ></textarea>
    </mat-form-field>
    <div class="jr-row">
      @for (verdict of verdicts; track verdict) {
        <button matButton="outlined" type="button" [disabled]="sending.busy()" (click)="advise(verdict)">
          {{ t().approval.verdicts[verdict] }}
        </button>
      }
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex: 1;
      flex-direction: column;
      gap: var(--jr-s2);
      min-inline-size: 0;
    }
  `,
})
export class AdviceForm implements OnInit {
  readonly approvalId = input.required<string>();
  readonly advice = input.required<ApprovalView['advices'][number]>();
  readonly advised = output<ApprovalView>();

  protected readonly t = texts();
  protected readonly sending = inject(Sending);
  private readonly injector = inject(Injector);
  private readonly destroyed = inject(DestroyRef);
  protected readonly verdicts: readonly AdviceVerdict[] = ['positive', 'positiveIf', 'negative'];
  protected remark!: Draft<string>;

  ngOnInit(): void {
    const name = `advice.${this.advice().id}`;
    this.remark = runInInjectionContext(this.injector, () => draft(name, ''));
  }

  protected async advise(verdict: AdviceVerdict): Promise<void> {
    const { id, version } = this.advice();
    const view = await this.sending.send<ApprovalView>('PUT', `/api/approvals/${this.approvalId()}/advice`, {
      adviceId: id,
      verdict,
      remark: this.remark.value(),
      version,
    });
    if (view === null) return;
    this.remark.value.set('');
    this.remark.delivered();
    // Somebody may have gone to another proposal while this one was on its way.
    if (!this.destroyed.destroyed) this.advised.emit(view);
  }
}
