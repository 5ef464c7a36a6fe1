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

interface Upload {
  readonly body: unknown;
  readonly files: UploadedFile[];
}

const mostFiles = 10;

/** Reads the parts of a content that is there whole already: its stream is spent. */
const readWhole = async (content: Buffer<ArrayBuffer>, type: string): Promise<Upload> => {
  const form = await new Response(content, { headers: { 'content-type': type } })
    .formData()
    .catch(() => refuse('bad-request', { part: 'body' }));
  const files: UploadedFile[] = [];
  let body: unknown = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') body = name === 'body' ? parseJson(value) : body;
    else if (files.length === mostFiles) refuse('too-large');
    else files.push({ fileName: value.name, contentType: value.type, bytes: Buffer.from(await value.arrayBuffer()) });
  }
  return { body, files };
};

/**
 * Reads a multipart request: the JSON part named "body" and up to ten files, `limit` bytes all together.
 * Refuses "wrong-type", "too-large" and "bad-request".
 */
export const readUpload = async (request: FastifyRequest, limit: number): Promise<Upload> => {
  if (!request.isMultipart()) return refuse('wrong-type');
  if (request.signedContent) return readWhole(request.signedContent, request.headers['content-type'] ?? '');
  const files: UploadedFile[] = [];
  let body: unknown = {};
  let left = limit;
  for await (const part of request.parts({
    limits: { fileSize: limit, files: mostFiles, fields: 5, fieldSize: 1_048_576 },
  })) {
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
