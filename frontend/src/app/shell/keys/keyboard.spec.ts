import { TestBed } from '@angular/core/testing';
import { stage } from '../../../test/screen.ts';
import { Keyboard } from './keyboard.ts';

let pressed: string[];
let keyboard: Keyboard;

beforeEach(async () => {
  await stage();
  document.body.innerHTML = '<p>tekst</p><input type="text" /><input type="checkbox" /><textarea></textarea>';
  pressed = [];
  keyboard = TestBed.inject(Keyboard);
  keyboard.add(
    ['j', '?', 'ctrl+k', 'Escape'].map((key) => ({ key, text: () => key, run: () => pressed.push(key) })),
  );
});

function press(key: string, selector = 'p', more: KeyboardEventInit = {}): void {
  document
    .querySelector(selector)
    ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
}

test('a letter works on the page and on a checkbox', () => {
  press('j');
  press('J');
  press('j', '[type=checkbox]');
  expect(pressed).toEqual(['j', 'j', 'j']);
});

test('a letter never works while someone types', () => {
  press('j', '[type=text]');
  press('?', 'textarea');
  expect(pressed).toEqual([]);
});

test('a chord and Escape work while someone types', () => {
  press('k', 'textarea', { ctrlKey: true });
  press('Escape', 'textarea');
  expect(pressed).toEqual(['ctrl+k', 'Escape']);
});

test('letters can be switched off on this device; chords stay', () => {
  keyboard.setLetters(false);
  press('j');
  press('k', 'p', { metaKey: true });
  expect(pressed).toEqual(['ctrl+k']);
  expect(localStorage.getItem('jaarring.letters')).toBe('off');
});

test('a letter waits while a dialog is open', () => {
  document.body.append(Object.assign(document.createElement('div'), { role: 'dialog' }));
  press('j');
  expect(pressed).toEqual([]);
});

test('the page wins from the frame, and gives the key back when it goes', () => {
  const leave = keyboard.add([{ key: 'j', text: () => 'volgende', run: () => pressed.push('page') }]);
  press('j');
  leave();
  press('j');
  expect(pressed).toEqual(['page', 'j']);
});
