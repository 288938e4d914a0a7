// Installs the npm packages of the lock file, once per content of the manifests.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { say, sayWhile } from './say.mjs';

/** Does nothing when node_modules already holds exactly what the manifests ask for. */
export async function installDependencies(root) {
  const wanted = fingerprint(root);
  const stamp = path.join(root, 'node_modules/.jaarring-stamp');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing the npm packages of package-lock.json (about a minute the first time).');
  const code = await sayWhile('still installing packages', npmCi(root));
  if (code !== 0) {
    say(
      `npm ci ended with status ${code}. Look at the lines above: usually the network or the registry failed.`,
    );
    say('Nothing was started. Run the same command again; what was downloaded is kept.');
    process.exit(1);
  }
  fs.writeFileSync(stamp, wanted);
  say('Packages installed.');
}

function fingerprint(root) {
  const hash = createHash('sha256');
  const libs = fs.readdirSync(path.join(root, 'libs')).map((lib) => `libs/${lib}/package.json`);
  for (const file of [
    'package.json',
    'package-lock.json',
    'backend/package.json',
    'frontend/package.json',
    'e2e/package.json',
    ...libs,
  ]) {
    hash.update(fs.readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

function npmCi(root) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const child = spawn(npm, ['ci', '--loglevel=error', '--no-audit', '--no-fund', '--prefer-offline'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, SCARF_ANALYTICS: 'false' },
  });
  return new Promise((resolve) => {
    child.on('error', (error) => {
      say(`npm could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
