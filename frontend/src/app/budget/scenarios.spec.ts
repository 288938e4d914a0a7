import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { find, findAll, textOf } from '../../test/screen.ts';
import {
  answersYes,
  board,
  button,
  controller,
  loader,
  server,
  settle,
  shown,
  silence,
} from './money-stage.world.ts';
import * as example from './money.world.ts';
import { ScenariosPage } from './scenarios.ts';

afterEach(silence);

test('scenarios stand side by side, and ticking a measure changes the figures before anything is saved', async () => {
  const page = await shown(ScenariosPage, controller, { '/api/budgets/2027/scenarios': example.compared });
  const heads = () => findAll(page, 'jr-scenario-head').map((head) => textOf(head));
  expect(heads()[0]).toMatch(/Alles.*€\s170\.000.*€\s20\.000 te veel.*2 van 2 zwakste complexen/);
  expect(heads()[1]).toMatch(/Urgentie eerst.*€\s134\.000.*€\s16\.000 ruimte.*1 van 2 zwakste complexen/);
  expect(textOf(page)).toContain('Boven een plafond. Voorleggen kan pas als het past.');
  const box = (label: RegExp) => loader(page).getHarness(MatCheckboxHarness.with({ label }));
  await (await box(/M27-014 in scenario A/)).uncheck();
  expect(heads()[0]).toMatch(
    /€\s86\.000.*€\s64\.000 ruimte.*€\s50\.000 vastgelegd en €\s36\.000 nieuw.*1 van 2/,
  );
  await (await button(page, 'Bewaar A')).click();
  const sent = server.expectOne({ method: 'PUT' });
  expect(sent.request.body).toEqual({
    measureIds: [example.scenarios.candidates[1]!.measureId],
    version: 1,
  });
  sent.flush({ id: example.compared.scenarios[0]!.id, version: 2 });
  await settle(page);
  expect(textOf(find(page, '[role=status]'))).toBe('Scenario Alles is bewaard.');
});

test('a scenario that fits is laid before the director after a question with number and total', async () => {
  const page = await shown(ScenariosPage, controller, { '/api/budgets/2027/scenarios': example.compared });
  await (await button(page, /Leg scenario B voor/)).click();
  expect(await answersYes(page)).toMatch(/1 maatregel voor samen €\s84\.000.*directie.*RvC/);
  const sent = server.expectOne({ method: 'POST' });
  expect([sent.request.url, sent.request.body]).toEqual([
    `/api/scenarios/${example.compared.scenarios[1]!.id}/submit`,
    { version: 3 },
  ]);
  sent.flush({ code: 'budget.scenario-waits', requestId: 'x' }, { status: 409, statusText: 'no' });
  await settle(page);
  expect(textOf(find(page, '[role=alert]'))).toContain('Er ligt al een scenario voor');
});

test('a new scenario begins with the proposal, and the reasons are there for who asks', async () => {
  const read = {
    '/api/budgets/2027/scenarios': example.compared,
    '/api/budgets/2027/proposal': example.proposal,
  };
  const page = await shown(ScenariosPage, controller, read);
  await (await loader(page).getHarness(MatInputHarness)).setValue('Voorstel');
  await (await button(page, 'Maak scenario')).click();
  await settle(page);
  const sent = server.expectOne({ method: 'POST', url: '/api/scenarios' });
  expect(sent.request.body).toEqual({
    ...{ year: 2027, name: 'Voorstel', measureIds: example.proposal.measureIds },
  });
  sent.flush({ id: example.compared.scenarios[0]!.id, version: 1 });
  await (await button(page, 'Waarom dit voorstel?')).click();
  await settle(page);
  expect(textOf(find(page, 'jr-scenario-reasons'))).toMatch(
    /Beter kan niet.*M27-014.*Urgent voor zijn geld.*wel/,
  );
});

test('who only reads sees the scenarios and no boxes', async () => {
  const page = await shown(ScenariosPage, board, { '/api/budgets/2027/scenarios': example.compared });
  expect(findAll(page, 'mat-checkbox')).toHaveLength(0);
  expect(textOf(page)).toContain('reserve');
});
