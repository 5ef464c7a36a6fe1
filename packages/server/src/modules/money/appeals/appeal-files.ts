import { buffer } from 'node:stream/consumers';
import { AppealFile } from '@lianfang/contract/appeals/appeals';
import { v7 as uuid } from 'uuid';
import type { Reader, Transaction } from '../../../kernel/database/connect.ts';
import { FileRefused } from '../../../kernel/files/file-refused.ts';
import type { FileStore } from '../../../kernel/files/file-store.ts';
import type { UploadedFile } from '../../../kernel/http/call.ts';

const most = 3;
const largest = 5 * 1_048_576;

const putFile = async (files: FileStore, file: UploadedFile) => {
  const bytes = (async function* () {
    yield file.bytes;
  })();
  return files.put(bytes, { fileName: file.fileName, contentType: file.contentType });
};

const isTaken = (mediaType: string): boolean => mediaType.startsWith('image/') || mediaType === 'application/pdf';

/** Keeps what came with an appeal: photos and PDF only. False where a file is not accepted. */
export const keepAppealFiles = async (
  tx: Transaction,
  files: FileStore,
  appealId: string,
  uploads: readonly UploadedFile[],
): Promise<boolean> => {
  if (uploads.length > most || uploads.some(({ bytes }) => bytes.length > largest)) return false;
  try {
    for (const upload of uploads) {
      const stored = await putFile(files, upload);
      if (!isTaken(stored.mediaType)) return false;
      await tx
        .insertInto('appeal_file')
        .values({
          id: uuid(),
          appeal_id: appealId,
          sha256: stored.sha256,
          file_name: stored.originalName,
          media_type: stored.mediaType,
          size: BigInt(stored.size),
        })
        .execute();
    }
  } catch (error) {
    if (error instanceof FileRefused) return false;
    throw error;
  }
  return true;
};

/** The files of an appeal. */
export const filesOf = async (tx: Reader, appealId: string): Promise<AppealFile[]> => {
  const rows = await tx.selectFrom('appeal_file').selectAll().where('appeal_id', '=', appealId).orderBy('id').execute();
  return rows.map((row) =>
    AppealFile.parse({ id: row.id, fileName: row.file_name, mediaType: row.media_type, size: Number(row.size) }),
  );
};

/** A file of an appeal, to be shown as it is; null where there is none. */
export const openAppealFile = async (
  tx: Reader,
  files: FileStore,
  { appealId, appealFileId }: { readonly appealId: string; readonly appealFileId: string },
) => {
  const found = await tx
    .selectFrom('appeal_file')
    .selectAll()
    .where('id', '=', appealFileId)
    .where('appeal_id', '=', appealId)
    .executeTakeFirst();
  const stream = found && (await files.open(found.sha256));
  if (!found || !stream) return null;
  return { fileName: found.file_name, mediaType: found.media_type, bytes: await buffer(stream), inline: true };
};
