import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, model } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import type { Agreements, Complexes, Indicators, MeasureKinds } from '@jaarring/contracts';
import { holdsIn } from '@jaarring/domain';
import { PersonChoice } from '../shell/person-choice.ts';
import { Session } from '../shell/session.ts';
import { number } from '../texts/notation.ts';
import { MoneyPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { MoneyField } from '../ui/money-field.ts';
import { PlacePicker } from '../ui/place-picker.ts';
import { KindFacts } from './kind-facts.ts';
import { type MeasureForm, neededIn, totalOf, yearsOf } from './measure-form.ts';

/** The fields of a measure: what and where, why, what it costs, who, and what it rests on. */
@Component({
  selector: 'jr-measure-fields',
  imports: [
    FormsModule,
    KindFacts,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    MoneyField,
    MoneyPipe,
    PersonChoice,
    PlacePicker,
  ],
  templateUrl: './measure-fields.html',
  styleUrl: './measure-fields.scss',
})
export class MeasureFields {
  readonly form = model.required<MeasureForm>();
  /** The work areas in which a complex may be chosen; null when the complex is given and stays. */
  readonly areas = input<readonly string[] | null>(null);
  /** The work area of the complex that is given. */
  readonly workAreaId = input<string | null>(null);

  private readonly language = inject(LanguageChoice);
  private readonly session = inject(Session);
  protected readonly t = this.language.texts;
  private readonly kindsAnswer = httpResource<MeasureKinds>(() => '/api/measure-kinds');
  private readonly complexesAnswer = httpResource<Complexes>(() =>
    this.areas() ? '/api/complexes' : undefined,
  );
  private readonly indicatorsAnswer = httpResource<Indicators>(() => '/api/indicators');

  private readonly agreementsAnswer = httpResource<Agreements>(() =>
    this.session.can('agreement.read') ? '/api/agreements' : undefined,
  );

  protected readonly kinds = computed(() =>
    this.kindsAnswer.hasValue() ? this.kindsAnswer.value().kinds : [],
  );
  protected readonly kind = computed(() => this.kinds().find(({ id }) => id === this.form().kindId));
  private readonly complexes = computed(() =>
    this.complexesAnswer.hasValue() ? this.complexesAnswer.value().complexes : [],
  );
  protected readonly places = computed(() =>
    this.complexes()
      .filter(({ workAreaId }) => this.areas()?.includes(workAreaId))
      .map(({ id, number: code, name, workArea, dwellings }) => ({
        id,
        name,
        kind: 'complex' as const,
        detail: `${code} · ${this.t().complex.dwellings(dwellings)}, ${workArea}`,
      })),
  );
  /** A measure aims at a figure of its complex. */
  protected readonly indicators = computed(() =>
    this.indicatorsAnswer.hasValue()
      ? this.indicatorsAnswer.value().indicators.filter(({ placeKind }) => placeKind === 'complex')
      : [],
  );
  private readonly indicator = computed(() =>
    this.indicators().find(({ id }) => id === this.form().indicatorId),
  );
  protected readonly changeHint = computed(() => {
    const chosen = this.indicator();
    const words = this.t().measure;
    if (!chosen) return '';
    const way = { lower: words.lowerIsBetter, higher: words.higherIsBetter, none: words.noDirection };
    return words.changeHint(chosen.unit, way[chosen.direction]);
  });
  /** The agreements that hold in the period and the area of the measure, and those already chosen. */
  protected readonly agreements = computed(() => {
    const { complexId, startsOn, endsOn, agreementIds } = this.form();
    const areaId = this.workAreaId() ?? this.complexes().find(({ id }) => id === complexId)?.workAreaId;
    const all = this.agreementsAnswer.hasValue() ? this.agreementsAnswer.value().agreements : [];
    return all.filter(
      (one) =>
        agreementIds.includes(one.id) ||
        (holdsIn(one, { startsOn, endsOn }) && one.workAreas.some(({ id }) => id === areaId)),
    );
  });
  protected readonly isNoNumber = computed(() => neededIn(this.form()).includes('expectedChange'));
  protected readonly years = computed(() => yearsOf(this.form()));
  protected readonly total = computed(() => totalOf(this.form()));
  /** What the catalogue says one unit costs, so that an amount can be weighed while it is typed. */
  protected readonly doseHint = computed(() => {
    const kind = this.kind();
    if (!kind) return this.t().measure.fields.doseHint;
    const [low, high] = [kind.priceLowCents, kind.priceHighCents].map((cents) =>
      number(cents / 100, 0, this.language.language()),
    );
    return `${this.t().measure.norm}: € ${low} – ${high} / ${kind.unit}`;
  });

  protected set<K extends keyof MeasureForm>(field: K, value: MeasureForm[K]): void {
    this.form.update((form) => ({ ...form, [field]: value }));
  }

  protected setCost(year: number, cents: number | null): void {
    this.form.update((form) => ({ ...form, costs: { ...form.costs, [year]: cents } }));
  }

  /** A kind and a complex together make a first name, as long as nobody wrote one. */
  protected choose(field: 'kindId' | 'complexId', id: string | null): void {
    const before = this.suggested(this.form());
    this.form.update((form) => ({ ...form, [field]: id ?? '' }));
    const { title } = this.form();
    if (title === '' || title === before) this.set('title', this.suggested(this.form()));
  }

  private suggested({ kindId, complexId }: MeasureForm): string {
    const kind = this.kinds().find(({ id }) => id === kindId)?.name;
    const complex = this.complexes().find(({ id }) => id === complexId)?.name;
    return kind && complex ? `${kind} ${complex}`.slice(0, 120) : '';
  }
}
