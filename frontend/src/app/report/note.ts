import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { NoteView } from '@jaarring/contracts';
import { headed } from '../shell/page-heading.ts';
import { texts } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { NoteSheet } from './note-sheet.ts';

/** The note of one decision: to read, to print and to download as PDF. */
@Component({
  selector: 'jr-note',
  imports: [FourStates, Icon, MatButtonModule, NoteSheet, RouterLink],
  template: `
    <div class="jr-page jr-stack">
      <jr-four-states [of]="one" [failedHeading]="t().note.failed">
        <ng-template>
          @let note = one.value()!;
          <div class="jr-stack body">
            <nav class="jr-row jr-screen-only" [attr.aria-label]="t().note.title">
              <a matButton="filled" [href]="file()" download
                ><jr-icon name="picture_as_pdf" /> {{ t().note.download }}</a
              >
              <button matButton type="button" (click)="print()">
                <jr-icon name="print" /> {{ t().note.print }}
              </button>
              <a matButton [routerLink]="['/besluiten', note.approvalId]">{{ t().note.toDecision }}</a>
              @if (note.batchId; as batch) {
                <a matButton [routerLink]="['/nota/samen', batch]">{{ t().note.listTitle }}</a>
              }
              <a matButton routerLink="/nota">{{ t().note.check }}</a>
            </nav>
            <jr-note-sheet [note]="note" />
          </div>
        </ng-template>
      </jr-four-states>
    </div>
  `,
  styles: '.body { gap: var(--jr-s4); }',
})
export class NotePage {
  readonly id = input.required<string>();

  protected readonly t = texts();
  protected readonly one = httpResource<NoteView>(() => `/api/decisions/${encodeURIComponent(this.id())}`);
  protected readonly file = computed(() => `/api/decisions/${encodeURIComponent(this.id())}/note`);

  constructor() {
    headed(() => (this.one.hasValue() ? `${this.t().note.title} ${this.one.value().number}` : null));
  }

  protected print(): void {
    window.print();
  }
}
