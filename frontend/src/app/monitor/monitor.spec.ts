import type { HttpTestingController } from '@angular/common/http/testing';
import { noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { MonitorPage } from './monitor.ts';

let server: HttpTestingController;
beforeEach(async () => {
  server = await stage();
  await signInAs(server, { ...noor, permissions: ['import.read'] });
});

const indicator = {
  id: '0190a000-0000-7000-8000-00000000aaaa',
  code: 'overlast',
  name: 'Overlast',
  unit: 'meldingen',
  direction: 'lower',
  placeKind: 'complex',
  source: 'waardmeer',
  owner: 'Noor Verhagen',
  definition: '',
  periods: ['2025', '2026'],
};
const figures = {
  indicatorId: indicator.id,
  period: '2025',
  places: ['1001', '1002', '1003'],
  values: [4.25, null, null],
  hidden: ['1002'],
  missing: { '1003': 'not_published' },
  together: [],
};

/** Lets what was asked go out, so that the test can answer it. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

test('values, hidden and missing figures of the period in the address', async () => {
  const opening = show(MonitorPage, { indicator: 'overlast', periode: '2025' });
  await turn();
  server.expectOne('/api/indicators').flush({ indicators: [indicator] });
  await turn();
  await turn();
  const asked = server.expectOne(({ url }) => url === '/api/figures');
  expect(asked.request.params.get('period')).toBe('2025');
  asked.flush(figures);
  server.expectOne('/api/complexes').flush({ complexes: [{ number: '1001', name: 'Meerwijk' }] });
  const text = textOf(await opening);
  for (const said of ['Meerwijk', '4,3', 'niet getoond (te klein)', 'niet gepubliceerd', 'Cijfers inlezen']) {
    expect(text).toContain(said);
  }
});

test('a failure says what to do', async () => {
  const opening = show(MonitorPage, {});
  await turn();
  server.expectOne('/api/indicators').flush({ code: 'general.bug' }, { status: 500, statusText: 'x' });
  expect(textOf(await opening)).toContain('Probeer opnieuw');
});
