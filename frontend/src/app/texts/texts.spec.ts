import { TestBed } from '@angular/core/testing';
import { refusals } from '@jaarring/domain';
import { stage } from '../../test/screen.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import { provideTexts } from './provide-texts.ts';
import { LanguageChoice } from './texts.ts';

beforeEach(() => stage());

test('the screen speaks Dutch until someone chooses', () => {
  expect(TestBed.inject(LanguageChoice).texts().shell.menu.work).toBe('Mijn werk');
});

test('another language comes without a new page, and is kept on this device', async () => {
  const choice = TestBed.inject(LanguageChoice);
  await choice.choose('en');
  expect(choice.texts().shell.menu.work).toBe('My work');
  expect(document.documentElement.lang).toBe('en');
  await choice.choose('nl');
  await choice.choose('en');
  await choice.begin();
  expect(choice.language()).toBe('en');
});

test('before somebody is in only the first words are there; the rest comes with the frame', async () => {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: provideTexts() });
  const choice = TestBed.inject(LanguageChoice);
  await choice.begin();
  expect(Object.keys(choice.texts()).sort()).toEqual(['common', 'sentences', 'shell', 'ui']);
  await choice.whole();
  expect(choice.texts().measure.title).toBe('Maatregelen');
  await choice.choose('en');
  expect(choice.texts().measure.title).toBe('Measures');
});

test('every refusal has a whole sentence in both languages', () => {
  for (const code of Object.keys(refusals) as (keyof typeof refusals)[]) {
    expect(nl.sentences[code]).toMatch(/^[A-Z].*\.$/);
    expect(en.sentences[code]).toMatch(/^[A-Z].*\.$/);
  }
});

test('no sentence of a refusal is longer than fifteen words', () => {
  for (const [code, text] of Object.entries(nl.sentences)) {
    const longest = Math.max(...text.split(/[.!?]/).map((sentence) => sentence.trim().split(' ').length));
    expect({ code, longest, fits: longest <= 15 }).toMatchObject({ fits: true });
  }
});
