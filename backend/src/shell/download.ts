import { StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';

/** The media types of the files that leave. */
export const fileTypes = {
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A file to keep, under a name that no header can be broken with. */
export function download(
  content: Uint8Array | Readable,
  fileName: string,
  kind: keyof typeof fileTypes,
): StreamableFile {
  const safe = fileName.replace(/[^\w.-]/g, '_');
  const about = { type: fileTypes[kind], disposition: `attachment; filename="${safe}"` };
  return content instanceof Uint8Array
    ? new StreamableFile(content, { ...about, length: content.length })
    : new StreamableFile(content, about);
}
