import { FileRefused } from '../../../kernel/files/file-refused.ts';
import type { FileStore } from '../../../kernel/files/file-store.ts';
import type { StoredFile } from '../../../kernel/files/stored-file.ts';
import { statementLimits } from '@lianfang/contract/statements/statements';
import { inOnePiece } from './read-statement-file.ts';

interface GivenFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Keeps a file of a statement, however long a text it is; a refusal of the file store comes back as its words. */
export const keepStatementFile = async (files: FileStore, file: GivenFile): Promise<StoredFile | FileRefused> => {
  const { fileName, contentType, bytes } = file;
  try {
    return await files.put(inOnePiece(bytes), { fileName, contentType }, { textBytes: statementLimits.fileBytes });
  } catch (error) {
    if (error instanceof FileRefused) return error;
    throw error;
  }
};
