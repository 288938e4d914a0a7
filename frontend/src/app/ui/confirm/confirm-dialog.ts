import { Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { Icon } from '../icon.ts';
import type { Confirmation } from './confirm.ts';

/** Names the consequences, then the act. The focus is on the way back, so that Enter alone changes nothing. */
@Component({
  selector: 'jr-confirm-dialog',
  imports: [Icon, MatButtonModule, MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ question.heading }}</h2>
    <mat-dialog-content>
      <ul class="jr-stack">
        @for (consequence of question.consequences; track consequence.text) {
          <li class="jr-row"><jr-icon [name]="consequence.icon" />{{ consequence.text }}</li>
        }
      </ul>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" [mat-dialog-close]="false" cdkFocusInitial>
        {{ question.cancel }}
      </button>
      <button matButton="filled" type="button" [mat-dialog-close]="true">{{ question.act }}</button>
    </mat-dialog-actions>
  `,
  styles: 'li { flex-wrap: nowrap; align-items: flex-start; }',
})
export class ConfirmDialog {
  protected readonly question = inject<Confirmation>(MAT_DIALOG_DATA);
}
