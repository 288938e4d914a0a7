// One real PostgreSQL for the whole run, and in it a migrated, seeded template that every test file copies.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureDatabase, startPostgres } from '../../infra/start/postgres.mjs';

export default async function startDatabase() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jaarring-test-'));
  fs.chmodSync(folder, 0o711);
  const database = await startPostgres({ dataDir: folder, ephemeral: true });
  globalThis.jaarringDatabase = { database, folder };
  await ensureDatabase(database.url('superuser', 'postgres'), 'template_jaarring');
  for (const role of ['superuser', 'owner', 'app', 'queue']) {
    process.env[`TEST_${role.toUpperCase()}_URL`] = database.url(role, 'template_jaarring');
  }
  execFileSync(process.execPath, [path.join(import.meta.dirname, 'fill-template.ts')], { stdio: 'inherit' });
}
