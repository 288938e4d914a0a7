/** The zip reader ships without types; only what we call is described. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  export type Entry = {
    readonly fileName: string;
    readonly uncompressedSize: number;
    isEncrypted(): boolean;
  };
  export interface ZipFile {
    readonly entryCount: number;
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
    close(): void;
  }
  const library: {
    fromBufferPromise(buffer: Buffer, options: object): Promise<ZipFile>;
    openPromise(path: string, options: object): Promise<ZipFile>;
  };
  export default library;
}
