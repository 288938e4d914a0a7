import { TestBed } from '@angular/core/testing';
import { refusals } from '@jaarring/domain';
import { stage } from '../../test/screen.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
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
