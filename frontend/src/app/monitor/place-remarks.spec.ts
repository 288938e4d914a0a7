import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { HttpTestingController } from '@angular/common/http/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatButtonToggleHarness } from '@angular/material/button-toggle/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import type { PermissionName } from '@jaarring/domain';
import { noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { PlaceRemarks } from './place-remarks.ts';

const indicatorId = '0190a000-0000-7000-8000-00000000aaaa';
const remark = {
  id: 'r1',
  indicatorId,
  placeCode: '1001',
  period: '2025',
  text: 'De lift was maanden stuk.',
  author: 'Ben Bakker',
  authorRole: 'fieldWorker',
  confidence: 'certain',
  atelierId: null,
  createdAt: '2026-03-02T09:00:00Z',
};
let server: HttpTestingController;
const turn = () => new Promise((resolve) => setTimeout(resolve));

async function opened(
  permissions: PermissionName[],
  remarks: object[] = [],
): Promise<ComponentFixture<PlaceRemarks>> {
  server = await stage();
  await signInAs(server, { ...noor, permissions });
  const names = new Map([[indicatorId, 'Overlast']]);
  const opening = show(PlaceRemarks, { place: '1001', about: { indicatorId, period: '2026' }, names });
  await turn();
  if (permissions.includes('remark.read')) server.expectOne('/api/remarks?place=1001').flush({ remarks });
  const fixture = await opening;
  await fixture.whenStable();
  return fixture;
}

async function write(fixture: ComponentFixture<unknown>, text: string) {
  const loader = TestbedHarnessEnvironment.loader(fixture);
  const field = await loader.getHarness(MatInputHarness);
  await field.setValue(text);
  await (await loader.getHarness(MatButtonToggleHarness.with({ text: 'onzeker' }))).check();
  await (await loader.getHarness(MatButtonHarness.with({ text: 'Plaats opmerking' }))).click();
  await turn();
  return field;
}

test('a remark stands with who said it, of which figure and how certain', async () => {
  const text = textOf(await opened(['remark.read'], [remark]));
  expect(text).toContain('De lift was maanden stuk. Ben Bakker, ma 2 mrt 2026 · Overlast, 2025 · zeker');
  expect(text).not.toContain('Plaats opmerking');
});

test('who may write sends the figure, the text and how certain they are', async () => {
  const fixture = await opened(['remark.read', 'remark.write']);
  expect(textOf(fixture)).toContain('Nog geen opmerkingen');
  const field = await write(fixture, '  De enquête kwam in de zomer. ');
  const sent = server.expectOne('/api/remarks');
  expect([sent.request.method, sent.request.body]).toEqual([
    'POST',
    {
      indicatorId,
      period: '2026',
      placeCode: '1001',
      text: 'De enquête kwam in de zomer.',
      confidence: 'unsure',
      atelierId: null,
    },
  ]);
  sent.flush(remark, { status: 201, statusText: 'x' });
  await turn();
  await turn();
  server.expectOne('/api/remarks?place=1001').flush({ remarks: [remark] });
  await fixture.whenStable();
  expect(await field.getValue()).toBe('');
  expect(textOf(fixture)).toContain('De lift was maanden stuk.');
  expect(textOf(fixture)).toContain('Je opmerking staat erbij.');
});

test('a refusal says why and keeps the text', async () => {
  const fixture = await opened(['remark.write']);
  const field = await write(fixture, 'De lift was stuk.');
  server.expectOne('/api/remarks').flush({ code: 'access.denied' }, { status: 403, statusText: 'x' });
  await turn();
  await fixture.whenStable();
  expect(await field.getValue()).toBe('De lift was stuk.');
  expect(textOf((fixture.nativeElement as Element).querySelector('[role="alert"]')!)).not.toBe('');
});

test('two letters are not sent', async () => {
  const fixture = await opened(['remark.write']);
  await write(fixture, ' ja ');
  server.expectNone('/api/remarks');
  await fixture.whenStable();
  expect(textOf(fixture)).toContain('Schrijf minstens drie letters.');
});

test('an answer with no right to read is not asked for', async () => {
  await opened(['remark.write']);
  server.expectNone(({ url }) => url.includes('/api/remarks'));
});
