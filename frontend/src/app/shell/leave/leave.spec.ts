import { TestBed } from '@angular/core/testing';
import { Component } from '@angular/core';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { stage } from '../../../test/screen.ts';
import { askBeforeClosing, askBeforeLosing, type HoldsText } from './leave.ts';

let unsaved = false;

@Component({ selector: 'jr-writing', template: '' })
class Writing implements HoldsText {
  constructor() {
    askBeforeClosing(this);
  }

  unsaved(): boolean {
    return unsaved;
  }
}

@Component({ selector: 'jr-elsewhere', template: '' })
class Elsewhere {}

/** Waits for the question with plain time: the page is not at rest while it waits for the answer. */
async function question(): Promise<Element> {
  for (;;) {
    const dialog = document.querySelector('[role=alertdialog]');
    if (dialog?.querySelector('button')) return dialog;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Leaves the page and answers the question, if it is asked, by the button with this word. */
async function leave(answer: string): Promise<string> {
  await stage([
    { path: 'schrijven', component: Writing, canDeactivate: [askBeforeLosing] },
    { path: 'elders', component: Elsewhere },
  ]);
  await RouterTestingHarness.create('/schrijven');
  const router = TestBed.inject(Router);
  const going = router.navigateByUrl('/elders');
  if (unsaved) {
    const buttons = [...(await question()).querySelectorAll('button')];
    buttons.find((button) => button.textContent?.includes(answer))?.click();
  }
  await going;
  return router.url;
}

test('a page without unsaved text is left without a question', async () => {
  unsaved = false;
  expect(await leave('')).toBe('/elders');
});

test('staying keeps the page and the text', async () => {
  unsaved = true;
  expect(await leave('Blijf hier')).toBe('/schrijven');
});

test('who goes anyway, goes', async () => {
  unsaved = true;
  expect(await leave('Ga toch weg')).toBe('/elders');
});

test.each([true, false])('closing the tab asks only when text would be lost (%s)', async (lost) => {
  await stage([{ path: 'schrijven', component: Writing }]);
  await RouterTestingHarness.create('/schrijven');
  unsaved = lost;
  const closing = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(closing);
  expect(closing.defaultPrevented).toBe(lost);
});
