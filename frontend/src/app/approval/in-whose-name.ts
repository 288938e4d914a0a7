import { Component, computed, input, model } from '@angular/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import type { ApprovalView } from '@jaarring/contracts';
import { texts } from '../texts/texts.ts';

/** Says for whom somebody decides; a choice only when there is one. Alone in their own name it says nothing. */
@Component({
  selector: 'jr-in-whose-name',
  imports: [MatFormFieldModule, MatSelectModule],
  template: `
    @if (asWhom().length > 1) {
      <mat-form-field subscriptSizing="dynamic">
        <mat-label>{{ t().approval.inWhoseName }}</mat-label>
        <mat-select [value]="chosen()" (selectionChange)="chosen.set($event.value)">
          @for (one of asWhom(); track one.id) {
            <mat-option [value]="one.id">{{
              one.name ? t().approval.onBehalfOf(one.name) : t().approval.inMyName
            }}</mat-option>
          }
        </mat-select>
      </mat-form-field>
    } @else if (only()?.name; as name) {
      <p class="jr-strong">{{ t().approval.asDeputy(name) }}</p>
    }
  `,
  styles: 'mat-form-field { inline-size: min(100%, 340px); }',
})
export class InWhoseName {
  readonly asWhom = input.required<ApprovalView['asWhom']>();
  /** The id of whoever the reader decides for; null: themselves. */
  readonly chosen = model.required<string | null>();
  protected readonly t = texts();
  protected readonly only = computed(() => this.asWhom()[0]);
}
