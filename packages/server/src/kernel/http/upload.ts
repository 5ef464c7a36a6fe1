import type { FastifyRequest } from 'fastify';
import type { UploadedFile } from './call.ts';
import { refuse } from './refused.ts';

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('bad-request', { part: 'body' });
  }
};

/**
 * Reads a multipart request: the JSON part named "body" and up to ten files, `limit` bytes all together.
 * Refuses "wrong-type", "too-large" and "bad-request".
 */
export const readUpload = async (
  request: FastifyRequest,
  limit: number,
): Promise<{ body: unknown; files: UploadedFile[] }> => {
  if (!request.isMultipart()) return refuse('wrong-type');
  const files: UploadedFile[] = [];
  let body: unknown = {};
  let left = limit;
  for await (const part of request.parts({ limits: { fileSize: limit, files: 10, fields: 5, fieldSize: 1_048_576 } })) {
    if (part.type === 'field') {
      if (part.fieldname === 'body') body = parseJson(String(part.value));
      continue;
    }
    const bytes = await part.toBuffer();
    left -= bytes.length;
    if (left < 0) refuse('too-large');
    files.push({ fileName: part.filename, contentType: part.mimetype, bytes });
  }
  return { body, files };
};
