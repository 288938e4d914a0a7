import type { Encoding } from '../mapping.ts';
import { byteOrderMark } from '../csv/pieces.ts';
import type { Doubt } from './recognition.ts';

// Bytes that Windows-1252 leaves undefined. Source: WHATWG Encoding Standard, index windows-1252.
const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** A head may end in the middle of a character of at most 4 bytes. */
const LONGEST_CHARACTER = 4;

/** Finds the encoding of text, or null with the doubt that names what the bytes are instead. */
export function recogniseEncoding(
  name: string,
  head: Uint8Array,
): { encoding: Encoding | null; doubts: Doubt[] } {
  const doubt = (code: Doubt['code']): { encoding: null; doubts: Doubt[] } => ({
    encoding: null,
    doubts: [{ code, params: {} }],
  });
  if (head.length === byteOrderMark(head)) return doubt('file.empty');
  if (head[0] === 0x50 && head[1] === 0x4b)
    return doubt(/\.xls[xm]$/i.test(name) ? 'file.is-workbook' : 'file.is-archive');
  if (head[0] === 0x1f && head[1] === 0x8b) return doubt('file.is-archive');
  if (head.includes(0)) return doubt('file.encoding-unknown');
  if (isUtf8(head)) return { encoding: byteOrderMark(head) > 0 ? 'utf-8-bom' : 'utf-8', doubts: [] };
  if (head.some((byte) => UNDEFINED_1252.has(byte))) return doubt('file.encoding-unknown');
  return {
    encoding: 'windows-1252',
    doubts: [{ code: 'file.encoding-assumed', params: { encoding: 'windows-1252' } }],
  };
}

function isUtf8(head: Uint8Array): boolean {
  for (let cut = 0; cut < LONGEST_CHARACTER; cut++)
    if (decodes(head.subarray(0, head.length - cut))) return true;
  return false;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // A TypeError is how the decoder says "not UTF-8"; that is the answer asked for.
    return false;
  }
}
