import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import type { Agreements, AgreementView } from '@jaarring/contracts';
import { Sending } from '../shell/sending.ts';
import { texts } from '../texts/texts.ts';
import { MoneyField } from '../ui/money-field.ts';
import { RefusalNotice } from '../ui/refusal.ts';
import {
  type AgreementForm,
  contentOfAgreement,
  emptyAgreement,
  formOfAgreement,
  isComplete,
} from './agreement-form.ts';

/** Writes an agreement down, or changes one; its number and municipality stay as they were made. */
@Component({
  selector: 'jr-edit-agreement',
  imports: [
    FormsModule,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    MoneyField,
    RefusalNotice,
  ],
  templateUrl: './edit-agreement.html',
  providers: [Sending],
})
export class EditAgreement {
  readonly lists = input.required<Agreements>();
  readonly year = input.required<number>();
  /** The agreement that is changed; null for a new one. */
  readonly agreement = input<AgreementView | null>(null);
  readonly saved = output<AgreementView>();
  readonly left = output<void>();

  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  protected readonly form = linkedSignal<string, AgreementForm>({
    source: () => `${this.agreement()?.id} ${this.agreement()?.version} ${this.year()}`,
    computation: () => {
      const known = this.agreement();
      return known ? formOfAgreement(known) : emptyAgreement(this.year());
    },
  });
  protected readonly areas = computed(() =>
    this.lists().workAreas.filter(
      ({ municipalityCode }) => municipalityCode === this.form().municipalityCode,
    ),
  );
  /** Rules that still count, and the one that this agreement already stands on. */
  protected readonly bases = computed(() =>
    this.lists().legalBases.filter(
      ({ id, validUntil }) =>
        validUntil === null || validUntil >= this.form().validFrom || id === this.agreement()?.legalBasisId,
    ),
  );
  protected readonly canSave = computed(() => isComplete(this.form()));

  protected set<K extends keyof AgreementForm>(field: K, value: AgreementForm[K]): void {
    this.form.update((form) => ({ ...form, [field]: value }));
  }

  /** A municipality with one work area needs no second choice. */
  protected chooseMunicipality(code: string): void {
    const own = this.lists().workAreas.filter(({ municipalityCode }) => municipalityCode === code);
    this.form.update((form) => ({
      ...form,
      municipalityCode: code,
      workAreaIds: own.map(({ id }) => id),
    }));
  }

  protected async save(): Promise<void> {
    if (!this.canSave() || this.sending.busy()) return;
    const known = this.agreement();
    const form = this.form();
    const content = contentOfAgreement(form);
    const { number, municipalityCode } = form;
    const view = known
      ? await this.sending.send<AgreementView>('PUT', `/api/agreements/${known.id}`, {
          ...content,
          version: known.version,
        })
      : await this.sending.send<AgreementView>('POST', '/api/agreements', {
          number,
          municipalityCode,
          ...content,
        });
    if (!view) return;
    if (!known) this.form.set(emptyAgreement(this.year()));
    this.saved.emit(view);
  }
}
