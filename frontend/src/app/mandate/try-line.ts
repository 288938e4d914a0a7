import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import type { TriedMandate, WorkAreas } from '@jaarring/contracts';
import { type DecisionKind, decisionKinds, type Lever, levers } from '@jaarring/domain';
import { day, money } from '../texts/notation.ts';
import { LanguageChoice, type Texts } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { MoneyField } from '../ui/money-field.ts';

/** What the sentence starts with: just below the amount where the controller advises in most mandates. Unit: cents. */
const FIRST_AMOUNT = 24_900_00;
const MOST_YEARS = 20;

/** A sentence with gaps that answers who would decide: fill in something else and it answers again. */
@Component({
  selector: 'jr-try-line',
  imports: [Icon, MatFormFieldModule, MatInputModule, MatSelectModule, MoneyField],
  templateUrl: './try-line.html',
  styleUrl: './try-line.scss',
})
export class TryLine {
  /** The version or draft to try. */
  readonly mandateId = input.required<string>();
  /** Rises when the draft was saved, so that the answer follows it. */
  readonly version = input(0);

  private readonly choice = inject(LanguageChoice);
  protected readonly t = this.choice.texts;
  protected readonly kinds = decisionKinds;
  protected readonly levers = levers;
  protected readonly mostYears = MOST_YEARS;
  protected readonly kind = signal<DecisionKind>('measureWithinBudget');
  protected readonly lever = signal<Lever>('maintenance');
  protected readonly amountCents = signal<number | null>(FIRST_AMOUNT);
  protected readonly earlierCents = signal<number | null>(null);
  protected readonly years = signal(1);

  private readonly list = httpResource<WorkAreas>(() => '/api/work-areas');
  protected readonly areas = computed(() => (this.list.hasValue() ? this.list.value().workAreas : []));
  protected readonly workAreaId = linkedSignal<string | null>(() => this.areas()[0]?.id ?? null);

  private readonly answer = httpResource<TriedMandate>(() => {
    const [workAreaId, amountCents, earlierCents] = [
      this.workAreaId(),
      this.amountCents(),
      this.earlierCents() ?? 0,
    ];
    this.version();
    if (workAreaId === null || !isAmount(amountCents) || !isAmount(earlierCents)) return undefined;
    const params = {
      ...{ mandateId: this.mandateId(), kind: this.kind(), lever: this.lever() },
      ...{ workAreaId, amountCents, earlierCents, years: this.years() },
    };
    return { url: '/api/mandates/try', params };
  });
  /** The last answer stays while the next one is on its way, so that nothing jumps or is said twice. */
  private readonly last = linkedSignal<TriedMandate | undefined, TriedMandate | undefined>({
    source: () => (this.answer.hasValue() ? this.answer.value() : undefined),
    computation: (next, before) => next ?? before?.value,
  });
  protected readonly failed = computed(
    () => this.answer.error() !== undefined || this.list.error() !== undefined,
  );
  protected readonly said = computed(() => {
    const answer = this.last();
    return answer && isAmount(this.amountCents()) ? this.inWords(answer, this.t()) : null;
  });

  protected setYears(text: string): void {
    const years = Number(text);
    if (Number.isInteger(years) && years >= 1 && years <= MOST_YEARS) this.years.set(years);
  }

  private inWords(answer: TriedMandate, { mandate, approval }: Texts) {
    const { try: words, columns } = mandate;
    const language = this.choice.language();
    if (answer.decides === null) return { who: words.nobody, why: [] as string[] };
    const role = columns[answer.decides].toLowerCase();
    const limit =
      answer.limitCents === null ? words.noLimit(role) : words.upTo(role, money(answer.limitCents, language));
    const advisers = answer.advisers.map((one) =>
      words.adviser(approval.roles[one.role].toLowerCase(), day(one.dueOn, language)),
    );
    return {
      who:
        answer.people.length > 0 && answer.people.length <= 3
          ? words.decides(answer.people.join(', '))
          : words.role(role),
      why: [
        limit,
        ...answer.deputies.map(({ deputy, principal }) => words.deputy(deputy, principal)),
        ...answer.reasons.map((reason) => words.reasons[reason](money(answer.countedCents, language))),
        advisers.length > 0 ? words.advisers(advisers.join(', ')) : words.noAdvice,
      ],
    };
  }
}

function isAmount(cents: number | null): cents is number {
  return cents !== null && Number.isSafeInteger(cents) && cents >= 0;
}
