import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
} from '@angular/core';
import {
  type DecidingRole,
  decidingRoles,
  type DecisionKind,
  decisionKinds,
  limitOf,
  type MandateRules,
} from '@jaarring/domain';
import { number } from '../texts/notation.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { NOT_AN_AMOUNT, readMoney } from '../ui/money.ts';
import { isChanged, type Limit, onlyAdvises, withLimit } from './mandate-rows.ts';

type Cell = { row: number; column: number };

/**
 * The table of a mandate: a kind of decision per row, a function per column. Arrows walk through it with one stop for the
 * tab key; in a draft Enter opens a cell, Enter again keeps what was typed, Escape leaves it as it was.
 */
@Component({
  selector: 'jr-mandate-table',
  templateUrl: './mandate-table.html',
  styleUrl: './mandate-table.scss',
})
export class MandateTable {
  readonly rules = input.required<MandateRules>();
  /** The rules that this version follows, to show what changed; null: nothing to compare with. */
  readonly base = input<MandateRules | null>(null);
  readonly editable = input(false);
  readonly changed = output<MandateRules>();

  private readonly choice = inject(LanguageChoice);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly t = this.choice.texts;
  protected readonly kinds = decisionKinds;
  protected readonly roles = decidingRoles;
  protected readonly at = signal<Cell>({ row: 0, column: 0 });
  protected readonly isOpen = signal(false);
  protected readonly problem = signal('');
  protected readonly rows = computed(() =>
    decisionKinds.map((kind) => ({ kind, cells: decidingRoles.map((role) => this.cellOf(kind, role)) })),
  );

  protected isHere(row: number, column: number): boolean {
    return this.at().row === row && this.at().column === column;
  }

  protected press(event: KeyboardEvent): void {
    if (this.isOpen()) return;
    const step = steps[event.key];
    if (step) this.walk(step);
    else if (event.key === 'Home') this.go({ ...this.at(), column: 0 });
    else if (event.key === 'End') this.go({ ...this.at(), column: decidingRoles.length - 1 });
    else if (event.key === 'Enter' && this.editable()) this.open(this.at());
    else return;
    event.preventDefault();
  }

  /** A click goes to the cell; in a draft it opens it too. */
  protected choose(cell: Cell): void {
    if (this.isOpen() && this.isHere(cell.row, cell.column)) return;
    if (this.editable()) this.open(cell);
    else this.go(cell);
  }

  protected pressInField(event: KeyboardEvent, text: string): void {
    if (event.key === 'Enter') this.keep(text, true);
    else if (event.key === 'Escape') this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Keeps what was typed; what cannot be read stays open and says so. */
  protected keep(text: string, staysHere: boolean): void {
    if (!this.isOpen()) return;
    const limit = this.read(text);
    if (limit === NOT_AN_AMOUNT) return this.problem.set(this.t().mandate.notAnAmount);
    const at = { kind: decisionKinds[this.at().row]!, role: decidingRoles[this.at().column]! };
    const before = limitOf(this.rules(), at.kind, at.role);
    if (staysHere) this.close();
    else this.isOpen.set(false);
    this.problem.set('');
    if (limit !== before) this.changed.emit(withLimit(this.rules(), at, limit));
  }

  private read(text: string): Limit | typeof NOT_AN_AMOUNT {
    const typed = text.trim().toLowerCase();
    if (typed === '' || typed === this.t().mandate.cell.none) return undefined;
    if (typed === this.t().mandate.cell.unlimited) return null;
    const cents = readMoney(typed, this.choice.language());
    return cents !== NOT_AN_AMOUNT && cents !== null && cents < 0 ? NOT_AN_AMOUNT : cents;
  }

  private open(cell: Cell): void {
    this.at.set(cell);
    this.problem.set('');
    this.isOpen.set(true);
    this.focus('input', (field) => (field as HTMLInputElement).select());
  }

  private close(): void {
    this.isOpen.set(false);
    this.problem.set('');
    this.focusCell();
  }

  private walk({ row, column }: Cell): void {
    const at = this.at();
    this.go({
      row: Math.max(0, Math.min(decisionKinds.length - 1, at.row + row)),
      column: Math.max(0, Math.min(decidingRoles.length - 1, at.column + column)),
    });
  }

  private go(cell: Cell): void {
    this.at.set(cell);
    this.focusCell();
  }

  private focusCell(): void {
    this.focus('[role=gridcell][tabindex="0"]');
  }

  private focus(selector: string, then: (element: HTMLElement) => void = () => {}): void {
    const reach = () => {
      const element = this.host.querySelector<HTMLElement>(selector);
      element?.focus();
      if (element) then(element);
    };
    afterNextRender(reach, { injector: this.injector });
  }

  private cellOf(kind: DecisionKind, role: DecidingRole) {
    const words = this.t().mandate;
    const base = this.base();
    const limit = limitOf(this.rules(), kind, role);
    const advises = onlyAdvises(this.rules(), role);
    const wasChanged = isChanged(base, this.rules(), { kind, role });
    return {
      role,
      text: advises ? words.cell.advises : this.show(limit),
      said:
        advises || typeof limit === 'number'
          ? ''
          : limit === null
            ? words.cell.unlimitedSaid
            : words.cell.noneSaid,
      isChanged: wasChanged,
      before: wasChanged && base ? this.beforeOf(limitOf(base, kind, role)) : null,
      typed: limit === undefined ? '' : this.show(limit),
      isQuiet: advises || limit === undefined,
      label: words.edit(words.kinds[kind], words.columns[role]),
    };
  }

  /** What stood there before: struck through when it was an amount, only told when there was none. */
  private beforeOf(limit: Limit): { shown: string | null; said: string } {
    const { cell } = this.t().mandate;
    if (limit === undefined) return { shown: null, said: cell.was(cell.noneSaid) };
    return {
      shown: this.show(limit),
      said: cell.was(limit === null ? cell.unlimitedSaid : this.show(limit)),
    };
  }

  private show(limit: Limit): string {
    const { cell } = this.t().mandate;
    if (limit === undefined) return cell.none;
    if (limit === null) return cell.unlimited;
    return number(limit / 100, limit % 100 === 0 ? 0 : 2, this.choice.language());
  }
}

const steps: Readonly<Record<string, Cell>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};
