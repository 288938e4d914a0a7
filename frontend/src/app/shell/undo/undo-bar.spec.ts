import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { stage } from '../../../test/screen.ts';
import { Undo, UNDO_MS } from './undo-bar.ts';

const bar = () => document.querySelector('jr-undo-bar');
let undone: number;

beforeEach(async () => {
  document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove());
  await stage();
  jest.useFakeTimers();
  undone = 0;
  TestBed.inject(Undo).offer('“Speelplek” van de lijst gehaald', () => (undone += 1));
  TestBed.tick();
});
afterEach(() => jest.useRealTimers());

async function pass(time: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(time);
  TestBed.tick();
}

test('what was done is told, and can be undone', async () => {
  expect(bar()?.textContent).toContain('“Speelplek” van de lijst gehaald');
  bar()?.querySelector('button')?.click();
  await pass(1_000);
  expect([undone, bar()]).toEqual([1, null]);
});

test('the offer goes by itself after ten seconds, and what was done stays done', async () => {
  await pass(UNDO_MS - 400);
  expect(bar()).not.toBeNull();
  await pass(1_000);
  await pass(1_000);
  expect([undone, bar()]).toEqual([0, null]);
});

test.each([
  ['mouseenter', 'mouseleave'],
  ['focusin', 'focusout'],
])('time stands still from %s until %s', async (hold, release) => {
  bar()?.dispatchEvent(new Event(hold));
  await pass(5 * UNDO_MS);
  expect(bar()).not.toBeNull();
  bar()?.dispatchEvent(new Event(release));
  await pass(UNDO_MS);
  await pass(1_000);
  expect(bar()).toBeNull();
});

test('the key for undo takes back the last act, and nothing once the bar is gone', async () => {
  TestBed.inject(Undo).last();
  await pass(1_000);
  TestBed.inject(Undo).last();
  expect(undone).toBe(1);
});
