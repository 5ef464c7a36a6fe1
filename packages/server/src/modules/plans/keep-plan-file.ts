import { Readable } from 'node:stream';
import { fileRefusals } from '@lianfang/contract/files/refusals';
import { FileRefused } from '../../kernel/files/file-refused.ts';
import type { FileStore } from '../../kernel/files/file-store.ts';
import type { UploadedFile } from '../../kernel/http/call.ts';

/** Refusals of the file store that keep a plan out: the file is dangerous, or nobody can tell whether it is. */
const grave = [fileRefusals.unsafe, fileRefusals.infected, fileRefusals.scanUnavailable] as const;
export type FileFault = (typeof grave)[number]['code'];

/** Address of the kept file; null where the store takes no files of this kind (html), for the text is kept anyway. */
export const keepPlanFile = async (
  files: FileStore,
  file: UploadedFile,
): Promise<{ readonly sha256: string | null } | { readonly fault: FileFault }> => {
  try {
    const { sha256 } = await files.put(Readable.from([file.bytes]), file);
    return { sha256 };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const fault = grave.find((refusal) => refusal.code === error.refusal.code);
    return fault ? { fault: fault.code } : { sha256: null };
  }
};
