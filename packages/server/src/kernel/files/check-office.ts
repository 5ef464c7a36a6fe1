import { readFile } from 'node:fs/promises';
import { fileRefusals } from '@lianfang/contract/files/refusals';
import { FileRefused } from './file-refused.ts';
import { fillsWholeFile } from './zip/list-entries.ts';
import { openZip, type ZipLimits } from './zip/open-zip.ts';
import { ZipFault } from './zip/zip-fault.ts';

/** Macros, and programs that Windows would start. */
const carriesProgram = /(?:vbaProject[^/]*\.bin|\.(?:exe|dll|com|scr|bat|cmd|ps1|vbs|js|hta|lnk|jar|msi))$/iu;
const macroType = /macroEnabled/iu;

const asRefusal = (error: unknown): unknown => {
  if (!(error instanceof ZipFault)) return error;
  return new FileRefused(error.reason === 'too-large' ? fileRefusals.tooLarge : fileRefusals.damaged);
};

const checkContent = async (bytes: Buffer, limits: ZipLimits): Promise<void> => {
  if (!fillsWholeFile(bytes)) throw new FileRefused(fileRefusals.unsafe);
  const zip = openZip(bytes, limits);
  if (zip.entries.some((entry) => carriesProgram.test(entry.name))) throw new FileRefused(fileRefusals.unsafe);
  for (const entry of zip.entries) {
    const content = await zip.read(entry.name);
    if (entry.name === '[Content_Types].xml' && macroType.test(content?.toString('utf8') ?? '')) {
      throw new FileRefused(fileRefusals.unsafe);
    }
  }
};

/**
 * Opens every part of a docx or xlsx within the limits: undamaged, nothing before or after the archive, no macros.
 * @throws FileRefused
 */
export const checkOffice = async (path: string, limits: ZipLimits): Promise<void> => {
  try {
    await checkContent(await readFile(path), limits);
  } catch (error) {
    throw asRefusal(error);
  }
};
