import type { EvidenceText } from '@lianfang/contract/reports/endpoints';
import type { Evidence } from '@lianfang/contract/reports/reports';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { FileRefused } from '../../../kernel/files/file-refused.ts';
import type { FileStore } from '../../../kernel/files/file-store.ts';
import type { StoredFile } from '../../../kernel/files/stored-file.ts';
import type { UploadedFile } from '../../../kernel/http/call.ts';
import { type EvidenceOwner, evidenceRowOf } from './evidence-views.ts';

/** Largest number of files of one answer or problem. */
const most = 50;

const putFile = async (
  files: FileStore,
  file: UploadedFile,
  keepLocation: boolean,
): Promise<StoredFile | FileRefused> => {
  const bytes = (async function* () {
    yield file.bytes;
  })();
  try {
    return await files.put(bytes, { fileName: file.fileName, contentType: file.contentType }, { keepLocation });
  } catch (error) {
    if (error instanceof FileRefused) return error;
    throw error;
  }
};

/** A file that came in, with what was said of it and whom it belongs to. */
export interface NewEvidence {
  readonly owner: EvidenceOwner;
  readonly ownerId: string;
  readonly file: UploadedFile;
  readonly text: z.output<typeof EvidenceText>;
  readonly addedBy: string | null;
}

/** Why a file was not kept: the refusal of the file store, or too many of them. */
export type EvidenceFault = FileRefused | 'evidence-too-many';

const isFull = async (tx: Transaction, { owner, ownerId }: NewEvidence): Promise<boolean> => {
  const counted = await tx
    .selectFrom('supervision_evidence')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where(owner, '=', ownerId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return counted.count >= BigInt(most);
};

const insert = (tx: Transaction, { owner, ownerId, text, addedBy }: NewEvidence, stored: StoredFile, now: string) =>
  tx
    .insertInto('supervision_evidence')
    .values({
      id: uuid(),
      [owner]: ownerId,
      sha256: stored.sha256,
      file_name: stored.originalName,
      media_type: stored.mediaType,
      size: BigInt(stored.size),
      caption: text.caption,
      place: text.place,
      taken_at: text.takenAt ?? stored.takenAt ?? null,
      latitude: stored.location?.lat ?? null,
      longitude: stored.location?.lng ?? null,
      has_thumbnail: stored.width !== undefined,
      added_by: addedBy,
      added_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();

/** Keeps a file and its record. The position in a photo is kept only where the uploader says so. */
export const keepEvidence = async (
  tx: Transaction,
  files: FileStore,
  evidence: NewEvidence,
  now: Temporal.Instant,
): Promise<{ readonly kept: Evidence; readonly sha256: string } | EvidenceFault> => {
  if (await isFull(tx, evidence)) return 'evidence-too-many';
  const stored = await putFile(files, evidence.file, evidence.text.keepLocation);
  if (stored instanceof FileRefused) return stored;
  const row = await insert(tx, evidence, stored, now.toString());
  return { kept: evidenceRowOf(row), sha256: stored.sha256 };
};

/** Whose file is taken out; only one added after a moment, where that is given. */
export interface EvidenceSpot {
  readonly owner: EvidenceOwner;
  readonly ownerId: string;
  readonly addedAfter?: string | null;
}

/** Takes a file out; false where it is none of this owner's. The bytes stay, because an earlier answer may show them. */
export const dropEvidenceOf = async (
  tx: Transaction,
  { owner, ownerId, addedAfter = null }: EvidenceSpot,
  evidenceId: string,
  now: Temporal.Instant,
): Promise<boolean> => {
  const removed = await tx
    .updateTable('supervision_evidence')
    .set({ removed_at: now.toString() })
    .where('id', '=', evidenceId)
    .where(owner, '=', ownerId)
    .where('removed_at', 'is', null)
    .$if(addedAfter !== null, (rest) => rest.where('added_at', '>', addedAfter ?? ''))
    .executeTakeFirst();
  return removed.numUpdatedRows === 1n;
};
