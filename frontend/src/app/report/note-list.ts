import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { NoteList } from '@jaarring/contracts';
import { dayOf } from '../approval/approval-rows.ts';
import { day, money, time } from '../texts/notation.ts';
import { MoneyPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { Status } from '../ui/status.ts';

/** What was decided together, by area: each with its amount, its code and its own note. */
@Component({
  selector: 'jr-note-list',
  imports: [FourStates, Icon, MatButtonModule, MoneyPipe, RouterLink, Status],
  templateUrl: './note-list.html',
  styles: `
    .body {
      gap: var(--jr-s4);
    }

    .table {
      overflow-x: auto;
    }

    h3 {
      margin-block: var(--jr-s4) var(--jr-s1);
    }
  `,
})
export class NoteListPage {
  readonly id = input.required<string>();

  private readonly choice = inject(LanguageChoice);
  protected readonly t = this.choice.texts;
  protected readonly list = httpResource<NoteList>(
    () => `/api/decision-batches/${encodeURIComponent(this.id())}`,
  );
  protected readonly file = computed(() => `/api/decision-batches/${encodeURIComponent(this.id())}/note`);
  protected readonly notes = computed(() => (this.list.hasValue() ? this.list.value().notes : []));
  protected readonly heading = computed(() => {
    const total = this.list.hasValue() ? this.list.value().totalCents : 0;
    return this.t().note.listHeading(this.notes().length, money(total, this.choice.language()));
  });
  protected readonly by = computed(() => {
    const first = this.notes()[0];
    if (!first) return '';
    const language = this.choice.language();
    const { decidedBy, onBehalfOf, decidedAs, decidedAt } = first;
    const who = onBehalfOf ? `${decidedBy}, ${this.t().note.behalf(onBehalfOf)}` : decidedBy;
    const moment = `${day(dayOf(decidedAt), language)}, ${time(decidedAt, language)}`;
    return this.t().note.listBy(who, this.t().approval.roles[decidedAs].toLowerCase(), moment);
  });
  protected readonly areas = computed(() =>
    [...new Set(this.notes().map(({ workArea }) => workArea))].map((workArea) => {
      const notes = this.notes().filter((note) => note.workArea === workArea);
      return { workArea, notes, totalCents: notes.reduce((sum, { amountCents }) => sum + amountCents, 0) };
    }),
  );
}
