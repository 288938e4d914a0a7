import { openWorld, type World } from '../../test/world.ts';
import { PASSWORD } from '../../test/password.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.end());

const credentials = (password = PASSWORD) => ({ email: 'beleid@waardmeer.example', password });

test('a policy officer signs in, is known, and signs out', async () => {
  const answer = await world.nobody.post('/api/session', credentials());
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({
    account: { name: 'Noor Verhagen', initials: 'NV' },
    corporation: { slug: 'waardmeer' },
    today: '2026-09-22',
  });
  const cookie = answer.headers.getSetCookie()[0]!;
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Strict/);
  // a browser whose clock differs from the demo's day must keep it: seconds, no date
  expect(cookie).toMatch(/Max-Age=43200/);
  expect(cookie).not.toMatch(/Expires/i);
  const noor = await world.as('noor');
  expect((await noor.get('/api/session')).body.permissions).toContain('import.create');
  expect((await noor.delete('/api/session')).status).toBe(204);
  expect((await noor.get('/api/session')).body.code).toBe('access.no-session');
});

test('a wrong password and an unknown address get the same answer', async () => {
  const wrong = await world.nobody.post('/api/session', credentials('verkeerd'));
  const unknown = await world.nobody.post('/api/session', {
    email: 'niemand@waardmeer.example',
    password: 'verkeerd',
  });
  const { requestId: _one, ...first } = wrong.body;
  const { requestId: _other, ...second } = unknown.body;
  expect([wrong.status, first]).toEqual([401, { code: 'access.wrong-password' }]);
  expect([unknown.status, second]).toEqual([wrong.status, first]);
});

test('after five wrong passwords the account waits, also for the right one, and says how long', async () => {
  for (let attempt = 0; attempt < 5; attempt++)
    await world.nobody.post('/api/session', credentials('verkeerd'));
  const throttled = await world.nobody.post('/api/session', credentials());
  expect(throttled).toMatchObject({
    status: 429,
    body: { code: 'access.throttled', details: { retryAfterSeconds: expect.any(Number) } },
  });
  expect(throttled.headers.get('retry-after')).toBeTruthy();
  world.at('2026-09-22T09:14:00+02:00');
  expect((await world.nobody.post('/api/session', credentials())).status).toBe(201);
});

test('a session ends after an hour without use, and after twelve hours of use', async () => {
  const noor = await world.as('noor');
  world.at('2026-09-22T10:00:00+02:00');
  expect((await noor.get('/api/session')).status).toBe(200);
  world.at('2026-09-22T11:05:00+02:00');
  expect((await noor.get('/api/session')).status).toBe(401);
  const marleen = await world.as('marleen');
  for (let half = 1; half <= 23; half++) {
    world.at(new Date(Date.parse('2026-09-22T11:05:00+02:00') + half * 30 * 60_000).toISOString());
    expect((await marleen.get('/api/session')).status).toBe(200);
  }
  world.at('2026-09-22T23:06:00+02:00');
  expect((await marleen.get('/api/session')).status).toBe(401);
});

test('an account that ends loses its session at the next request', async () => {
  const [kees, tineke] = [await world.as('kees'), await world.as('tineke')];
  expect((await kees.get('/api/complexes')).status).toBe(200);
  const ended = await tineke.put(`/api/people/${kees.id}/end`, { endsOn: '2026-09-21', version: 1 });
  expect(ended.status).toBe(200);
  expect((await kees.get('/api/complexes')).body.code).toBe('access.no-session');
  expect(
    (await world.nobody.post('/api/session', { email: 'beheer@waardmeer.example', password: PASSWORD }))
      .status,
  ).toBe(401);
});

test('a page of another site cannot change anything', async () => {
  const noor = await world.as('noor');
  for (const headers of <Record<string, string>[]>[
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://elders.example' },
  ]) {
    const answer = await noor.send('DELETE', '/api/session', undefined, headers);
    expect(answer).toMatchObject({ status: 403, body: { code: 'request.cross-site' } });
  }
  expect((await noor.get('/api/session')).status).toBe(200);
});

test('answers carry the security headers, a request id and no cached data', async () => {
  const { headers } = await world.nobody.get('/api/health');
  expect(headers.get('content-security-policy')).toMatch(/default-src 'self'/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-request-id')).toBeTruthy();
  expect(headers.get('cache-control')).toBe('no-store');
});

test('a body that is too large, no JSON, or for an unknown address is refused in words', async () => {
  const noor = await world.as('noor');
  const large = await noor.post('/api/complexes', { name: 'x'.repeat(2_000_000) });
  expect(large).toMatchObject({ status: 413, body: { code: 'request.too-large' } });
  const broken = await fetch(`${world.address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{',
  });
  expect([broken.status, await broken.json()]).toMatchObject([422, { code: 'contract.invalid' }]);
  expect((await noor.get('/api/bestaat-niet')).status).toBe(404);
});
