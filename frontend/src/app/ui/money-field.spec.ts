import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { form, FormField, required } from '@angular/forms/signals';
import { MatInputHarness } from '@angular/material/input/testing';
import { find, stage, textOf } from '../../test/screen.ts';
import { MoneyField } from './money-field.ts';

@Component({
  selector: 'jr-cost-form',
  imports: [FormField, MoneyField],
  template: '<jr-money-field [formField]="fields.costCents" [label]="label" [highest]="15000000" />',
})
class CostForm {
  readonly label = 'Kosten 2027';
  readonly cost = signal<{ costCents: number | null }>({ costCents: 127_600_00 });
  readonly fields = form(this.cost, (path) => required(path.costCents, { message: 'Vul de kosten in.' }));
}

let fixture: ComponentFixture<CostForm>;
let input: MatInputHarness;

beforeEach(async () => {
  await stage();
  fixture = TestBed.createComponent(CostForm);
  await fixture.whenStable();
  input = await TestbedHarnessEnvironment.loader(fixture).getHarness(MatInputHarness);
});

/** Replaces the text at once, as pasting does; typing letter by letter would pass through an empty field. */
async function type(text: string): Promise<void> {
  const field = find<HTMLInputElement>(fixture, 'input');
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await input.focus();
  await input.blur();
}

const cents = () => fixture.componentInstance.cost().costCents;
const problem = () => textOf(find(fixture, '[role=alert]'));

test('the amount of the form is shown as money', async () => {
  expect(await input.getValue()).toBe('€\u00a0127.600');
});

test('what is typed becomes whole cents, and is written neatly when the field is left', async () => {
  await type('1250,5');
  expect(cents()).toBe(1250_50);
  expect(await input.getValue()).toBe('€\u00a01.250,50');
  expect(problem()).toBe('');
});

test('text that is no amount stays in the field with what is wrong, and the form has no amount that could be sent', async () => {
  await type('duizend');
  expect(cents()).toBeNaN();
  expect(await input.getValue()).toBe('duizend');
  expect(problem()).toBe('Vul een bedrag in, zoals 1.250 of 1.250,50.');
});

test('an amount above the highest names the highest', async () => {
  await type('184.000');
  expect(problem()).toBe('Vul hoogstens € 150.000 in.');
});

test('a negative cost names the lowest', async () => {
  await type('-5');
  expect(problem()).toBe('Vul minstens € 0 in.');
});

test('an empty field says what the form asks', async () => {
  await type('');
  expect(cents()).toBeNull();
  expect(problem()).toBe('Vul de kosten in.');
});
