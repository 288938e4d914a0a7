import { permissions } from '@jaarring/domain';
import * as z from 'zod';
import { allRoutes } from './routes.ts';
import { propertiesOf, sampleOf } from './sample.ts';

const routes = allRoutes();

/** Open on purpose, each for one reason: signing in and out, the accounts of a demo, and being watched by whoever runs the service. */
const OPEN = [
  'GET /api/demo',
  'POST /api/session',
  'DELETE /api/session',
  'GET /api/health',
  'GET /api/health/live',
];

test('there are routes to guard', () => {
  expect(routes.length).toBeGreaterThan(10);
});

test.each(routes.map((route) => [route.name, route] as const))('%s says who may call it', (name, route) => {
  expect(route.permit).toBeDefined();
  const { permission } = route.permit!;
  if (permission === 'open') expect(OPEN).toContain(name);
  else expect(Object.keys(permissions)).toContain(permission);
});

test.each(routes.map((route) => [route.name, route] as const))(
  '%s has a contract on every parameter',
  (_, route) => {
    for (const argument of route.arguments) expect(argument.schema).toBeDefined();
    const inPath = [...route.path.matchAll(/:([a-zA-Z]+)/g)].map(([, name]) => name);
    const declared = route.arguments.filter(({ kind }) => kind === 'param').map(({ name }) => name);
    expect(declared.sort()).toEqual(inPath.sort());
  },
);

const bodies = routes.flatMap((route) =>
  route.arguments
    .filter(({ kind }) => kind !== 'param')
    .map((argument) => [route.name, argument.schema!] as const),
);

test.each(bodies)('%s refuses a field that it does not know, and every field of ownership', (_, schema) => {
  const sample = sampleOf(schema) as object;
  for (const field of [
    'corporationId',
    'corporation_id',
    'placedBy',
    'decidedBy',
    'createdBy',
    'isAdmin',
    '__proto__x',
  ]) {
    const parsed = schema.safeParse({ ...sample, [field]: 'x' });
    const unknown = parsed.error?.issues
      .filter((issue) => issue.code === 'unrecognized_keys')
      .flatMap((issue) => issue.keys);
    expect(unknown ?? []).toContain(field);
  }
});

const answers = routes.filter(({ answer }) => answer).map((route) => [route.name, route.answer!] as const);

test.each(answers)('%s answers nothing that is a secret', (_, schema) => {
  const secret = propertiesOf(schema).filter(
    (name) => /password|secret|token|hash/i.test(name) && !['contentHash', 'dataHash'].includes(name),
  );
  expect(secret).toEqual([]);
  expect(schema).toBeInstanceOf(z.ZodType);
});
