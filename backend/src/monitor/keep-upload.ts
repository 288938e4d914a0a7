import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '@jaarring/domain';
import { HEAD_BYTES } from '@jaarring/formats';

/** A file as it came in, kept on the server until its load is committed or grows old. */
export type Upload = { path: string; fileName: string; fingerprint: string };

/** How long a checked file waits for somebody to say yes. Unit: days. */
const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;
const LONGEST_NAME = 200;

/** Writes a file into the folder of waiting files and takes its fingerprint on the way. */
export async function keepUpload(source: Readable, fileName: string, folder: string): Promise<Upload> {
  await fs.promises.mkdir(folder, { recursive: true, mode: 0o700 });
  const kept = path.join(folder, `${randomUUID()}.part`);
  const hash = createHash('sha256');
  try {
    await pipeline(source, tapped(hash), fs.createWriteStream(kept, { mode: 0o600 }));
  } catch (error) {
    // the sender hung up or the disk is full: half a file is of no use to anybody
    await dropFile(kept);
    throw error;
  }
  return { path: kept, fileName: plainFileName(fileName), fingerprint: hash.digest('hex') };
}

/** Where the file of a load waits. */
export function fileOf(folder: string, batchId: string): string {
  return path.join(folder, batchId);
}

export async function dropFile(file: string): Promise<void> {
  await fs.promises.rm(file, { force: true });
}

/** Dates a file by the product's clock, by which it also grows old: a demo may show another day than the machine. */
export async function dateFile(file: string, now: Date): Promise<void> {
  await fs.promises.utimes(file, now, now);
}

/** Drops the files nobody committed in time; their loads then ask for the file again. */
export async function dropOldFiles(folder: string, now: Date): Promise<void> {
  for (const name of await fs.promises.readdir(folder)) {
    const file = path.join(folder, name);
    const { mtimeMs } = await fs.promises.stat(file).catch(whenGone);
    if (mtimeMs < now.getTime() - KEPT_DAYS * DAY_MS) await dropFile(file);
  }
}

/** The first bytes of a file, by which it is recognised. */
export async function headOf(file: string): Promise<Uint8Array> {
  const handle = await fs.promises.open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Reads a kept file; when all of it was read and it is not the file that was checked, that is a bug to stop on. */
export async function* bytesOf(file: string, fingerprint: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of openFile(file)) {
    hash.update(chunk as Uint8Array);
    yield chunk as Uint8Array;
  }
  if (hash.digest('hex') !== fingerprint)
    throw new Error(`the kept file ${path.basename(file)} is not the one that came in`);
}

/** Refuses when the file of a load is not here any more. */
export function refuseGone(file: string): void {
  if (!fs.existsSync(file)) throw new Refusal('import.no-file', { because: 'the file is no longer kept' });
}

function openFile(file: string): fs.ReadStream {
  return fs.createReadStream(file, { highWaterMark: 262_144 });
}

function tapped(hash: ReturnType<typeof createHash>): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
}

/** The last part of a path, without what a terminal or a database could stumble over. */
function plainFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  // eslint-disable-next-line no-control-regex -- control characters are exactly what must go
  const plain = last.replace(/[\u0000-\u001f\u007f]/g, '').slice(-LONGEST_NAME);
  return plain === '' ? 'bestand' : plain;
}

function whenGone(error: NodeJS.ErrnoException): { mtimeMs: number } {
  // another request may have committed this file since the folder was read
  if (error.code === 'ENOENT') return { mtimeMs: Infinity };
  throw error;
}
