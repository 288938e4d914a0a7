import type { MultipartFile } from '@fastify/multipart';
import { Refusal } from '@jaarring/domain';
import type { FastifyRequest } from 'fastify';
import { dropFile, keepUpload, type Upload } from './keep-upload.ts';

/** Takes the one file out of a multipart request and keeps it. */
export async function receiveUpload(request: FastifyRequest, folder: string): Promise<Upload> {
  if (!request.isMultipart()) throw new Refusal('import.no-file');
  try {
    const part: MultipartFile | undefined = await request.file();
    if (!part) throw new Refusal('import.no-file');
    const upload = await keepUpload(part.file, part.filename, folder);
    if (!part.file.truncated) return upload;
    await dropFile(upload.path);
    throw new Refusal('request.too-large');
  } catch (error) {
    throw asUnreadable(error);
  }
}

/** A request that says multipart and is not, or stops half-way, is the sender's to repair; the rest stays what it is. */
function asUnreadable(error: unknown): unknown {
  if (error instanceof Refusal || !(error instanceof Error) || 'statusCode' in error) return error;
  const isBroken = /multipart|boundary|end of form|part|header|premature/i.test(error.message);
  return isBroken ? new Refusal('import.unreadable', { because: 'multipart' }) : error;
}
