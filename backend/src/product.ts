import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import { Clock } from './shell/clock.ts';
import { openDataSource, refuseMightyRole } from './shell/data-source.ts';
import { Dispatcher } from './shell/dispatcher.ts';
import { adapter, prepare } from './shell/http.ts';
import { serveOpenApi } from './shell/openapi.ts';
import { readPool } from './shell/pool.ts';
import { WorkQueue } from './shell/queue.ts';
import type { Settings } from './shell/settings.ts';
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
  if (settings.today) clock.showing(new Date(`${settings.today}T09:12:00+02:00`));
  const writes = await openDataSource(settings.databaseUrl);
  await refuseMightyRole(writes);
  const reads = readPool(settings.databaseUrl);
  const unitOfWork = new UnitOfWork(writes, reads, clock);
  const queue = WorkQueue.open(settings, options.queueName);
  const dispatcher = new Dispatcher(settings.queueUrl, queue, unitOfWork, reads, clock);
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
      await writes.destroy();
      await reads.end();
    },
  };
}
