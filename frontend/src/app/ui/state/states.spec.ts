import { jest } from '@jest/globals';
import { HttpErrorResponse } from '@angular/common/http';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { find, findAll, show, stage, textOf } from '../../../test/screen.ts';
import { FourStates, type Loadable } from './four-states.ts';
import { HiddenFigure } from './hidden-figure.ts';
import { loadingSteps, Skeleton } from './skeleton.ts';
import { State, type StateKind } from './state.ts';
import { TwoVersions } from './two-versions.ts';

beforeEach(() => stage());
afterEach(() => jest.useRealTimers());

const roles: [StateKind, string | null][] = [
  ['failed', 'alert'],
  ['expired', 'alert'],
  ['offline', 'status'],
  ['done', 'status'],
  ['empty', null],
  ['notFound', null],
];

test.each(roles)('%s is told to a screen reader as %s', async (kind, role) => {
  const fixture = await show(State, { kind, heading: 'Kop', detail: 'Uitleg' });
  expect((fixture.nativeElement as Element).getAttribute('role')).toBe(role);
  expect(textOf(fixture)).toBe('KopUitleg');
});

test('loading shows nothing at first, then a shape, then words, then a way out', async () => {
  jest.useFakeTimers();
  const fixture = TestBed.createComponent(Skeleton);
  const at = (moment: number) => {
    jest.advanceTimersByTime(moment - Date.now());
    fixture.detectChanges();
    return {
      shape: findAll(fixture, '.rows').length,
      words: textOf(fixture),
      ways: findAll(fixture, 'button').length,
    };
  };
  const start = Date.now();
  expect(at(start + loadingSteps.shape - 1)).toEqual({ shape: 0, words: '', ways: 0 });
  expect(at(start + loadingSteps.shape)).toEqual({ shape: 1, words: '', ways: 0 });
  expect(at(start + loadingSteps.words)).toEqual({ shape: 1, words: 'Laden', ways: 0 });
  expect(at(start + loadingSteps.wayOut)).toMatchObject({ shape: 1, ways: 1 });
});

test('a hidden figure names no number of answers', async () => {
  const fixture = await show(HiddenFigure, { threshold: undefined });
  expect(textOf(fixture)).toBe('niet getoond (te klein)');
});

test('of two versions a person chooses one', async () => {
  const fixture = await show(TwoVersions, {
    heading: 'Samira wijzigde dit ook, om 09:08',
    mine: { who: 'Jij', text: '€ 38.000', keep: 'Houd € 38.000' },
    theirs: { who: 'Samira', text: '€ 35.500', keep: 'Neem € 35.500' },
  });
  const kept: string[] = [];
  fixture.componentInstance.keep.subscribe((which) => kept.push(which));
  findAll(fixture, 'button').forEach((button) => button.click());
  expect(kept).toEqual(['mine', 'theirs']);
});

@Component({
  selector: 'jr-measure-list',
  imports: [FourStates],
  template: `
    <jr-four-states [of]="measures" [empty]="isEmpty()" [emptyHeading]="nothing">
      <button slot="empty">{{ first }}</button>
      <ng-template
        ><p class="filled">{{ first }}</p></ng-template
      >
    </jr-four-states>
  `,
})
class MeasureList {
  readonly nothing = 'Cyclus 2027 heeft nog geen maatregelen';
  readonly first = 'Eerste maatregel';
  readonly isEmpty = signal(false);
  readonly has = signal(false);
  readonly problem = signal<Error | undefined>(undefined);
  asked = 0;
  readonly measures: Loadable = {
    hasValue: this.has,
    isLoading: () => false,
    error: this.problem,
    reload: () => (this.asked += 1) > 0,
  };
}

describe('what a page loads', () => {
  async function list(set: (page: MeasureList) => void) {
    const fixture = TestBed.createComponent(MeasureList);
    set(fixture.componentInstance);
    await fixture.whenStable();
    return fixture;
  }

  test('is on its way until it is there', async () => {
    const fixture = await list(() => undefined);
    expect(findAll(fixture, 'jr-skeleton')).toHaveLength(1);
  });

  test('is shown when it is there', async () => {
    const fixture = await list((page) => page.has.set(true));
    expect(textOf(find(fixture, '.filled'))).toBe('Eerste maatregel');
  });

  test('is empty with a reason and one button', async () => {
    const fixture = await list((page) => {
      page.has.set(true);
      page.isEmpty.set(true);
    });
    expect(textOf(fixture)).toBe('Cyclus 2027 heeft nog geen maatregelenEerste maatregel');
  });

  test('says why it failed and asks again', async () => {
    const refused = new HttpErrorResponse({ status: 403, error: { code: 'access.denied' } });
    const fixture = await list((page) => page.problem.set(refused));
    expect(textOf(fixture)).toContain('Dit mag je niet doen met jouw functie.');
    expect(textOf(fixture)).toMatch(/Code access\.denied, \d\d:\d\d/);
    find<HTMLButtonElement>(fixture, 'button').click();
    expect(fixture.componentInstance.asked).toBe(1);
  });
});
