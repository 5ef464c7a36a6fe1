import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { FileStore } from '../../../kernel/files/file-store.ts';

/** The issued bytes, or null where they are gone or no longer have their hash. */
export const keptPaper = async (files: FileStore, sha256: string): Promise<Buffer | null> => {
  const stream = await files.open(sha256);
  if (!stream) return null;
  const bytes = await buffer(stream);
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
};
