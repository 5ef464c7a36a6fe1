import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../kernel/database/connect.ts';
import { FileRefused } from '../../kernel/files/file-refused.ts';
import type { FileStore } from '../../kernel/files/file-store.ts';
import type { StoredFile } from '../../kernel/files/stored-file.ts';
import type { UploadedFile } from '../../kernel/http/call.ts';
import { handle } from '../../kernel/http/handle.ts';
import { evidenceOf } from './evidence-store.ts';
import { reportSubject } from './report-subject.ts';
import { personIdOf } from '../../kernel/access/actor.ts';

const most = 50;

const editable = (state: string): boolean => state === 'draft' || state === 'returned';

/** Keeps the bytes; a refusal of the file store comes back as its words. */
const keep = async (files: FileStore, file: UploadedFile, keepLocation: boolean): Promise<StoredFile | FileRefused> => {
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

const countEvidence = async (tx: Transaction, reportId: string, change: number): Promise<number> => {
  const row = await tx
    .updateTable('report')
    .set((eb) => ({ evidence_count: eb('evidence_count', '+', change) }))
    .where('id', '=', reportId)
    .returning('evidence_count')
    .executeTakeFirstOrThrow();
  return row.evidence_count;
};

/** Adds one file to a draft. The position in a photo is kept only where the uploader says so. */
export const addEvidence = handle(
  reportEndpoints.addEvidence,
  ({ params, tx }) => reportSubject(tx, params.reportId),
  async ({ body, files, subject, actor, tx, now, platform, refuse, note }) => {
    const { report } = subject;
    if (!editable(report.state)) refuse('report-state');
    const [file] = files;
    if (!file || files.length > 1)
      return refuse('bad-request', { fields: [{ path: 'file', message: '请选择一个文件' }] });
    if ((await countEvidence(tx, report.id, 1)) > most) refuse('evidence-too-many');
    const stored = await keep(platform.files, file, body.keepLocation);
    if (stored instanceof FileRefused)
      return refuse('evidence-refused', { code: stored.refusal.code, words: stored.refusal.words });
    const row = await tx
      .insertInto('evidence')
      .values({
        id: uuid(),
        report_id: report.id,
        sha256: stored.sha256,
        file_name: stored.originalName,
        media_type: stored.mediaType,
        size: BigInt(stored.size),
        caption: body.caption,
        place: body.place,
        taken_at: body.takenAt ?? stored.takenAt ?? null,
        latitude: stored.location?.lat ?? null,
        longitude: stored.location?.lng ?? null,
        has_thumbnail: stored.width !== undefined,
        added_by: personIdOf(actor),
        added_at: now.toString(),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    note({ evidenceId: row.id, sha256: stored.sha256, receivedSha256: stored.receivedSha256 });
    return evidenceOf(row);
  },
);
