import { httpResource } from '@angular/common/http';
import { Component, computed, input, model } from '@angular/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import type { People } from '@jaarring/contracts';
import { texts } from '../texts/texts.ts';

/** One person out of everybody with an account. When the list does not load the field says so, and keeps its choice. */
@Component({
  selector: 'jr-person-choice',
  imports: [MatFormFieldModule, MatSelectModule],
  template: `
    <mat-form-field subscriptSizing="dynamic">
      <mat-label>{{ label() }}</mat-label>
      <mat-select name="person" [value]="chosen()" (selectionChange)="chosen.set($event.value)">
        @for (person of all(); track person.id) {
          <mat-option [value]="person.id">{{ person.name }}</mat-option>
        }
      </mat-select>
      @if (people.error()) {
        <mat-hint>{{ t().common.failed }}</mat-hint>
      }
    </mat-form-field>
  `,
  styles: 'mat-form-field { inline-size: 100%; }',
})
export class PersonChoice {
  readonly label = input.required<string>();
  /** The id of the account; empty while nobody was chosen. */
  readonly chosen = model.required<string>();
  protected readonly t = texts();
  protected readonly people = httpResource<People>(() => '/api/people');
  protected readonly all = computed(() => (this.people.hasValue() ? this.people.value().people : []));
}
