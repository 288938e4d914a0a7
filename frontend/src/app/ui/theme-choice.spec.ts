import { TestBed } from '@angular/core/testing';
import { stage } from '../../test/screen.ts';
import { ThemeChoice } from './theme-choice.ts';

const shown = () => document.documentElement.dataset['theme'];
let theme: ThemeChoice;

beforeEach(async () => {
  await stage();
  theme = TestBed.inject(ThemeChoice);
});

test('the screen looks as someone chose, and remembers it on this device', () => {
  theme.choose('dark');
  TestBed.tick();
  expect([shown(), localStorage.getItem('jaarring.theme')]).toEqual(['dark', 'dark']);
  theme.choose('system');
  TestBed.tick();
  expect([shown(), localStorage.getItem('jaarring.theme')]).toEqual(['light', null]);
});

test('what is printed is light, and afterwards the screen is as it was', () => {
  theme.choose('dark');
  TestBed.tick();
  window.dispatchEvent(new Event('beforeprint'));
  expect(shown()).toBe('light');
  window.dispatchEvent(new Event('afterprint'));
  expect(shown()).toBe('dark');
});
