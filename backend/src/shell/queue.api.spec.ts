import { happened } from '@jaarring/domain';
import { redisServer, startRedis, type TestRedis } from '../../test/redis.ts';
import { openWorld, type World } from '../../test/world.ts';
import { onJob } from './jobs.ts';

const done: { corporation: string; subjectId: string }[] = [];
let failuresLeft = 0;

onJob('proof.note', async (scope, subjectId) => {
  if (failuresLeft-- > 0) throw new Error('not yet');
  const row = await scope.db.row<{ slug: string }>('select slug from corporation');
  scope.record(happened('task.done', subjectId));
  done.push({ corporation: row!.slug, subjectId });
});

const backends = ['PostgreSQL', ...(redisServer ? ['Redis'] : [])];

describe.each(backends)('work asked for with a change, on %s', (backend) => {
  let world: World;
  let redis: TestRedis | undefined;
  beforeAll(async () => {
    redis = backend === 'Redis' ? await startRedis() : undefined;
    world = await openWorld({ redisUrl: redis?.url });
    await world.product.dispatcher.start();
    done.length = 0;
  });
  afterAll(async () => {
    await world.end();
    await redis?.stop();
  });

  const ask = (subjectId: string, slug = 'waardmeer', fail = false, notBefore?: Date) =>
    world.product.unitOfWork.write({ corporationId: world.corporation(slug) }, async ({ scope }) => {
      scope.record(happened('task.assigned', subjectId));
      scope.later('proof.note', subjectId, notBefore);
      if (fail) throw new Error('changed my mind');
    });
  const doneFor = (subjectId: string) => until(() => done.some((one) => one.subjectId === subjectId));

  test('is done once, inside a scope of the corporation that asked', async () => {
    await Promise.all([ask(`${backend}-here`), ask(`${backend}-there`, 'overzij')]);
    await Promise.all([doneFor(`${backend}-here`), doneFor(`${backend}-there`)]);
    expect(
      done
        .filter(({ subjectId }) => subjectId.startsWith(backend))
        .sort((a, b) => a.subjectId.localeCompare(b.subjectId)),
    ).toEqual([
      { corporation: 'waardmeer', subjectId: `${backend}-here` },
      { corporation: 'overzij', subjectId: `${backend}-there` },
    ]);
  });

  test('is never done when the change was rolled back', async () => {
    await expect(ask(`${backend}-never`, 'waardmeer', true)).rejects.toThrow('changed my mind');
    await ask(`${backend}-after`);
    await doneFor(`${backend}-after`);
    expect(done.some(({ subjectId }) => subjectId === `${backend}-never`)).toBe(false);
  });

  test('is tried again after a failure', async () => {
    failuresLeft = 2;
    await ask(`${backend}-stubborn`);
    await doneFor(`${backend}-stubborn`);
    expect(done.filter(({ subjectId }) => subjectId === `${backend}-stubborn`)).toHaveLength(1);
  });

  test('waits for its time, and what was missed is caught up in order', async () => {
    const now = world.product.clock.now().getTime();
    await ask(`${backend}-second`, 'waardmeer', false, new Date(now + 7_200_000));
    await ask(`${backend}-first`, 'waardmeer', false, new Date(now + 3_600_000));
    await world.product.dispatcher.round();
    expect(done.some(({ subjectId }) => subjectId === `${backend}-first`)).toBe(false);
    world.at(new Date(now + 8 * 3_600_000).toISOString());
    await Promise.all([doneFor(`${backend}-first`), doneFor(`${backend}-second`)]);
    const waiting = await world.rows('select 1 from outbox where dispatched_at is null');
    expect(waiting).toEqual([]);
  });
});

async function until(claim: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (claim()) return;
    await new Promise((wait) => setTimeout(wait, 25));
  }
  throw new Error('it did not happen within fifteen seconds');
}
