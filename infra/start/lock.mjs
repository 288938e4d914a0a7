// Rewrites package-lock.json after a change of any package.json: `npm run lock`.
// A registry may lack platform packages for other systems. npm then leaves them out of the lock and `npm ci`
// refuses it ("Missing: … from lock file"), so the entries npm would have written are added here.
// Resolved addresses stay out, so that the lock works with every registry.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');
const lockFile = path.join(root, 'package-lock.json');
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'jaarring-lock-'));

const manifests = [
  'package.json',
  '.npmrc',
  ...['backend', 'frontend', 'e2e'].map((folder) => `${folder}/package.json`),
  ...fs.readdirSync(path.join(root, 'libs')).map((lib) => `libs/${lib}/package.json`),
];
for (const file of manifests) {
  fs.mkdirSync(path.dirname(path.join(scratch, file)), { recursive: true });
  fs.copyFileSync(path.join(root, file), path.join(scratch, file));
}
if (fs.existsSync(lockFile)) fs.copyFileSync(lockFile, path.join(scratch, 'package-lock.json'));

const npm = spawnSync('npm', ['install', '--package-lock-only', '--loglevel=error', '--no-audit'], {
  cwd: scratch,
  stdio: 'inherit',
});
if (npm.status) process.exit(npm.status);

const lock = JSON.parse(fs.readFileSync(path.join(scratch, 'package-lock.json'), 'utf8'));
const added = addMissingPlatforms(lock.packages);
for (const entry of Object.values(lock.packages)) if (!entry.link) delete entry.resolved;
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
);
fs.writeFileSync(lockFile, JSON.stringify(lock, null, 2) + '\n');
fs.rmSync(scratch, { recursive: true });
console.log(`package-lock.json written, ${added} platform entries added`);

/** Adds the optional platform packages npm could not see; returns how many. */
function addMissingPlatforms(packages) {
  let count = 0;
  for (const [location, manifest] of Object.entries({ ...packages })) {
    for (const [name, version] of Object.entries(manifest.optionalDependencies ?? {})) {
      if (isLocked(packages, location, name)) continue;
      if (!/^\d/.test(version)) {
        console.warn(`cannot add ${name}@${version}: no exact version`);
        continue;
      }
      packages[`node_modules/${name}`] = { version, ...platformOf(name), dev: manifest.dev, optional: true };
      count++;
    }
  }
  return count;
}

/** Follows node's look-up from the package's folder to the root. */
function isLocked(packages, location, name) {
  for (let folder = location; ; folder = parentOf(folder)) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

function parentOf(folder) {
  const at = folder.lastIndexOf('/node_modules/');
  return at < 0 ? '' : folder.slice(0, at);
}

/** Reads os, cpu and libc from a name such as `@swc/core-linux-x64-musl`. */
function platformOf(name) {
  const systems = {
    darwin: 'darwin',
    linux: 'linux',
    linuxmusl: 'linux',
    win32: 'win32',
    windows: 'win32',
    win: 'win32',
    freebsd: 'freebsd',
    openbsd: 'openbsd',
    netbsd: 'netbsd',
    android: 'android',
    sunos: 'sunos',
    aix: 'aix',
    openharmony: 'openharmony',
  };
  const processors = [
    'x64',
    'arm64',
    'arm',
    'ia32',
    's390x',
    'ppc64',
    'riscv64',
    'loong64',
    'mips64el',
    'wasm32',
  ];
  const words = name.replace(/^@[^/]+\//, '').split(/[-_.]/);
  const system = words.map((word) => systems[word]).find(Boolean);
  const processor = words.find((word) => processors.includes(word));
  const musl = words.some((word) => word.startsWith('musl') || word === 'linuxmusl');
  return {
    ...(processor ? { cpu: [processor] } : {}),
    ...(system ? { os: [system] } : {}),
    ...(musl ? { libc: ['musl'] } : {}),
  };
}
