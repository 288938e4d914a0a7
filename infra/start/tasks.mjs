// What each command of package.json does, once the packages are there and the pinned Node runs.
import fs from 'node:fs';
import path from 'node:path';
import { command } from './command.mjs';
import { say } from './say.mjs';
import { prepareDatabase, start, withDatabase } from './start.mjs';
import { systemProgram } from './system-packages.mjs';
import { isBuilt, markBuilt } from './build-stamp.mjs';

export const tasks = { start, test, check, build, e2e, bench, import: importFile, effect, format };

/** Everything CI runs; the last line printed is `N passed, N failed, N skipped`. */
async function test(context) {
  const { tallyFolder } = await import('../jest/tally.mjs');
  fs.rmSync(tallyFolder, { recursive: true, force: true });
  const redis = await systemProgram('redis');
  if (!redis) missing('Redis', 'the queue was proven on PostgreSQL only', 'redis-server');
  const chromium = process.env.CHROMIUM ?? (await systemProgram('chromium'));
  if (!chromium) missing('Chromium', 'the browser journeys did not run', 'chromium');
  process.env.REAL_DATA ??= realData(context.root);
  await check(context, { REDIS_SERVER: redis ?? '' });
  await nx(context, ['run-many', '-t', 'test', '--parallel=2'], { REDIS_SERVER: redis ?? '' });
  markBuilt(context.root);
  if (chromium) await nx(context, ['run', '@jaarring/e2e:e2e'], { CHROMIUM: chromium });
  closingLine(tallyFolder);
}

/** Fast enough to run before every commit: formatting, lint with import boundaries, types. */
async function check(context) {
  await orStop(
    command(context.node, ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'], {
      env: environment(context),
    }),
  );
  await nx(context, ['run-many', '-t', 'typecheck', 'lint']);
  await orStop(command(context.node, ['infra/lint/house.mjs'], { env: environment(context) }));
}

async function build(context) {
  if (isBuilt(context.root)) return say('Nothing changed since the last build.');
  await nx(context, ['run-many', '-t', 'build']);
  markBuilt(context.root);
}

async function e2e(context) {
  await build(context);
  const chromium = process.env.CHROMIUM ?? (await systemProgram('chromium'));
  if (!chromium) return missing('Chromium', 'the browser journeys did not run', 'chromium');
  process.env.REAL_DATA ??= realData(context.root);
  await orStop(
    command(context.node, ['../node_modules/@playwright/test/cli.js', 'test', ...context.args], {
      cwd: path.join(context.root, 'e2e'),
      env: { ...environment(context), CHROMIUM: chromium },
    }),
  );
}

async function bench(context) {
  await build(context);
  await orStop(command(context.node, ['e2e/bench/bench.ts', ...context.args], { env: environment(context) }));
}

async function importFile(context) {
  await build(context);
  await withDatabase(
    context,
    async (env) => {
      await prepareDatabase(context, env);
      return command(context.node, ['backend/dist/import.js', ...context.args], { env });
    },
    { share: true },
  );
}

async function effect(context) {
  process.exit(
    await command(context.node, ['libs/effect/src/cli.ts', ...context.args], { env: environment(context) }),
  );
}

async function format(context) {
  await orStop(
    command(context.node, ['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level', 'warn', '.'], {
      env: environment(context),
    }),
  );
}

/** The environment in which every tool finds the pinned Node first and nothing reports home. */
export function environment({ root, node }, more = {}) {
  return {
    ...process.env,
    PATH: [path.dirname(node), path.join(root, 'node_modules/.bin'), process.env.PATH].join(path.delimiter),
    NX_DAEMON: 'false',
    NX_WORKSPACE_DATA_DIRECTORY: path.join(root, 'node_modules/.cache/nx-data'),
    NO_UPDATE_NOTIFIER: '1',
    NG_CLI_ANALYTICS: 'false',
    ...more,
  };
}

function nx(context, args, more) {
  return orStop(
    command(context.node, ['node_modules/nx/dist/bin/nx.js', ...args, '--output-style=static'], {
      env: environment(context, more),
    }),
  );
}

async function orStop(status) {
  const code = await status;
  if (code !== 0) process.exit(code);
}

function missing(what, consequence, packageName) {
  say(
    `${what} cannot be had here, so ${consequence}. Install it (Debian: apt-get install ${packageName}) and run again.`,
  );
  if (process.env.CI === 'true') process.exit(1);
}

/** The folder with real public files; next to the project in CI, otherwise named by REAL_DATA. */
function realData(root) {
  const beside = path.resolve(root, '../shared/data');
  return fs.existsSync(beside) ? beside : '';
}

function closingLine(folder) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const file of fs.readdirSync(folder)) {
    const tally = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
    for (const key of Object.keys(total)) total[key] += tally[key];
  }
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  if (total.failed) process.exit(1);
}
