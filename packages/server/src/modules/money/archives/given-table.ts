import type { ArchiveMap } from '@lianfang/contract/series/archives';
import { archiveLimits } from '@lianfang/contract/series/archives';
import { createHash } from 'node:crypto';
import type { UploadedFile } from '../../../kernel/http/call.ts';
import { type ArchiveTable, readArchiveTable } from './archive-table.ts';

/** A file as it was given, with its hash. */
export interface GivenTable extends ArchiveTable {
  readonly file: UploadedFile;
  readonly sha256: string;
}

/** Reads the one file of an upload; gives the refusal where there is none, or not the right number of rows. */
export const givenTable = async (
  files: readonly UploadedFile[],
  map: ArchiveMap | null,
): Promise<GivenTable | 'archive-file-missing' | 'archive-rows' | 'archive-empty'> => {
  const [file, ...others] = files;
  if (!file || others.length > 0) return 'archive-file-missing';
  const table = await readArchiveTable(file.bytes, map);
  if (table.lines.length > archiveLimits.rows) return 'archive-rows';
  if (table.lines.length === 0) return 'archive-empty';
  return { ...table, file, sha256: createHash('sha256').update(file.bytes).digest('hex') };
};
