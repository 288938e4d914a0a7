import type { HttpTestingController } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { Type } from '@angular/core';
import type { ComponentFixture } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import type { Me } from '@jaarring/contracts';
import { noor, show, signInAs, stage, textOf, until } from '../../test/screen.ts';
import { cycles } from './budget.world.ts';

// The stage on which the pages of the budget are tested: a server that keeps answering what is read.

/** The server of the test that runs. */
export let server: HttpTestingController;
/** A page on the screen. */
export type Page = ComponentFixture<unknown>;

/** What the server answers, by the start of an address; an error is a status. */
export type Answers = Record<string, object | number>;

let answers: Answers = {};
let answering: ReturnType<typeof setInterval> | undefined;
/** Stops answering; after each test. */
export const silence = () => clearInterval(answering);

/** Lets what was asked go out. */
export const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Answers every read that is waiting; what is not named stays unanswered. */
function answer(): void {
  for (const request of server.match(({ method }) => method === 'GET')) {
    const url = request.request.urlWithParams;
    const found = Object.entries({ '/api/cycles': cycles, ...answers })
      .filter(([start]) => url.startsWith(start))
      .sort(([one], [other]) => other.length - one.length)[0]?.[1];
    if (typeof found === 'number')
      request.flush({ code: 'general.bug', requestId: 'x' }, { status: found, statusText: 'x' });
    else if (found) request.flush(found);
  }
}

/** A page on the screen with a server that keeps answering its reads. */
export async function shown(
  page: Type<unknown>,
  me: Partial<Me>,
  answered: Answers,
  inputs: Record<string, unknown> = { year: '2027' },
): Promise<Page> {
  document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove());
  server = await stage();
  await signInAs(server, { ...noor, ...me });
  answers = answered;
  answering = setInterval(answer, 1);
  const fixture = await show(page, inputs);
  await settle(fixture);
  return fixture;
}

/** Lets what follows an act be asked and answered. */
export async function settle(page: Page, now: Answers = answers): Promise<void> {
  answers = now;
  for (let wait = 0; wait < 6; wait++) await turn();
  await page.whenStable();
}

/** Finds the harnesses of a page. */
export const loader = (page: Page) => TestbedHarnessEnvironment.loader(page);
/** A button by what it says. */
export const button = (page: Page, text: string | RegExp) =>
  loader(page).getHarness(MatButtonHarness.with({ text }));
/** A button by its label. */
export const named = (page: Page, label: string) =>
  loader(page).getHarness(MatButtonHarness.with({ selector: `[aria-label="${label}"]` }));

/** Names the act in the question that is asked; answers what the question said. */
export async function answersYes(page: ComponentFixture<unknown>): Promise<string> {
  await until(page, () => document.querySelector('[role=alertdialog] button') !== null);
  const dialog = document.querySelector('[role=alertdialog]')!;
  const said = textOf(dialog);
  [...dialog.querySelectorAll('button')].at(-1)!.click();
  await until(page, () => document.querySelector('[role=alertdialog]') === null);
  await turn();
  return said;
}

const who = (role: Me['roles'][number]['role'], ...permissions: Me['permissions']): Partial<Me> => ({
  roles: [{ role, workAreaId: null }],
  permissions: ['budget.read', ...permissions],
});
/** The controller, who may do everything here but decide. */
export const controller = who(
  'controller',
  ...([
    'ledger.load',
    'ledger.match',
    'budget.fixVersion',
    'budget.drawScenario',
    'budget.proposeChange',
  ] as const),
);
/** A supervisor, who reads. */
export const board = who('supervisoryBoard');
