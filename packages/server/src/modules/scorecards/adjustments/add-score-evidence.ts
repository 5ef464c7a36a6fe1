import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { v7 as uuid } from 'uuid';
import { FileRefused } from '../../../kernel/files/file-refused.ts';
import type { FileStore } from '../../../kernel/files/file-store.ts';
import type { StoredFile } from '../../../kernel/files/stored-file.ts';
import type { UploadedFile } from '../../../kernel/http/call.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { freshAdjustment } from './adjustment-rows.ts';
import { adjustmentSubject } from './adjustment-subject.ts';
import { evidenceFor, insertScoreEvidence } from './score-evidence-store.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

const most = 20;

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

const positionOf = ({ location }: StoredFile) => ({
  latitude: location?.lat ?? null,
  longitude: location?.lng ?? null,
});

/** Adds one file to a proposal. */
export const addScoreEvidence = handle(
  scorecardEndpoints.addScoreEvidence,
  ({ params, tx }) => adjustmentSubject(tx, params.adjustmentId),
  async ({ body, files, subject, actor, tx, now, platform, refuse, note }) => {
    const { id, state } = subject.adjustment;
    if (state !== 'proposed') refuse('score-adjustment-state');
    const [file] = files;
    if (!file || files.length > 1)
      return refuse('bad-request', { fields: [{ path: 'file', message: '请选择一个文件' }] });
    if (((await evidenceFor(tx, [id])).get(id)?.length ?? 0) >= most) refuse('evidence-too-many');
    const stored = await keep(platform.files, file, body.keepLocation);
    if (stored instanceof FileRefused)
      return refuse('evidence-refused', { code: stored.refusal.code, words: stored.refusal.words });
    const evidenceId = uuid();
    await insertScoreEvidence(tx, {
      id: evidenceId,
      adjustment_id: id,
      sha256: stored.sha256,
      file_name: stored.originalName,
      media_type: stored.mediaType,
      size: BigInt(stored.size),
      caption: body.caption,
      place: body.place,
      taken_at: body.takenAt ?? stored.takenAt ?? null,
      ...positionOf(stored),
      has_thumbnail: stored.width !== undefined,
      added_by: personIdOf(actor),
      added_at: now.toString(),
    });
    note({ evidenceId, sha256: stored.sha256, receivedSha256: stored.receivedSha256 });
    return freshAdjustment(tx, id, actor);
  },
);
