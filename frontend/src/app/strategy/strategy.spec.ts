import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { HttpTestingController } from '@angular/common/http/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import type { Strategies, StrategyView } from '@jaarring/contracts';
import { find, findAll, noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { Strategy } from './strategy.ts';

const id = (last: string) => `0190a000-0000-7000-8000-0000000000${last}`;
const [complexId, workAreaId] = [id('b1'), id('a1')];
const adopted: StrategyView = {
  ...{
    id: id('01'),
    complexId,
    course: 'improve',
    why: 'De entrees vragen aandacht.',
    unit: 'per 100 woningen',
  },
  ...{ indicator: 'Overlastmeldingen', score: 10, scorePeriod: '2024', threshold: 4, reviewOn: '2028-02-01' },
  ...{ status: 'adopted', draftedBy: 'Noor Verhagen', draftedAt: '2025-02-10T08:40:00.000Z', version: 2 },
  ...{ decidedBy: 'Marleen Oostrum', decidedAt: '2025-02-24T14:10:00.000Z', reason: 'Past bij het plan.' },
  ...{ reviewProposedAt: '2026-09-03T08:00:00.000Z', reviewScore: 14.5 },
};
const draft: StrategyView = {
  ...{ ...adopted, id: id('02'), course: 'renovate', status: 'draft', decidedBy: null, decidedAt: null },
  ...{ reason: '', reviewProposedAt: null, reviewScore: null, version: 1 },
};
const one: Strategies = { complexId, current: adopted, draft: null, history: [adopted] };
const both: Strategies = { complexId, current: adopted, draft, history: [draft, adopted] };

let server: HttpTestingController;
const turn = () => new Promise((resolve) => setTimeout(resolve));
const as = (role: 'director' | 'policyOfficer', ...permissions: string[]) => ({
  ...noor,
  roles: [{ role, workAreaId: null }],
  permissions: ['strategy.read', ...permissions] as never,
});

async function opened(me: typeof noor, body: Strategies | null) {
  server = await stage();
  await signInAs(server, me);
  const opening = show(Strategy, { complexId, workAreaId });
  await turn();
  const request = server.expectOne(`/api/complexes/${complexId}/strategies`);
  if (body) request.flush(body);
  else request.flush(null, { status: 500, statusText: 'x' });
  return opening;
}

test('VE7 the course, the score it stood on, and that the score moved since', async () => {
  const text = textOf(await opened(as('policyOfficer'), one));
  for (const said of [
    'Verbeteren',
    'Overlastmeldingen was toen 10 per 100 woningen (2024).',
    'Marleen Oostrum',
    'De score ging van 10 naar 14,5.',
  ])
    expect(text).toContain(said);
});

test('a complex without a strategy says so, and a failure too', async () => {
  expect(
    textOf(await opened(as('policyOfficer'), { complexId, current: null, draft: null, history: [] })),
  ).toContain('Er is nog geen strategie vastgesteld.');
});

test('a failure says so', async () => {
  expect(textOf(await opened(as('policyOfficer'), null))).toContain('De strategie laadt niet');
});

test('the director adopts a draft only with a reason; the versions stand under each other', async () => {
  const fixture = await opened(as('director', 'strategy.adopt'), both);
  expect(findAll(fixture, 'tbody tr')).toHaveLength(2);
  const loader = TestbedHarnessEnvironment.loader(fixture);
  const adopt = await loader.getHarness(MatButtonHarness.with({ text: 'Stel vast' }));
  expect(await adopt.isDisabled()).toBe(true);
  await (await loader.getHarness(MatInputHarness.with({ selector: '[name=reason]' }))).setValue('Akkoord.');
  const pressing = adopt.click();
  await turn();
  const request = server.expectOne({ method: 'PUT', url: `/api/strategies/${draft.id}/decision` });
  expect(request.request.body).toEqual({ adopt: true, reason: 'Akkoord.', version: 1 });
  request.flush({ ...both, draft: null });
  await pressing;
  await turn();
  await fixture.whenStable();
  expect(findAll(fixture, '[name=reason]')).toHaveLength(0);
});

test('who drafts gets the form, unless a draft lies there', async () => {
  const policy = as('policyOfficer', 'strategy.draft');
  const fixture = await opened(policy, one);
  expect(textOf(find(fixture, 'button'))).toBe('Maak een nieuwe versie');
});

test('a draft that lies there is decided before the next one', async () => {
  const fixture = await opened(as('policyOfficer', 'strategy.draft'), both);
  expect(textOf(fixture)).not.toContain('Maak een nieuwe versie');
});
