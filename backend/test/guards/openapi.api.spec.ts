import { openWorld, type World } from '../world.ts';
import { allRoutes, type Route } from './routes.ts';

type Content = Record<string, { schema?: object; example?: unknown }>;
type Operation = {
  summary?: string;
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content?: Content }>;
};

let world: World;
let paths: Record<string, Record<string, Operation>>;
beforeAll(async () => {
  world = await openWorld();
  paths = (await world.nobody.get('/api/openapi.json')).body.paths;
});
afterAll(() => world.end());

const operationOf = ({ path, method }: Route): Operation =>
  paths[path.replace(/:([a-zA-Z]+)/g, '{$1}')]![method.toLowerCase()]!;

const routes = allRoutes().map((route) => [route.name, route] as const);

test.each(routes)('%s says what it does, what it answers and how it refuses', (_, route) => {
  const { summary, responses } = operationOf(route);
  expect(summary).toMatch(/^[A-Z].{5,}/);
  for (const [status, { description, content }] of Object.entries(responses)) {
    expect([status, description.length > 0]).toEqual([status, true]);
    if (status < '400') continue;
    expect(content!['application/json']!.example).toMatchObject({ code: expect.any(String) });
  }
});

const answering = routes.filter(([, { answer }]) => answer);

test.each(answering)('%s shows an answer that its contract knows', (_, route) => {
  const { responses } = operationOf(route);
  const [, done] = Object.entries(responses).find(([status]) => status < '300')!;
  expect(route.answer!.safeParse(done.content!['application/json']!.example)).toMatchObject({
    success: true,
  });
});

const bodied = routes.flatMap(([name, route]) => {
  const body = route.arguments.find(({ kind }) => kind === 'body');
  return body ? [[name, route, body.schema!] as const] : [];
});

test.each(bodied)('%s shows a body that its contract takes', (_, route, contract) => {
  const { example } = operationOf(route).requestBody!.content['application/json']!;
  const { error } = contract.safeParse(example);
  expect(error?.issues ?? []).toEqual([]);
});
