import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { Outbox } from './outbox.ts';
import { fatma, kees, Phone } from './phone.world.ts';

const entry = {
  complexId: 'c',
  kind: 'A01',
  happenedAt: '2026-09-22T07:00:00.000Z',
  minutes: 45,
  note: null,
  measureId: null,
};
const oldKey = `jaarring.fieldLog.outbox.${kees.account.id}`;

let phone: Phone;
let outbox: Outbox;
beforeEach(async () => {
  phone = await Phone.of(kees);
  outbox = TestBed.inject(Outbox);
  await phone.rest();
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'locks');
  Reflect.deleteProperty(navigator, 'storage');
});

async function addWithoutNetwork(minutes = 45): Promise<string> {
  const id = await outbox.add({ ...entry, minutes }, 'Schepenflat');
  (await phone.sent()).error(new ProgressEvent('offline'));
  await phone.rest();
  return id;
}

test('without network entries wait, and go by themselves in their order under the same ids', async () => {
  const first = await addWithoutNetwork(5);
  await outbox.add({ ...entry, minutes: 15 }, 'Schepenflat');
  (await phone.sent()).error(new ProgressEvent('offline'));
  await phone.rest();
  const second = outbox.waiting()[1]!.id;
  expect(outbox.unsent()).toBe(2);
  await phone.sendsNothing();
  dispatchEvent(new Event('online'));
  for (const id of [first, second]) {
    const sent = await phone.sent();
    expect(sent.request.url).toBe(`/api/field-logs/${id}`);
    sent.flush({});
  }
  await phone.rest();
  expect(outbox.unsent()).toBe(0);
  expect(await phone.store.of(kees.account.id)).toEqual([]);
});

test('after a reload of the browser everything is still there, and goes by itself', async () => {
  const id = await addWithoutNetwork();
  const reloaded = TestBed.runInInjectionContext(() => new Outbox());
  const sent = await phone.sent();
  expect(reloaded.waiting().map((one) => [one.id, one.entry, one.place])).toEqual([
    [id, entry, 'Schepenflat'],
  ]);
  expect(sent.request.url).toBe(`/api/field-logs/${id}`);
  expect(sent.request.body).toEqual(entry);
});

test('a colleague who signs in on the same phone sees and sends nothing of it; its owner finds it and it goes', async () => {
  await addWithoutNetwork();
  await phone.signsIn(fatma);
  expect([outbox.waiting(), outbox.unsent()]).toEqual([[], 0]);
  await outbox.send();
  await phone.sendsNothing();
  await phone.signsIn(kees);
  (await phone.sent()).flush({});
  await phone.rest();
  expect(outbox.arrived()).toHaveLength(1);
  await phone.signsIn(fatma);
  expect(outbox.arrived()).toEqual([]);
});

test.each([401, 429, 500])('answer %i is no reason to trouble a person', async (status) => {
  await outbox.add(entry, 'Schepenflat');
  (await phone.sent()).flush({ code: 'access.no-session', requestId: 'x' }, { status, statusText: 'no' });
  await phone.rest();
  if (status === 401) await phone.signsIn(kees);
  expect(outbox.refused()).toEqual([]);
  expect(outbox.waiting()).toHaveLength(1);
});

test('what was refused is not sent again by itself, and does not hold up the next', async () => {
  await outbox.add(entry, 'Schepenflat');
  const refused = await phone.sent();
  const next = await outbox.add({ ...entry, minutes: 5 }, 'Schepenflat');
  refused.flush({ code: 'field-log.too-old', requestId: 'x' }, { status: 422, statusText: 'no' });
  const sent = await phone.sent();
  expect(sent.request.url).toContain(next);
  sent.flush({});
  await phone.rest();
  dispatchEvent(new Event('online'));
  await phone.sendsNothing();
  expect(outbox.waiting().map(({ refused }) => refused)).toEqual(['field-log.too-old']);
});

test('taking back what was sent withdraws it; what never left only leaves the device', async () => {
  const here = await addWithoutNetwork();
  await outbox.takeBack(here, 'vergissing');
  await phone.sendsNothing();
  expect(outbox.unsent()).toBe(0);
  const gone = await outbox.add(entry, 'Schepenflat');
  const sending = await phone.sent();
  // it waits until it is known whether the entry arrived
  const taking = outbox.takeBack(gone, 'vergissing');
  await phone.sendsNothing();
  sending.flush({});
  const withdrawal = await phone.sent();
  expect(withdrawal.request.url).toBe(`/api/field-logs/${gone}/withdraw`);
  expect(withdrawal.request.body).toEqual({ because: 'vergissing', version: 1 });
  withdrawal.flush({});
  await taking;
  expect(outbox.arrived()).toEqual([]);
});

test('what still stands in the old place moves once, in its order, and is sent under its own id', async () => {
  const old = ['f', 'a'].map((id) => ({ id, entry: { ...entry, measureId: undefined }, refused: null }));
  localStorage.setItem(oldKey, JSON.stringify(old));
  phone.store.fault = 'full';
  await outbox.send();
  expect(localStorage.getItem(oldKey)).not.toBeNull();
  expect(outbox.trouble()).toBe('full');
  phone.store.fault = null;
  void outbox.send();
  const sent = await phone.sent();
  expect(sent.request.url).toBe('/api/field-logs/f');
  expect(sent.request.body).toEqual(entry);
  sent.error(new ProgressEvent('offline'));
  await phone.rest();
  expect(outbox.waiting().map(({ id }) => id)).toEqual(['f', 'a']);
  expect(localStorage.getItem(oldKey)).toBeNull();
});

test('what stands in the old place and cannot be read is left there', async () => {
  localStorage.setItem(oldKey, '[{"id":');
  await outbox.send();
  expect(localStorage.getItem(oldKey)).toBe('[{"id":');
});

test('tabs take turns where the browser can', async () => {
  const turns: (() => unknown)[] = [];
  const request = (_: string, act: () => unknown) =>
    new Promise((resolve) => turns.push(() => resolve(act())));
  Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });
  await outbox.add(entry, 'Schepenflat');
  await phone.sendsNothing();
  // another tab sent it while this one waited for its turn
  await phone.store.remove(kees.account.id, outbox.waiting()[0]!.id);
  expect(turns).toHaveLength(1);
  turns[0]!();
  await phone.sendsNothing();
  expect(outbox.unsent()).toBe(0);
});

test('the browser is asked once to keep the store', async () => {
  const persist = jest.fn(async () => true);
  Object.defineProperty(navigator, 'storage', { value: { persist }, configurable: true });
  expect(persist).not.toHaveBeenCalled();
  await addWithoutNetwork();
  await outbox.add(entry, 'Schepenflat');
  expect(persist).toHaveBeenCalledTimes(1);
});
