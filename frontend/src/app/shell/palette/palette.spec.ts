import type { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { MatDialogRef } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { find, findAll, show, stage, textOf, until } from '../../../test/screen.ts';
import { ThemeChoice } from '../../ui/theme-choice.ts';
import { groupHits, type Hit, marked } from './hits.ts';
import { Palette } from './palette.ts';

@Component({ selector: 'jr-empty', template: '' })
class Empty {}

const hits: readonly Hit[] = [
  { kind: 'measure', title: 'P-04 Thuis in de Schepenflat', detail: '€ 127.600', path: '/pakketten/P-04' },
  { kind: 'complex', title: 'Schepenflat', detail: '1042', path: '/complexen/1042' },
];

let server: HttpTestingController;
let fixture: ComponentFixture<Palette>;
let closed: number;

beforeEach(async () => {
  Element.prototype.scrollIntoView ??= () => undefined;
  closed = 0;
  server = await stage(
    [{ path: '**', component: Empty }],
    [{ provide: MatDialogRef, useValue: { close: () => (closed += 1) } }],
  );
  fixture = await show(Palette, {});
});

async function type(query: string): Promise<void> {
  const field = find<HTMLInputElement>(fixture, 'input');
  field.value = query;
  field.dispatchEvent(new Event('input'));
  TestBed.tick();
}

async function press(key: string): Promise<void> {
  find(fixture, 'input').dispatchEvent(new KeyboardEvent('keydown', { key }));
  await fixture.whenStable();
}

const titles = () => findAll(fixture, '[role=option] .title').map(textOf);
const active = () => textOf(find(fixture, '[aria-selected=true] .title'));

async function search(query: string, answer: readonly Hit[]): Promise<void> {
  await type(query);
  server
    .expectOne(({ url, params }) => url === '/api/search' && params.get('q') === query)
    .flush({ hits: answer });
  await fixture.whenStable();
}

test('it opens with what can be done from everywhere', () => {
  expect(titles()).toContain('Ga naar Mijn werk');
  server.expectNone('/api/search');
});

test('what is found stands in groups, and the arrows go through all of them', async () => {
  await search('schepen', hits);
  expect(titles()).toEqual(['Schepenflat', 'P-04 Thuis in de Schepenflat']);
  expect(active()).toBe('Schepenflat');
  await press('ArrowDown');
  expect(active()).toBe('P-04 Thuis in de Schepenflat');
  await press('ArrowDown');
  expect(active()).toBe('Schepenflat');
});

test('Enter opens what is chosen and closes the palette', async () => {
  await search('schepen', hits);
  await press('Enter');
  await until(fixture, () => TestBed.inject(Router).url === '/complexen/1042');
  expect(closed).toBe(1);
});

test('an action of this device is done at once', async () => {
  await type('schakel');
  server.expectOne(({ url }) => url === '/api/search').flush({ hits: [] });
  await fixture.whenStable();
  await press('Enter');
  expect(TestBed.inject(ThemeChoice).theme()).toBe('dark');
});

test('nothing found says so in words', async () => {
  await search('xyz', []);
  expect(textOf(find(fixture, '.none'))).toBe(
    'Niets gevonden voor “xyz”. Probeer een ander woord of een nummer.',
  );
});

test('when searching fails the menu still works', async () => {
  await type('werk');
  server.expectOne(({ url }) => url === '/api/search').flush({}, { status: 503, statusText: 'busy' });
  await fixture.whenStable();
  expect(textOf(find(fixture, '.jr-notice'))).toBe('Zoeken lukt nu niet. Het menu werkt wel.');
  expect(titles()).toEqual(['Ga naar Mijn werk']);
});

test('the part that was searched for is marked, whatever its capitals', () => {
  expect(marked('Schepenflat', 'SCHEPEN')).toEqual([
    { text: 'Schepen', match: true },
    { text: 'flat', match: false },
  ]);
  expect(marked('Schepenflat', '')).toEqual([{ text: 'Schepenflat', match: false }]);
});

test('one kind alone is counted from the start', () => {
  expect(groupHits(hits, 'measure').flatMap((group) => group.hits.map(({ index }) => index))).toEqual([0]);
});
