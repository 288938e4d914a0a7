// A start whose sources did not change skips the build: the stamp is a hash of what goes into it.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const outputs = ['backend/dist/main.js', 'frontend/dist/browser/index.html'];
const inputs = [
  'backend/src',
  'backend/.swcrc',
  'backend/migrations',
  'frontend/src',
  'frontend/public',
  'frontend/project.json',
  'frontend/ngsw-config.json',
  'frontend/tsconfig.app.json',
  'libs',
  'package-lock.json',
  'tsconfig.base.json',
];

const stampFile = (root) => path.join(root, 'node_modules/.cache/jaarring-build-stamp');

export function isBuilt(root) {
  if (!outputs.every((file) => fs.existsSync(path.join(root, file)))) return false;
  const stamp = stampFile(root);
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === sourceHash(root);
}

export function markBuilt(root) {
  fs.mkdirSync(path.dirname(stampFile(root)), { recursive: true });
  fs.writeFileSync(stampFile(root), sourceHash(root));
}

function sourceHash(root) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesUnder(path.join(root, input))) {
      if (/\.(spec|api\.spec)\.ts$/.test(file)) continue;
      hash.update(path.relative(root, file)).update(fs.readFileSync(file));
    }
  }
  return hash.digest('hex');
}

function filesUnder(target) {
  if (!fs.existsSync(target)) return [];
  if (fs.statSync(target).isFile()) return [target];
  return fs
    .readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
