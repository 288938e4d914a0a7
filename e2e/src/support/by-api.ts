import { type APIRequestContext, expect } from '@playwright/test';

// What a story needs and does not tell: done over the API, by whoever is signed in there.

const read = async (api: APIRequestContext, path: string) => (await api.get(path)).json();

/** The id of what bears a name in a list. */
export function idOf(list: readonly { [key: string]: string }[], key: string, value: string): string {
  return list.find((one) => one[key] === value)!['id']!;
}

/** Proposes a measure at the Schepenflat in the cycle of 2027 and lays it before whoever decides; answers its id. */
export async function submitsMeasure(
  api: APIRequestContext,
  said: { title: string } & object,
): Promise<string> {
  const { account } = await read(api, '/api/session');
  const { cycles } = await read(api, '/api/cycles');
  const { complexes } = await read(api, '/api/complexes');
  const { kinds } = await read(api, '/api/measure-kinds');
  const { indicators } = await read(api, '/api/indicators');
  const proposed = await api.post('/api/measures', {
    data: {
      cycleId: cycles.find((one: { planYear: number }) => one.planYear === 2027).id,
      ...{ complexId: idOf(complexes, 'name', 'Schepenflat'), kindId: idOf(kinds, 'code', 'ONH03') },
      ...{ indicatorId: idOf(indicators, 'placeKind', 'complex'), ownerId: account.id },
      ...{ why: 'Bewoners durven er niet in.', dose: '1 ruimte', expectedChange: -1 },
      ...{ startsOn: '2027-03-01', endsOn: '2027-12-31', success: 'Minder meldingen in 2028' },
      ...said,
    },
  });
  expect(proposed.status(), await proposed.text()).toBe(201);
  const { id, version } = await proposed.json();
  expect((await api.post(`/api/measures/${id}/submit`, { data: { version } })).status()).toBe(200);
  return id;
}

/** Gives the positive advice that a function owes on a request. */
export async function advises(api: APIRequestContext, approvalId: string, role: string): Promise<void> {
  const { advices } = await read(api, `/api/approvals/${approvalId}`);
  const mine = advices.find((one: { role: string }) => one.role === role);
  const data = { adviceId: mine.id, verdict: 'positive', version: mine.version };
  expect((await api.put(`/api/approvals/${approvalId}/advice`, { data })).status()).toBe(200);
}
