import type { HttpTestingController } from '@angular/common/http/testing';
import { noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { ChainPage } from './chain.ts';

let server: HttpTestingController;
beforeEach(async () => {
  server = await stage();
  await signInAs(server, noor);
});

const id = '0190a000-0000-7000-8000-00000000aaaa';
const nodes = [
  {
    kind: 'figure',
    id: `${id}@1001`,
    title: 'Overlast, Meerwijk',
    at: null,
    amountCents: null,
    measureId: id,
  },
  { kind: 'measure', id, title: 'M-12 Entree', at: '2027-01-04', amountCents: 127_600_00, measureId: id },
  { kind: 'decision', id, title: 'approved', at: '2026-10-02', amountCents: 127_600_00, measureId: id },
];

async function answered(body: object, status = 200): Promise<HTMLElement> {
  const opening = show(ChainPage, { kind: 'measure', id });
  await new Promise((resolve) => setTimeout(resolve));
  server.expectOne(`/api/chain/measure/${id}`).flush(body, { status, statusText: 'x' });
  return (await opening).nativeElement as HTMLElement;
}

test('every link of the chain leads to its own chain, and says where you are', async () => {
  const element = await answered({ nodes });
  expect([...element.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(
    nodes.map((node) => `/keten/${node.kind}/${node.id}`),
  );
  expect(textOf(element.querySelector('[aria-current]')!)).toContain('M-12 Entree');
  expect(textOf(element)).toContain('Akkoord');
});

test('a failure says what to do', async () => {
  expect(textOf(await answered({ code: 'general.bug', requestId: 'x' }, 500))).toContain('Probeer opnieuw');
});
