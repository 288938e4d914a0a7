import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { daysBetween } from '@jaarring/domain';
import { AppModule } from './app.module.ts';
import { Clock } from './shell/clock.ts';
import { openDataSource, refuseMightyRole } from './shell/data-source.ts';
import { Dispatcher } from './shell/dispatcher.ts';
import { adapter, prepare } from './shell/http.ts';
import { Mail } from './shell/mail.ts';
import { serveOpenApi } from './shell/openapi.ts';
import { readPool } from './shell/pool.ts';
import { WorkQueue } from './shell/queue.ts';
import type { Settings } from './shell/settings.ts';
import type pg from 'pg';
import { UnitOfWork } from './shell/unit-of-work.ts';

/** A running product: the API, and the dispatcher that works what was asked for later. */
export type Product = {
  app: NestFastifyApplication;
  clock: Clock;
  unitOfWork: UnitOfWork;
  dispatcher: Dispatcher;
  close(): Promise<void>;
};

/** Opens the connections and builds the API; it does not listen and works no jobs yet. */
export async function openProduct(
  settings: Settings,
  options: { webRoot?: string; queueName?: string } = {},
): Promise<Product> {
  const clock = new Clock();
  const writes = await openDataSource(settings.databaseUrl);
  await refuseMightyRole(writes);
  const reads = readPool(settings.databaseUrl);
  await showDemoDay(clock, reads, settings);
  const unitOfWork = new UnitOfWork(writes, reads, clock);
  const queue = WorkQueue.open(settings, options.queueName);
  const mail = new Mail(settings);
  const dispatcher = new Dispatcher(settings.queueUrl, queue, unitOfWork, reads, clock, mail);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.over({ settings, clock, unitOfWork, reads }),
    adapter(settings),
    { logger: settings.logLevel === 'silent' ? false : ['error', 'warn'], abortOnError: false },
  );
  await prepare(app, settings, options.webRoot);
  serveOpenApi(app);
  await app.init();
  return {
    app,
    clock,
    unitOfWork,
    dispatcher,
    close: async () => {
      await app.close();
      await dispatcher.stop();
      mail.close();
      await writes.destroy();
      await reads.end();
    },
  };
}

const DAY_MS = 86_400_000;

/**
 * A demo shows the day it was seeded for, or the day that was asked, and goes on from there: one real day later is one
 * demo day later. The time of day stays the real one, so that a phone and the server agree on it.
 */
async function showDemoDay(clock: Clock, reads: pg.Pool, { today }: Settings): Promise<void> {
  const { rows } = await reads.query<{ days: number }>(
    'select (shows - seeded_on)::integer as days from door.demo_clock',
  );
  const days = today ? daysBetween(clock.today(), today) : rows[0]?.days;
  if (days) clock.showing(new Date(clock.now().getTime() + days * DAY_MS));
}
