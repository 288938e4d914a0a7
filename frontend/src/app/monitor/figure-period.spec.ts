import { BreakpointObserver } from '@angular/cdk/layout';
import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { of } from 'rxjs';
import { find, stage } from '../../test/screen.ts';
import { FigurePeriod, STEP_TAKES } from './figure-period.ts';

const periods = ['2024', '2025', '2026'];

async function opened(start: string, lessMovement = false) {
  const observe = (query: string) => of({ matches: lessMovement && query.includes('reduced-motion') });
  await stage([], [{ provide: BreakpointObserver, useValue: { observe } }]);
  jest.useFakeTimers();
  const [period, busy, seen] = [signal(start), signal(false), [] as string[]];
  const fixture = TestBed.createComponent(FigurePeriod, {
    bindings: [
      inputBinding('periods', () => periods),
      inputBinding('period', period),
      inputBinding('busy', busy),
      outputBinding<string>('choose', (next) => {
        seen.push(next);
        period.set(next);
      }),
    ],
  });
  fixture.detectChanges();
  const wait = () => {
    jest.advanceTimersByTime(STEP_TAKES);
    fixture.detectChanges();
  };
  const press = () => {
    find(fixture, 'button').click();
    fixture.detectChanges();
  };
  const name = () => find(fixture, 'button').ariaLabel ?? find(fixture, 'button').getAttribute('aria-label');
  return { seen, busy, wait, press, name };
}
afterEach(() => jest.useRealTimers());

test('from the last period it plays from the first to the last and stops', async () => {
  const { seen, wait, press, name } = await opened('2026');
  press();
  expect(name()).toBe('Stop met afspelen');
  for (let step = 0; step < 5; step++) wait();
  expect(seen).toEqual(periods);
  expect(name()).toBe('Speel de perioden af');
});

test('it waits for figures that are on their way, and stops when asked', async () => {
  const { seen, busy, wait, press } = await opened('2024');
  press();
  busy.set(true);
  wait();
  expect(seen).toEqual(['2025']);
  press();
  busy.set(false);
  wait();
  expect(seen).toEqual(['2025']);
});

test('with less movement asked for, the button goes one period on', async () => {
  const { seen, wait, press, name } = await opened('2024', true);
  expect(name()).toBe('Ga naar de volgende periode');
  press();
  wait();
  expect(seen).toEqual(['2025']);
});
