import { randomUUID } from 'node:crypto';
import { can, type PermissionName, roles } from '@jaarring/domain';
import { overzijPeople, waardmeerPeople } from '../../../infra/db/seed/people.ts';
import { type Caller, openWorld, type World } from '../world.ts';
import { findTables, idsOf, stateOf } from './database-state.ts';
import { addressOf, allRoutes, type Route } from './routes.ts';
import { sampleOf } from './sample.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await findTables(world);
});
afterAll(() => world.end());

const routes = allRoutes();

/** The rows as they were last seen; null when a request that was let in may have changed them. */
let known: string | null = null;
const stateBefore = async () => (known ??= await stateOf(world, 'waardmeer'));
const guarded = routes
  .filter((route) => route.permit!.permission !== 'open')
  .map((route) => [route.name, route] as const);

const request = (caller: Caller, route: Route, id: () => string) => {
  const body = route.arguments.find(({ kind }) => kind === 'body');
  const address = addressOf(route, (name) => fillPath(name, id));
  return caller.send(
    route.method,
    address,
    body ? sampleOf(body.schema!, id) : route.method === 'GET' ? undefined : {},
  );
};

const fillPath = (name: string, id: () => string) =>
  ({ gate: '1', year: '2027', code: 'BU99010101', kind: 'measure', number: '101' })[name] ?? id();

test.each(guarded)('%s lets nobody in without a session', async (_, route) => {
  expect(await request(world.nobody, route, randomUUID)).toMatchObject({
    status: 401,
    body: { code: 'access.no-session' },
  });
});

describe.each(waardmeerPeople.map(({ key, role }) => [role, key] as const))('%s', (role, key) => {
  const actor = { accountId: key, roles: [{ role, workAreaId: null }] };
  test.each(guarded)('%s', async (_, route) => {
    const caller = await world.as(key);
    const before = await stateBefore();
    const answer = await request(caller, route, randomUUID);
    if (!can(actor, route.permit!.permission as PermissionName)) {
      expect(answer).toMatchObject({ status: 403, body: { code: 'access.denied' } });
    } else {
      // allowed somewhere: whatever stops an id that does not exist, it is not the door and not a bug
      expect([answer.status, answer.body?.code]).not.toEqual([403, 'access.denied']);
      expect(answer.status).toBeLessThan(500);
      expect(answer.status).not.toBe(401);
    }
    // reading cannot write; should it do so all the same, the next refusal finds other rows than were known
    if (route.method === 'GET') return;
    if (answer.status < 400) known = null;
    else expect(await stateOf(world, 'waardmeer')).toBe(before);
  });
});

test('every function of the domain has somebody in the demo', () => {
  expect(waardmeerPeople.map(({ role }) => role).sort()).toEqual([...roles].sort());
});

test('ids of the other corporation open nothing, wherever they are put, and change nothing', async () => {
  const ids = await idsOf(world, 'waardmeer');
  expect(ids.length).toBeGreaterThan(10);
  const before = await stateOf(world, 'waardmeer');
  const takingIds = guarded
    .map(([, route]) => route)
    .filter(({ path, method }) => path.includes(':') || method !== 'GET');
  for (const { key, role } of overzijPeople) {
    const caller = await world.as(key);
    const actor = { accountId: key, roles: [{ role, workAreaId: null }] };
    // who may not do this at all is turned away before any id is read: the table above asked that
    for (const route of takingIds.filter(({ permit }) => can(actor, permit!.permission as PermissionName))) {
      if (route.path === '/api/session') continue;
      for (const id of ids) {
        const answer = await request(caller, route, () => id);
        // an own row may come into being as long as no foreign id is in its address; it is of Overzij alone
        if (route.path.includes(':id'))
          expect([route.name, id, answer.status >= 400]).toEqual([route.name, id, true]);
        expect(answer.status).toBeLessThan(500);
        expect(JSON.stringify(answer.body)).not.toContain('Waardmeer');
      }
    }
  }
  expect(await stateOf(world, 'waardmeer')).toBe(before);
}, 300_000);
