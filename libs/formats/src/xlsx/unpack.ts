import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { type SheetLimits, SheetRefusal } from './sheet-refusal.ts';

/** The parts of a workbook by name, each read as a stream of text; all of them together stay under one limit. */
export type Parts = { has(name: string): boolean; text(name: string): AsyncGenerator<string>; close(): void };

/** Opens the zip around a workbook, from a buffer or a file. Sizes are counted while unpacking: a header may lie. */
export async function unpack(source: Buffer | string, limits: SheetLimits): Promise<Parts> {
  const zip = await opened(source);
  try {
    if (zip.entryCount > limits.parts) throw new SheetRefusal('too-large');
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    let left = limits.unpackedBytes;
    return {
      has: (name) => entries.has(name),
      close: () => zip.close(),
      text: async function* (name) {
        const entry = entries.get(name);
        if (!entry) return;
        const decoder = new TextDecoder('utf-8');
        for await (const chunk of await zip.openReadStreamPromise(entry)) {
          left -= (chunk as Buffer).length;
          if (left < 0) throw new SheetRefusal('too-large');
          yield decoder.decode(chunk as Buffer, { stream: true });
        }
        yield decoder.decode();
      },
    };
  } catch (error) {
    zip.close();
    throw asRefusal(error);
  }
}

async function opened(source: Buffer | string): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false };
  try {
    return typeof source === 'string'
      ? await yauzl.openPromise(source, options)
      : await yauzl.fromBufferPromise(source, options);
  } catch {
    // the zip reader says only in prose what is wrong with a file; each time it is the sender's to repair
    throw new SheetRefusal('not-a-workbook');
  }
}

/** Whatever a zip or XML reader says about the bytes of a sender is a damaged file, never a bug of ours. */
export function asRefusal(error: unknown): SheetRefusal {
  return error instanceof SheetRefusal ? error : new SheetRefusal('damaged');
}
