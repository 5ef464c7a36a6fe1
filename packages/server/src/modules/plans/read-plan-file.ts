import { decodeText } from '../../kernel/files/decode-text.ts';
import type { UploadedFile } from '../../kernel/http/call.ts';
import type { SourceFault } from './plan-source.ts';

/** The text of an uploaded file, or why it has none. */
export const readPlanFile = async (
  file: UploadedFile,
): Promise<{ readonly text: string } | { readonly fault: SourceFault }> => {
  if (!/\.txt$/i.test(file.fileName)) return { fault: 'plan-file-type' };
  if (file.bytes.length === 0) return { fault: 'plan-empty' };
  const decoded = decodeText(file.bytes);
  return decoded ? { text: decoded.text } : { fault: 'plan-encoding-unknown' };
};
