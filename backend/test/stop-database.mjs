import fs from 'node:fs';

export default async function stopDatabase() {
  const { database, folder } = globalThis.jaarringDatabase;
  await database.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}
