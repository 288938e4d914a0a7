import { Component } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialogModule } from '@angular/material/dialog';
import { texts } from '../../texts/texts.ts';

/** Says that text would be lost; staying is the first answer. */
@Component({
  selector: 'jr-leave-dialog',
  imports: [MatButtonModule, MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ t().shell.leave.title }}</h2>
    <mat-dialog-content>{{ t().shell.leave.what }}</mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" [mat-dialog-close]="true">{{ t().shell.leave.go }}</button>
      <button matButton="filled" type="button" [mat-dialog-close]="false" cdkFocusInitial>
        {{ t().shell.leave.stay }}
      </button>
    </mat-dialog-actions>
  `,
})
export class LeaveDialog {
  protected readonly t = texts();
}
