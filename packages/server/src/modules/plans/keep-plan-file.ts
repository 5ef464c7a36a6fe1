import { Readable } from 'node:stream';
import { fileRefusals } from '@lianfang/contract/files/refusals';
import { FileRefused } from '../../kernel/files/file-refused.ts';
import type { FileStore } from '../../kernel/files/file-store.ts';
import type { UploadedFile } from '../../kernel/http/call.ts';

/** Refusals of the file store that keep a plan out: the file is dangerous, or nobody can tell whether it is. */
const grave = new Set<string>([
  fileRefusals.unsafe.code,
  fileRefusals.infected.code,
  fileRefusals.scanUnavailable.code,
]);

/**
 * Keeps the file that a plan was read from and gives back its address; null where the store takes no files of this
 * kind (html), for the text is kept anyway.
 * @throws FileRefused where the file is dangerous
 */
export const keepPlanFile = async (files: FileStore, file: UploadedFile): Promise<string | null> => {
  try {
    return (await files.put(Readable.from([file.bytes]), file)).sha256;
  } catch (error) {
    if (error instanceof FileRefused && !grave.has(error.refusal.code)) return null;
    throw error;
  }
};
