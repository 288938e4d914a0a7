import pg from 'pg';
import { openWorld, type World } from '../../test/world.ts';
import { type MeasuresPhase, measuresPhase } from '../../test/measures-phase.ts';

let world: World;
let year: MeasuresPhase;
let gate: pg.Client;
beforeEach(async () => {
  world = await openWorld();
  year = await measuresPhase(world);
  gate = new pg.Client({ connectionString: world.database.url('owner') });
  await gate.connect();
  await gate.query("select set_config('app.corporation', $1, false)", [world.corporation('waardmeer')]);
});
afterEach(async () => {
  await gate.end();
  await world.end();
});

const AREA = 'where cycle_id = $1 and work_area_id = $2';

/** Waits until somebody waits for a lock in this database. */
async function untilSomebodyWaits(): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const { rowCount } = await gate.query('select from pg_locks where not granted');
    if (rowCount) return;
    await new Promise((wait) => setTimeout(wait, 25));
  }
  throw new Error('nobody waited for the gate');
}

test('a measure that is proposed while the gate closes is refused, not added behind it', async () => {
  const place = [year.cycleId, world.workArea('Vliethorst')];
  await gate.query('begin');
  await gate.query(`select from cycle_area ${AREA} for update`, place);
  const proposing = year.proposes('noor');
  await untilSomebodyWaits();
  await gate.query(`update cycle_area set phase = 'budget' ${AREA}`, place);
  await gate.query('commit');
  expect((await proposing).body.code).toBe('access.wrong-phase');
  expect(await world.rows('select from measure')).toHaveLength(0);
});
