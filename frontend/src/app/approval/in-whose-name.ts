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
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t().approval.inWhoseName }}</mat-label>
        <mat-select [value]="chosen() ?? myself" (selectionChange)="choose($event.value)">
          @for (one of asWhom(); track one.id) {
            <mat-option [value]="one.id ?? myself">{{
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
  /** The choice of oneself; a select shows nothing for null. */
  protected readonly myself = 'myself';
  protected readonly only = computed(() => this.asWhom()[0]);

  protected choose(id: string): void {
    this.chosen.set(id === this.myself ? null : id);
  }
}
