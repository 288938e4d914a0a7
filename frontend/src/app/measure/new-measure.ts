import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Findings, MeasureView, ProposeMeasure } from '@jaarring/contracts';
import { CycleChoice } from '../shell/cycle-choice.ts';
import { draft } from '../shell/draft.ts';
import { keys } from '../shell/keys/keyboard.ts';
import { Sending } from '../shell/sending.ts';
import { Session } from '../shell/session.ts';
import { texts } from '../texts/texts.ts';
import { State } from '../ui/state/state.ts';
import { contentOf, emptyForm, type MeasureForm, neededIn } from './measure-form.ts';
import { MeasureFields } from './measure-fields.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/** Proposes a measure: kept as a draft, or laid before whoever decides at once. What is typed survives on this device. */
@Component({
  selector: 'jr-new-measure',
  imports: [MatButtonModule, MeasureFields, RefusalNotice, RouterLink, State],
  templateUrl: './new-measure.html',
  providers: [Sending],
})
export class NewMeasurePage {
  /** The finding a measure comes from: `?bevinding=`. */
  readonly bevinding = input<string>();
  /** The complex it is for: `?complex=`. */
  readonly complex = input<string>();

  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly choice = inject(CycleChoice);
  protected readonly sending = inject(Sending);
  protected readonly t = texts();

  private readonly kept = draft<MeasureForm | null>('measure.new', null);
  protected readonly restored = this.kept.restored && this.kept.value() !== null;
  protected readonly cycle = this.choice.cycle;
  /** The areas whose phase takes a proposal, of those this person may propose for. */
  protected readonly areas = computed(() =>
    (this.cycle()?.areas ?? [])
      .filter(({ workAreaId, phase }) => this.session.can('measure.propose', { workAreaId, phase }))
      .map(({ workAreaId }) => workAreaId),
  );
  protected readonly form = computed(
    () => this.kept.value() ?? emptyForm(this.cycle()?.planYear ?? 2000, this.session.me()?.account.id ?? ''),
  );
  private readonly findings = httpResource<Findings>(() => {
    const cycle = this.cycle();
    if (!cycle || !this.bevinding()) return undefined;
    return { url: '/api/findings', params: { cycleId: cycle.id } };
  });
  protected readonly finding = computed(() => {
    if (!this.findings.hasValue()) return null;
    return this.findings.value().findings.find(({ id }) => id === this.bevinding()) ?? null;
  });
  protected readonly needed = computed(() => neededIn(this.form()));
  protected readonly neededNames = computed(() => {
    const { fields, needed } = this.t().measure;
    return needed(
      this.needed()
        .map((field) => fields[field])
        .join(', '),
    );
  });

  constructor() {
    keys([
      { key: 'ctrl+Enter', text: () => this.t().measure.keepAndSubmit, run: () => void this.propose(true) },
    ]);
    // What a finding or an address already knows is filled in once, where nothing was typed.
    effect(() => {
      const finding = this.finding();
      const complexId = finding?.complexId ?? this.complex() ?? null;
      if (this.kept.value() || !this.cycle() || !(finding ?? complexId)) return;
      this.kept.value.set({
        ...this.form(),
        complexId,
        why: finding?.analysis ?? '',
        success: finding?.success.slice(0, 500) ?? '',
      });
    });
  }

  protected change(form: MeasureForm): void {
    this.kept.value.set(form);
  }

  protected throwAway(): void {
    this.kept.value.set(null);
    this.kept.delivered();
  }

  /** Keeps the draft; a submission that is refused then leads to the measure, where it says what is missing. */
  protected async propose(andSubmit: boolean): Promise<void> {
    const cycle = this.cycle();
    const { complexId } = this.form();
    if (!cycle || !complexId || this.needed().length > 0 || this.sending.busy()) return;
    const body: ProposeMeasure = {
      ...contentOf(this.form()),
      cycleId: cycle.id,
      complexId,
      findingId: this.finding()?.id ?? null,
    };
    const made = await this.sending.send<MeasureView>('POST', '/api/measures', body);
    if (!made) return;
    this.throwAway();
    const submitted =
      andSubmit &&
      (await this.sending.send('POST', `/api/measures/${made.id}/submit`, { version: made.version }));
    const refused = andSubmit && !submitted ? this.sending.problem() : null;
    await this.router.navigate(['/maatregelen', made.id], { state: { refused } });
  }
}
