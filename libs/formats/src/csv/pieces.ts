import { FileRefusal } from '../fault.ts';

/** Size of one piece of work. Unit: bytes. Large enough to amortise a step, small enough to keep memory flat. */
export const PIECE_BYTES = 256 * 1024;

/** Cuts any stream of chunks into pieces of about one size, whatever the sizes they arrived in. */
export async function* inPieces(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      const part = chunk.subarray(at, at + PIECE_BYTES);
      waiting.push(part);
      size += part.length;
      if (size < PIECE_BYTES) continue;
      yield join(waiting);
      waiting = [];
      size = 0;
    }
  }
  if (size > 0) yield join(waiting);
}

/** Puts byte arrays behind each other. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Length of the UTF-8 byte order mark at the start, 0 when there is none. */
export function byteOrderMark(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** Refuses bytes that no text file in a known encoding holds (UTF-16, workbooks, images). */
export function refuseBinary(bytes: Uint8Array): void {
  if (bytes.includes(0)) throw new FileRefusal('file.encoding-unknown');
}
