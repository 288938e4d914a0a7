import { jest } from '@jest/globals';
import { createEnvironmentInjector, EnvironmentInjector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { noor, signInAs, stage } from '../../test/screen.ts';
import { autosave, SILENCE_MS } from './autosave.ts';
import { draft } from './draft.ts';
import { SaveState } from './save-state.ts';

let page: EnvironmentInjector;

beforeEach(async () => {
  await signInAs(await stage(), noor);
  page = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
});
afterEach(() => jest.useRealTimers());

const on = <T>(work: () => T) => runInInjectionContext(page, work);

describe('saving by itself', () => {
  const saved: string[] = [];
  let works = true;
  const text = signal('');

  beforeEach(() => {
    jest.useFakeTimers();
    saved.length = 0;
    works = true;
    text.set('Hoogstens 10 meldingen');
    on(() => autosave(text, save));
    TestBed.tick();
  });

  async function save(value: string): Promise<void> {
    if (!works) throw new Error('no connection');
    saved.push(value);
  }

  async function type(value: string, wait = SILENCE_MS): Promise<void> {
    text.set(value);
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(wait);
  }

  const stand = () => TestBed.inject(SaveState).stand().state;

  test('does not save what was there already', async () => {
    await jest.advanceTimersByTimeAsync(SILENCE_MS);
    expect([saved, stand()]).toEqual([[], 'idle']);
  });

  test('waits for silence and then saves the last text once', async () => {
    await type('Hoogstens 9', SILENCE_MS - 1);
    await type('Hoogstens 8');
    expect([saved, stand()]).toEqual([['Hoogstens 8'], 'saved']);
  });

  test('saves at once when someone leaves the page', async () => {
    await type('Hoogstens 7', 1);
    page.destroy();
    await jest.advanceTimersByTimeAsync(0);
    expect(saved).toEqual(['Hoogstens 7']);
  });

  test('says when it failed, and tries again when asked', async () => {
    works = false;
    await type('Hoogstens 6');
    const failed = TestBed.inject(SaveState).stand();
    expect([failed.state, TestBed.inject(SaveState).unsaved()]).toEqual(['failed', true]);
    works = true;
    if (failed.state === 'failed') failed.again();
    await jest.advanceTimersByTimeAsync(0);
    expect([saved, stand()]).toEqual([['Hoogstens 6'], 'saved']);
  });
});

describe('a draft', () => {
  const open = () => on(() => draft('measure.new', { title: '' }));

  test('comes back after the page was closed', () => {
    open().value.set({ title: 'Bankje bij de ingang' });
    TestBed.tick();
    const again = open();
    expect([again.value(), again.restored]).toEqual([{ title: 'Bankje bij de ingang' }, true]);
  });

  test('is gone once the server has it', () => {
    const first = open();
    first.value.set({ title: 'Bankje' });
    TestBed.tick();
    first.delivered();
    expect(open().restored).toBe(false);
  });

  test('leaves no trace when nothing was typed', () => {
    open();
    TestBed.tick();
    expect(Object.keys(localStorage).filter((key) => key.startsWith('jaarring.draft'))).toEqual([]);
  });

  test('belongs to one account', () => {
    open().value.set({ title: 'Van Noor' });
    TestBed.tick();
    expect(Object.keys(localStorage)).toContain(`jaarring.draft.${noor.account.id}.measure.new`);
  });
});
