import { setTimeout as pause } from 'node:timers/promises';
import { measuresPhase } from '../measures-phase.ts';
import { openWorld, type World } from '../world.ts';
import { standComparableComplexes } from '../year/figures.ts';
import { decisions } from './decisions.ts';
import { fieldLogs } from './field-logs.ts';
import { decisionsOf, expectFollowed, expectNoJobLost, expectSealed, standStill } from './follow-up.ts';
import { imports } from './imports.ts';
import { type Ask, type Kind, NoAnswer } from './kind.ts';
import { measures } from './measures.ts';
import { seeded } from './moments.ts';
import { pins } from './pins.ts';
import { build, freePort, type Running, start } from './product-process.ts';

/**
 * When a round ends: `cold` while the first writes after a start are under way, `busy` somewhere after one write of
 * every kind was done, `early` over the jobs that the day before left, before anybody writes.
 */
const ROUNDS = ['cold', 'busy', 'early', 'busy', 'early', 'cold', 'busy', 'early'] as const;
type Round = (typeof ROUNDS)[number];

/** How long a busy round waits for its writes before it ends anyhow. Unit: milliseconds. */
const LONGEST_MS = 10_000;

let world: World;
let port: number;
let kinds: Kind[];
let running: Running | undefined;

beforeAll(async () => {
  build();
  port = await freePort();
  world = await openWorld();
  await standComparableComplexes(world);
  const ground = await measuresPhase(world, 'Vliethorst');
  const atelierId = await ground.opened('Meerdrecht');
  kinds = [
    fieldLogs(world),
    pins(world, atelierId, world.complex('201')),
    measures(world, ground),
    imports(world),
    decisions(world, ground),
  ];
}, 60_000);
afterAll(async () => {
  await running?.kill();
  await world.end();
});

test('killed at any moment of the year, what was acknowledged is there and nothing is half there', async () => {
  const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
  try {
    await killAndLook(seeded(seed));
  } catch (error) {
    console.error(`the moments of this run come back with KILL_SEED=${seed}`);
    throw error;
  }
}, 180_000);

async function killAndLook(random: () => number): Promise<void> {
  // a new day comes with every early round: short enough ago that files that were sent are still kept
  let day = 0;
  for (const round of ROUNDS) {
    if (round === 'early') day += 1;
    // also a job whose process dies under it again and again is done in the end
    await standStill(world);
    running = await start(world, port, day);
    if (round === 'early') await pause(random() * 60);
    else await writeUntil(running, round, random());
    await running.kill();
  }

  await standStill(world);
  running = await start(world, port, day + 1);
  for (const { name, entries, steps } of kinds) {
    const done = entries.filter(({ acknowledged }) => acknowledged === steps).length;
    expect([name, done >= 3]).toEqual([name, true]);
    expect([name, entries.some(({ sent, acknowledged }) => sent > acknowledged)]).toEqual([name, true]);
  }
  // first what the kills left behind, then what people do about it
  for (const { check } of kinds) await check();
  const decided = await decisionsOf(world);
  for (const { goOn } of kinds) await goOn(running.ask);
  for (const { check } of kinds) await check();
  // and a day later everything that was to follow has followed
  await expectNoJobLost(world, decided);
  await expectFollowed(world, decided);
  await expectSealed(world, running.ask);
}

/** Lets everybody write at once and kills the process at a moment of this round; only then may a connection break. */
async function writeUntil(product: Running, round: Exclude<Round, 'early'>, moment: number): Promise<void> {
  await product.signIn('kees', 'noor', 'samira', 'marleen');
  const killed = new AbortController();
  const done = new Set<Kind>();
  const writing = Promise.allSettled(
    kinds.flatMap((kind) =>
      Array.from({ length: kind.writers }, () => keepWriting(kind, product.ask, killed.signal, done)),
    ),
  );
  const until = Date.now() + LONGEST_MS;
  while (round === 'busy' && done.size < kinds.length && Date.now() < until) await pause(10);
  await pause(100 + moment * 800);
  killed.abort();
  await product.kill();
  for (const one of await writing) if (one.status === 'rejected') throw one.reason;
}

async function keepWriting(kind: Kind, ask: Ask, killed: AbortSignal, done: Set<Kind>): Promise<void> {
  while (!killed.aborted) {
    try {
      await kind.write(ask);
      done.add(kind);
    } catch (error) {
      // before the kill every question gets its answer
      if (!killed.aborted || !(error instanceof NoAnswer)) throw error;
    }
  }
}
