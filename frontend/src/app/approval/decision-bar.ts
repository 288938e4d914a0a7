import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  type OnInit,
  output,
  runInInjectionContext,
  signal,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import type { ApprovalView } from '@jaarring/contracts';
import type { Outcome } from '@jaarring/domain';
import { type Draft, draft } from '../shell/draft.ts';
import { Keyboard, keys } from '../shell/keys/keyboard.ts';
import { Sending } from '../shell/sending.ts';
import { texts } from '../texts/texts.ts';
import { Icon, type IconName } from '../ui/icon.ts';
import { decisionPath } from './approval-rows.ts';
import { DecisionForm, nothingSaid, type Said } from './decision-form.ts';
import { InWhoseName } from './in-whose-name.ts';
import { narrow } from '../ui/screen.ts';

type Act = { outcome: Outcome; icon: IconName; key?: string };

const acts: readonly Act[] = [
  { outcome: 'approved', icon: 'check', key: 'a' },
  { outcome: 'conditional', icon: 'rule', key: 'v' },
  { outcome: 'returned', icon: 'reply', key: 't' },
  { outcome: 'rejected', icon: 'block', key: 'w' },
  { outcome: 'deferred', icon: 'schedule' },
];

/** On a narrow screen two acts stay in sight; the others stand under "Meer". */
const alwaysInSight: readonly Outcome[] = ['approved', 'returned'];

/** The bar with which a proposal is decided. Akkoord goes at once; everything else asks for its words first. */
@Component({
  selector: 'jr-decision-bar',
  imports: [DecisionForm, Icon, InWhoseName, MatButtonModule, MatMenuModule],
  templateUrl: './decision-bar.html',
  styles: `
    :host {
      flex: 1;
      min-inline-size: 0;
    }
  `,
})
export class DecisionBar implements OnInit {
  readonly approval = input.required<ApprovalView>();
  readonly decided = output<ApprovalView>();

  protected readonly t = texts();
  protected readonly sending = inject(Sending);
  protected readonly narrow = narrow();
  protected readonly letters = inject(Keyboard).useLetters;
  private readonly injector = inject(Injector);
  private readonly destroyed = inject(DestroyRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** The outcome whose form is open. */
  protected readonly outcome = signal<Outcome | null>(null);
  /** In whose name: their own where that is possible, else whoever they stand in for. */
  protected readonly onBehalfOf = linkedSignal<string | null>(() => this.approval().asWhom[0]?.id ?? null);
  /** What was typed for this proposal; it is still there after a look at another one. */
  protected typed!: Draft<Said>;

  protected readonly inSight = computed(() =>
    acts.filter(({ outcome, key }) => (this.narrow() ? alwaysInSight.includes(outcome) : key !== undefined)),
  );
  protected readonly underMore = computed(() => acts.filter((act) => !this.inSight().includes(act)));

  constructor() {
    keys(
      acts.flatMap(({ outcome, key }) =>
        key === undefined
          ? []
          : [{ key, text: () => this.t().approval.outcomes[outcome], run: () => this.press(outcome) }],
      ),
    );
  }

  ngOnInit(): void {
    const name = `approval.${this.approval().id}`;
    this.typed = runInInjectionContext(this.injector, () => draft(name, nothingSaid));
  }

  protected choose(outcome: Outcome): void {
    if (this.sending.busy()) return;
    if (outcome === 'approved') return void this.decide(outcome);
    this.sending.problem.set('');
    this.outcome.set(outcome);
  }

  /** Closes the form and goes back to the button that opened it. */
  protected close(): void {
    const from = this.outcome();
    this.outcome.set(null);
    this.sending.problem.set('');
    this.focusNext(`[data-outcome=${from}], [data-more]`);
  }

  /** A refused akkoord opens its form, so that its reason can be given. */
  protected async decide(outcome: Outcome): Promise<void> {
    const { contentHash } = this.approval();
    const said = this.typed.value();
    const view = await this.sending.send<ApprovalView>('PUT', decisionPath(this.approval()), {
      contentHash,
      outcome,
      onBehalfOf: this.onBehalfOf(),
      ...wordsFor(outcome, said),
    });
    if (view === null) return this.outcome.set(outcome);
    this.typed.value.set(nothingSaid);
    this.typed.delivered();
    this.outcome.set(null);
    // Somebody may have gone to another proposal while this one was on its way.
    if (!this.destroyed.destroyed) this.decided.emit(view);
  }

  /** A letter decides nothing while a form is open: what was begun there goes first. */
  private press(outcome: Outcome): void {
    if (this.outcome() === null) this.choose(outcome);
  }

  private focusNext(selector: string): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>(selector)?.focus(), {
      injector: this.injector,
    });
  }
}

/** Only what belongs to the outcome is sent: what was typed for another one stays here. */
export function wordsFor(outcome: Outcome, said: Said): Record<keyof Said, string | null> {
  const isConditional = outcome === 'conditional';
  return {
    reason: said.reason,
    condition: (isConditional && said.condition) || null,
    conditionOwnerId: (isConditional && said.conditionOwnerId) || null,
    conditionDueOn: (isConditional && said.conditionDueOn) || null,
    deferredUntil: (outcome === 'deferred' && said.deferredUntil) || null,
  };
}
