// `npm start`: build what changed, start the database, migrate, seed, serve; and leave nothing behind.
import { spawn } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { command } from './command.mjs';
import { readSecrets, startPostgres } from './postgres.mjs';
import { say, stopWhenOrphaned } from './say.mjs';
import { environment, tasks } from './tasks.mjs';

export async function start(context) {
  const port = Number(process.env.PORT ?? 3000);
  await orSay(refuseTakenPort(port));
  await tasks.build(context);
  await withDatabase(context, async (env, whenStopped) => {
    await prepareDatabase(context, env);
    const server = spawn(context.node, ['--enable-source-maps', 'backend/dist/main.js'], {
      stdio: 'inherit',
      env: { ...env, PORT: String(port) },
    });
    const exited = new Promise((done) => server.once('exit', (code) => done(code ?? 0)));
    whenStopped(async () => {
      server.kill('SIGTERM');
      await exited;
    });
    const code = await exited;
    if (code !== 0) say(`The server stopped with status ${code}.`);
    return code;
  });
}

/**
 * Runs `work` with the addresses of a database in its environment: the one that was given, or an embedded one; with
 * `share` the embedded one of a product that already runs.
 * The database always stops after whatever uses it, also on Ctrl-C and when the parent dies.
 */
export async function withDatabase(context, work, { share = false } = {}) {
  const dataDir = path.resolve(process.env.DATA_DIR ?? path.join(context.root, '.data'));
  const stopFirst = [];
  let database;
  let stopping;
  const stop = (code) =>
    (stopping ??= (async () => {
      for (const step of stopFirst) await step();
      await database?.stop();
      process.exit(code);
    })());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
  stopWhenOrphaned(() => void stop(0));

  const secrets = readSecrets(dataDir);
  let env = environment(context, {
    DATA_DIR: dataDir,
    COOKIE_SECRET: process.env.COOKIE_SECRET ?? secrets.cookie,
  });
  if (!process.env.DATABASE_URL) {
    say(`PostgreSQL keeps its data in ${path.join(dataDir, 'pg')}.`);
    database = await orSay(startPostgres({ dataDir, share }));
    env = {
      ...env,
      DATABASE_URL: database.url('app'),
      DATABASE_OWNER_URL: database.url('owner'),
      DATABASE_QUEUE_URL: database.url('queue'),
      SEED: process.env.SEED ?? 'demo',
      DEMO_PASSWORD: process.env.DEMO_PASSWORD ?? secrets.demoPassword,
    };
  }
  let code;
  try {
    code = await work(env, (step) => stopFirst.push(step));
  } catch (error) {
    // whatever failed, the database still stops in order
    say(error.message);
    code = 1;
  }
  await stop(code ?? 0);
}

/** Migrates, and fills an empty database with the demo when asked to. */
export async function prepareDatabase(context, env) {
  const steps = [['backend/dist/migrate.js']];
  if (env.SEED === 'demo') steps.push(['infra/db/seed/seed.ts']);
  for (const step of steps) {
    const code = await command(context.node, step, { env });
    if (code !== 0) throw new Error(`${step[0]} ended with status ${code}; nothing was started.`);
  }
}

function refuseTakenPort(port) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} is taken by another program. Stop that one, or choose another: PORT=${port + 1} npm start`,
            )
          : error,
      ),
    );
    probe.listen(port, () => probe.close(resolve));
  });
}

/** A start that cannot go on says one sentence, not a stack. */
async function orSay(work) {
  try {
    return await work;
  } catch (error) {
    // any failure to start is for the person at the terminal
    say(error.message);
    process.exit(1);
  }
}
