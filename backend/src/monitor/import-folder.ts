import path from 'node:path';

/** Where files wait between check and commit. Processes that serve the same people must share this folder. */
export function importFolder(dataDir: string): string {
  return path.resolve(dataDir, 'imports');
}
