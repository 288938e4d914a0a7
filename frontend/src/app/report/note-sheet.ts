import { Component, computed, inject, input } from '@angular/core';
import type { NoteView } from '@jaarring/contracts';
import { dayOf } from '../approval/approval-rows.ts';
import { day, money, number, time } from '../texts/notation.ts';
import { DayPipe, MoneyPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { Sparkline } from '../ui/sparkline.ts';
import { Status, type Tone } from '../ui/status.ts';

const tones: Record<NoteView['state'], Tone> = { concept: 'info', final: 'ok', takenBack: 'warn' };

/** What the note of one decision tells, as it stands on paper. */
@Component({
  selector: 'jr-note-sheet',
  imports: [DayPipe, MoneyPipe, Sparkline, Status],
  templateUrl: './note-sheet.html',
  styleUrl: './note-sheet.scss',
})
export class NoteSheet {
  readonly note = input.required<NoteView>();

  private readonly choice = inject(LanguageChoice);
  protected readonly t = this.choice.texts;
  protected readonly tones = tones;

  protected readonly place = computed(() => {
    const { number: nr, complexNumber, complex, workArea } = this.note();
    const where = complex ? [`${complexNumber} ${complex}`, workArea] : [workArea];
    return [this.t().note.measure(nr), ...where].join(', ');
  });
  protected readonly state = computed(() => {
    const { state, finalFrom, takenBackAt } = this.note();
    const words = this.t().note;
    if (state === 'takenBack') return words.takenBack(this.moment(takenBackAt!));
    return state === 'concept' ? words.conceptUntil(this.moment(finalFrom)) : words.final;
  });
  protected readonly decided = computed(() => {
    const { decidedBy, onBehalfOf, decidedAs, decidedAt } = this.note();
    const words = this.t().note;
    const who = onBehalfOf ? `${decidedBy}, ${words.behalf(onBehalfOf)}` : decidedBy;
    return words.decidedBy(who, this.t().approval.roles[decidedAs].toLowerCase(), this.moment(decidedAt));
  });
  /** The facts that are known, each with its name. */
  protected readonly facts = computed(() => {
    const { kind, lever, dose, startsOn, endsOn, agreement, requestedBy, requestedAt, owner } = this.note();
    const words = this.t().note;
    const all = [
      { name: words.kind, text: kind },
      { name: words.lever, text: lever && this.t().common.levers[lever] },
      { name: words.dose, text: dose },
      { name: words.when, text: startsOn && endsOn && words.period(this.day(startsOn), this.day(endsOn)) },
      { name: words.agreement, text: agreement },
      { name: words.proposedBy, text: `${requestedBy}, ${this.moment(requestedAt)}` },
      { name: words.owner, text: owner },
    ];
    return all.filter(({ text }) => text);
  });
  protected readonly points = computed(() => this.note().figure?.points.map(({ value }) => value) ?? []);
  protected readonly source = computed(() => {
    const figure = this.note().figure;
    const last = figure?.points.at(-1);
    if (!figure || !last) return '';
    const words = this.t().note;
    const from = figure.source
      ? `. ${words.source(figure.source, figure.readOn && this.day(figure.readOn))}`
      : '';
    return `${words.measured(last.period)}${from}`;
  });
  protected readonly effect = computed(() => {
    const { expectedChange, figure, endsOn } = this.note();
    const words = this.t().note;
    if (!expectedChange || !figure) return [words.noEffect];
    const { less, more } = this.t().approval.figure;
    const change = expectedChange < 0 ? less(this.show(-expectedChange)) : more(this.show(expectedChange));
    const expected = words.expected(change.replace(/\.$/, ''), figure.indicator, figure.unit);
    const now = this.points().at(-1);
    if (now === undefined || !endsOn) return [expected];
    return [expected, words.goal(this.show(now), this.show(now + expectedChange), this.day(endsOn))];
  });
  protected readonly mandate = computed(() => {
    const { mandate, mandateFrom, decidedAs } = this.note();
    const words = this.t().note;
    const version = words.mandate(this.day(mandateFrom), this.t().approval.roles[decidedAs].toLowerCase());
    if (mandate === null) return version;
    const limit = mandate.limitCents === null ? null : this.money(mandate.limitCents);
    return `${version} ${words.limit(limit, this.money(mandate.countedCents))}`;
  });

  private show(value: number): string {
    return number(value, Number.isInteger(value) ? 0 : 1, this.choice.language());
  }

  private money(cents: number): string {
    return money(cents, this.choice.language());
  }

  private day(date: string): string {
    return day(date, this.choice.language());
  }

  private moment(instant: string): string {
    return `${this.day(dayOf(instant))}, ${time(instant, this.choice.language())}`;
  }
}
