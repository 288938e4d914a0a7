import { createHash } from 'node:crypto';

/** The same name gives the same id at every seeding, so that tests and links can name people and places. */
export function seededId(name: string): string {
  const hex = createHash('sha256').update(`jaarring:${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
