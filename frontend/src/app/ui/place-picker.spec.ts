import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { show, stage } from '../../test/screen.ts';
import { PlacePicker } from './place-picker.ts';

const places = [
  { id: '1042', name: 'Schepenflat', kind: 'complex', detail: '1042 · Vliethorst' },
  { id: '1107', name: 'Kapiteinshof', kind: 'complex', detail: '1107 · Vliethorst' },
  { id: 'bu1', name: 'Schepenwijk-Noord', kind: 'neighbourhood', detail: 'Vliethorst' },
] as const;

async function picker() {
  await stage();
  const fixture = await show(PlacePicker, { places });
  const field = await TestbedHarnessEnvironment.loader(fixture).getHarness(MatAutocompleteHarness);
  return { fixture, field };
}

async function found(field: MatAutocompleteHarness): Promise<string[]> {
  return Promise.all((await field.getOptions()).map((option) => option.getText()));
}

test('a place is found by a part of its name, or by its number', async () => {
  const { fixture, field } = await picker();
  await field.enterText('schepen');
  expect(await found(field)).toHaveLength(2);
  await field.clear();
  await field.enterText('1107');
  await field.selectOption({ text: /Kapiteinshof/ });
  expect(fixture.componentInstance.chosen()).toBe('1107');
  expect(await field.getValue()).toBe('Kapiteinshof');
});

test('a word that fits no place says so and offers another try', async () => {
  const { field } = await picker();
  await field.enterText('xyz');
  expect(await found(field)).toEqual(['Geen plek gevonden. Probeer een ander woord.']);
});
