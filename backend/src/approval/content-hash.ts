import { createHash } from 'node:crypto';
import { canonical, type JsonObject } from '@jaarring/domain';

/** The fingerprint of an exact content: SHA-256 of its canonical JSON, in hex. */
export function contentHash(content: JsonObject): string {
  return createHash('sha256').update(canonical(content)).digest('hex');
}
