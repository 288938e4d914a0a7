import { happened } from '@jaarring/domain';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.end());

const inWaardmeer = () => ({ corporationId: world.corporation('waardmeer') });
const rename = (name: string) =>
  [
    "update work_area set name = $1 where name in ('Rijnsloot', $1) or name like 'Rijnsloot%'",
    [name],
  ] as const;

test('a write that records no event is rolled back', async () => {
  const silent = world.product.unitOfWork.write(inWaardmeer(), ({ scope }) =>
    scope.db.rows(...spread(rename('Rijnsloot stil'))),
  );
  await expect(silent).rejects.toThrow(/recorded no event/);
  expect(await world.rows("select name from work_area where name like 'Rijnsloot%'")).toEqual([
    { name: 'Rijnsloot' },
  ]);
});

test('the same write with its event is kept, with the event beside it', async () => {
  await world.product.unitOfWork.write(inWaardmeer(), async ({ scope }) => {
    await scope.db.rows(...spread(rename('Rijnsloot luid')));
    scope.record(happened('work-area.added', world.workArea('Rijnsloot'), {}));
  });
  expect(await world.rows("select name from work_area where name like 'Rijnsloot%'")).toEqual([
    { name: 'Rijnsloot luid' },
  ]);
  expect(await world.rows("select actor_id from event where kind = 'work-area.added'")).toEqual([
    { actor_id: null },
  ]);
});

test('an event without its write stays away too when the work fails', async () => {
  const failing = world.product.unitOfWork.write(inWaardmeer(), async ({ scope }) => {
    scope.record(happened('work-area.added', 'nooit', {}));
    await scope.db.rows('select 1');
    throw new Error('halfway');
  });
  await expect(failing).rejects.toThrow('halfway');
  expect(await world.rows("select 1 from event where subject_id = 'nooit'")).toEqual([]);
});

test('a reader cannot write', async () => {
  const writing = world.product.unitOfWork.read(inWaardmeer(), ({ scope }) =>
    scope.db.rows("update work_area set name = 'x'"),
  );
  await expect(writing).rejects.toThrow(/read-only/);
});

test('sixteen writers at once leave one chain that holds', async () => {
  const corporation = inWaardmeer();
  await Promise.all(
    Array.from({ length: 16 }, async (_, writer) => {
      for (let round = 0; round < 10; round++) {
        await world.product.unitOfWork.write(corporation, async ({ scope }) => {
          await scope.db.rows("update work_area set version = version where name = 'Vliethorst'");
          scope.record(happened('work-area.added', `writer-${writer}`, { round }));
        });
        await world.product.dispatcher.round();
      }
    }),
  );
  await world.product.dispatcher.round();
  const [chain] = await world.rows('select * from verify_events()');
  expect(chain).toMatchObject({ unsealed: '0', broken_position: null });
  expect(Number(chain.sealed)).toBeGreaterThanOrEqual(160);
});

test('an event that somebody changes behind our back breaks the chain at its place', async () => {
  await world.product.dispatcher.round();
  await world.rows(
    'update event set data = \'{"round": 99}\' where id = (select event_id from sealed_event where position = 3)',
  );
  const joost = await world.as('joost');
  expect((await joost.get('/api/events/verification')).body.brokenPosition).toBe(3);
});

function spread<A, B>(pair: readonly [A, readonly B[]]): [A, B[]] {
  return [pair[0], [...pair[1]]];
}
