import { Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TimePipe } from '../../texts/pipes.ts';
import { texts } from '../../texts/texts.ts';
import { Icon } from '../../ui/icon.ts';
import { SaveState } from '../save-state.ts';

/** Says whether what you typed is safe, always in the same place. */
@Component({
  selector: 'jr-save-status',
  imports: [Icon, MatButtonModule, TimePipe],
  template: `
    <div role="status" class="jr-tiny jr-row">
      @if (!saving.online()) {
        <jr-icon name="cloud_off" size="small" />{{ t().shell.offline }}
      } @else {
        @let stand = saving.stand();
        @switch (stand.state) {
          @case ('saving') {
            <jr-icon name="sync" size="small" />{{ t().shell.saving }}
          }
          @case ('saved') {
            <jr-icon name="cloud_done" size="small" />{{ t().shell.savedAt(stand.at.toISOString() | jrTime) }}
          }
          @case ('failed') {
            <span class="jr-late">{{ t().shell.notSaved }}</span>
          }
          @default {
            @if (saving.updatedAt(); as at) {
              <span class="updated" aria-live="off">
                <jr-icon name="cloud_done" size="small" />{{ t().shell.updatedAt(at.toISOString() | jrTime) }}
              </span>
            }
          }
        }
      }
    </div>
    @let failed = saving.stand();
    @if (failed.state === 'failed') {
      <button matButton type="button" (click)="failed.again()">{{ t().shell.saveAgain }}</button>
    }
  `,
  styleUrl: './save-status.scss',
})
export class SaveStatus {
  protected readonly t = texts();
  protected readonly saving = inject(SaveState);
}
