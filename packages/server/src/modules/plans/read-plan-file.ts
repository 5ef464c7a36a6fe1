import { readDocument } from '@lianfang/engine/document/read-document';
import { DocumentRefusal, type DocumentRefusalCode } from '@lianfang/engine/document/refusal';
import type { UploadedFile } from '../../kernel/http/call.ts';
import type { SourceFault } from './plan-source.ts';

const faults = {
  empty: 'plan-empty',
  'too-large': 'plan-too-long',
  'text-too-long': 'plan-too-long',
  unsupported: 'plan-file-type',
  encrypted: 'plan-encrypted',
  scanned: 'plan-scanned',
  damaged: 'plan-damaged',
  'zip-bomb': 'plan-expands-too-far',
  'wrong-encoding': 'plan-encoding-unknown',
} as const satisfies Record<DocumentRefusalCode, SourceFault>;

/** The text of an uploaded file, or why it has none. */
export const readPlanFile = async (
  file: UploadedFile,
): Promise<{ readonly text: string } | { readonly fault: SourceFault }> => {
  try {
    return { text: (await readDocument(file.bytes, file)).text };
  } catch (error) {
    if (error instanceof DocumentRefusal) return { fault: faults[error.code] };
    throw error;
  }
};
