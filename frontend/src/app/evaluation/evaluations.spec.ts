import type { HttpTestingController } from '@angular/common/http/testing';
import { findAll, noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { conclusion } from './effect.world.ts';
import { EvaluationsPage } from './evaluations.ts';

let server: HttpTestingController;
beforeEach(async () => {
  server = await stage();
  await signInAs(server, noor);
});

const waiting = {
  measureId: '0190a000-0000-7000-8000-00000000aaa1',
  number: 'M-12',
  title: 'Afsluitbare entree',
  complex: 'De Vliet',
  indicatorId: '0190a000-0000-7000-8000-00000000bbbb',
  indicator: 'Veiligheid',
  status: 'done',
  tooEarlyUntil: '2027-03-01',
};

async function answered(body: object, status = 200): Promise<string> {
  const opening = show(EvaluationsPage, {});
  await new Promise((resolve) => setTimeout(resolve));
  server.expectOne('/api/evaluations').flush(body, { status, statusText: 'x' });
  return textOf(await opening);
}

test('a waiting measure says from when it can be judged', async () => {
  const text = await answered({ evaluations: [], waiting: [waiting] });
  expect(text).toContain('M-12 Afsluitbare entree');
  expect(text).toContain('Te vroeg om te beoordelen, kan vanaf ma 1 mrt 2027');
});

test('a list that does not load says what to do', async () => {
  expect(await answered({}, 500)).toContain('Probeer');
});

test('a waiting and a concluded measure lead to what it did', async () => {
  const opening = show(EvaluationsPage, {});
  await new Promise((resolve) => setTimeout(resolve));
  server.expectOne('/api/evaluations').flush({ evaluations: [conclusion], waiting: [waiting] });
  const links = findAll(await opening, 'a').map((link) => [textOf(link), link.getAttribute('href')]);
  expect(links).toEqual([
    ['M-12 Afsluitbare entree', `/evaluatie/${waiting.measureId}`],
    ['M24-002 Buurtconciërge', `/evaluatie/${conclusion.measureId}`],
  ]);
});
