import { httpResource } from '@angular/common/http';
import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Approvals, DecisionBatch } from '@jaarring/contracts';
import { draft } from '../shell/draft.ts';
import { keys } from '../shell/keys/keyboard.ts';
import { Sending } from '../shell/sending.ts';
import { money } from '../texts/notation.ts';
import { MoneyPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { confirming, type Consequence } from '../ui/confirm/confirm.ts';
import { Icon } from '../ui/icon.ts';
import { RefusalNotice } from '../ui/refusal.ts';
import { FourStates } from '../ui/state/four-states.ts';
import type { ApprovalRow } from './approval-rows.ts';
import { InWhoseName } from './in-whose-name.ts';
import { LastBatch } from './last-batch.ts';
import { TogetherAreas } from './together-areas.ts';
import { TogetherLine } from './together-line.ts';
import {
  areaTotals,
  bodyOf,
  byOutcome,
  canGoAlong,
  type Exception,
  type Exceptions,
  mineToDecide,
  namesIn,
  type Name,
  sumOf,
} from './together-rows.ts';

type RefusedLine = { approvalId: string; code: string };

/** Everything within the reader's mandate, to decide at once: what stands out first, exceptions by line, one question. */
@Component({
  selector: 'jr-together',
  imports: [
    FourStates,
    Icon,
    InWhoseName,
    LastBatch,
    MatButtonModule,
    MoneyPipe,
    RefusalNotice,
    RouterLink,
    TogetherAreas,
    TogetherLine,
  ],
  providers: [Sending],
  templateUrl: './together.html',
  styleUrl: './together.scss',
})
export class TogetherPage {
  private readonly choice = inject(LanguageChoice);
  protected readonly t = this.choice.texts;
  protected readonly sending = inject(Sending);
  private readonly confirm = confirming();
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly list = httpResource<Approvals>(() => '/api/approvals');
  private readonly past = httpResource<Approvals>(() => ({
    url: '/api/approvals',
    params: { status: 'decided' },
  }));
  protected readonly decided = computed(() => (this.past.hasValue() ? this.past.value().approvals : []));
  private readonly waiting = computed(() => (this.list.hasValue() ? this.list.value().approvals : []));
  protected readonly names = computed(() => namesIn(this.waiting()));
  /** All of it goes in one name: the own where that is possible, else that of whoever the reader stands in for. */
  protected readonly onBehalfOf = linkedSignal<readonly Name[], string | null>({
    source: this.names,
    computation: (names, before) =>
      names.some(({ id }) => id === before?.value) ? before!.value : (names[0]?.id ?? null),
  });
  protected readonly rows = computed(() => mineToDecide(this.waiting(), this.onBehalfOf()));
  protected readonly groups = computed(() => {
    const [rows, { outliers, others }] = [this.rows(), this.t().together];
    const split = [
      { heading: outliers, rows: rows.filter(({ standsOut }) => standsOut.length > 0) },
      { heading: others, rows: rows.filter(({ standsOut }) => standsOut.length === 0) },
    ];
    return split.filter((group) => group.rows.length > 0);
  });

  /** What was typed for single lines; it is still there after a look at one of them. */
  private readonly typed = draft<Exceptions>('together', {});
  protected readonly exceptions = this.typed.value;
  private readonly picked = signal<ReadonlySet<string>>(new Set());
  protected readonly chosen = computed(() => this.rows().filter((row) => this.isChosen(row)));
  protected readonly totalCents = computed(() => sumOf(this.chosen()));
  protected readonly totals = computed(() =>
    areaTotals(this.rows(), this.chosen(), {
      areas: this.list.hasValue() ? this.list.value().areas : [],
      exceptions: this.exceptions(),
    }),
  );
  protected readonly refused = computed(() => {
    const lines = (this.sending.details()['lines'] ?? []) as readonly RefusedLine[];
    return new Map(lines.map(({ approvalId, code }) => [approvalId, code]));
  });
  protected readonly said = signal('');

  constructor() {
    keys([
      { key: 'j', text: () => this.t().approval.keys.next, run: () => this.step(1) },
      { key: 'k', text: () => this.t().approval.keys.previous, run: () => this.step(-1) },
      { key: 'x', text: () => this.t().together.keys.toggle, run: () => this.focused()?.click() },
    ]);
  }

  protected isChosen(row: ApprovalRow): boolean {
    return this.picked().has(row.id) && canGoAlong(row, this.exceptions());
  }

  protected toggle(id: string): void {
    this.picked.update((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }

  /** Another name is another list: nothing stays chosen of the one before. */
  protected decideFor(onBehalfOf: string | null): void {
    this.onBehalfOf.set(onBehalfOf);
    this.chooseNone();
  }

  protected chooseAll(): void {
    this.picked.set(new Set(this.rows().map(({ id }) => id)));
  }

  protected chooseNone(): void {
    this.picked.set(new Set());
  }

  /** Decides a line otherwise, which chooses it too; null puts it back with the rest. */
  protected otherwise(id: string, exception: Exception | null): void {
    this.exceptions.update(({ [id]: _, ...others }) => (exception ? { ...others, [id]: exception } : others));
    if (exception) this.picked.update((now) => new Set([...now, id]));
  }

  protected async decide(): Promise<void> {
    const chosen = this.chosen();
    if (chosen.length === 0 || this.sending.busy()) return;
    const isMeant = await this.confirm({
      heading: this.t().together.question(chosen.length, this.money(sumOf(chosen))),
      consequences: this.consequences(chosen),
      act: this.t().together.confirm(chosen.length),
      cancel: this.t().common.cancel,
    });
    if (!isMeant) return;
    this.said.set('');
    const body = bodyOf(chosen, this.exceptions(), this.onBehalfOf());
    const batch = await this.sending.send<DecisionBatch>('POST', '/api/approvals/decisions', body);
    if (batch === null) return this.leaveOut();
    this.typed.value.set({});
    this.typed.delivered();
    this.chooseNone();
    this.refresh();
  }

  protected takenBack({ count }: DecisionBatch): void {
    this.said.set(this.t().together.takenBack(count));
    this.refresh();
  }

  /** What cannot go along is no longer chosen; the list shows how it is now, and each line says why. */
  private leaveOut(): void {
    const refused = this.refused();
    this.picked.update((now) => new Set([...now].filter((id) => !refused.has(id))));
    this.list.reload();
  }

  private refresh(): void {
    this.list.reload();
    this.past.reload();
    afterNextRender(() => this.host.querySelector<HTMLElement>('h2')?.focus(), { injector: this.injector });
  }

  private consequences(chosen: readonly ApprovalRow[]): Consequence[] {
    const { together, approval } = this.t();
    const outcomes = byOutcome(chosen, this.exceptions()).map(
      ({ outcome, count, totalCents }): Consequence => ({
        icon: outcome === 'approved' ? 'check' : 'rule',
        text: together.outcome(count, approval.decided[outcome], this.money(totalCents)),
      }),
    );
    const short = this.totals().flatMap(({ workArea, years }) =>
      years
        .filter(({ leftCents }) => leftCents !== null && leftCents < 0)
        .map(({ year, leftCents }): Consequence => ({
          icon: 'warning',
          text: together.shortIn(workArea, year, this.money(-leftCents!)),
        })),
    );
    const behalf = this.names().flatMap(({ id, name }): Consequence[] =>
      id === this.onBehalfOf() && name !== null ? [{ icon: 'person', text: approval.onBehalfOf(name) }] : [],
    );
    return [...behalf, ...outcomes, ...short, { icon: 'history', text: together.takeBackNote }];
  }

  private money(cents: number): string {
    return money(cents, this.choice.language());
  }

  private boxes(): HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>('jr-together-line input[type=checkbox]')];
  }

  private focused(): HTMLElement | undefined {
    return this.boxes().find((box) => box === document.activeElement);
  }

  private step(by: 1 | -1): void {
    const boxes = this.boxes();
    const at = boxes.findIndex((box) => box === document.activeElement);
    boxes[Math.max(0, Math.min(boxes.length - 1, at + by))]?.focus();
  }
}
